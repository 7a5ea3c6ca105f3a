using EventFly.Core.Kernel.Letters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Testing;

/// <summary>A mail server that keeps what it is given, and that can be made to fail.</summary>
public sealed class Letters : IEmails
{
    private readonly List<Email> _sent = [];

    public IReadOnlyList<Email> Sent => _sent;

    /// <summary>How many of the next letters are refused.</summary>
    public int Failures { get; set; }

    public Task Send(Email email, CancellationToken cancellation)
    {
        lock (_sent)
        {
            if (Failures > 0)
            {
                Failures--;
                throw new IOException("The mail server is away.");
            }

            _sent.Add(email);
        }

        return Task.CompletedTask;
    }

    /// <summary>What <see cref="TestApp.Start"/> takes to use these instead of the mailbox.</summary>
    public void Use(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IEmails>(this));
}
