using System.ComponentModel.DataAnnotations;
using EventFly.Infrastructure;
using EventFly.Infrastructure.Payments;
using EventFly.Infrastructure.Persistence;
using EventFly.Web.Account;
using EventFly.Web.Api;
using EventFly.Web.Shell.Circuits;
using EventFly.Web.Shell.Http;
using EventFly.Web.Webhooks;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace EventFly.Web;

/// <summary>Puts the application together; the only place in Web, with <c>Program.cs</c>, that names Infrastructure.</summary>
public static class EventFlyApp
{
    private const int MostBodyBytes = 64 * 1024;

    public static async Task<int> Serve(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        try
        {
            AddEverything(builder);
        }
        catch (ValidationException refused)
        {
            return await Refuse(refused.Message);
        }

        await using var app = builder.Build();
        try
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
        }
        catch (Exception refused) when (refused is OptionsValidationException or AggregateException)
        {
            return await Refuse(Sentences(refused));
        }

        if (await DatabaseStart.Prepare(app.Services, app.Environment) is { } reason)
        {
            return await Refuse(reason);
        }

        UseEverything(app);
        app.Lifetime.ApplicationStarted.Register(() => StartNote.Print(app));
        try
        {
            await app.RunAsync();
        }
        catch (IOException refused) when (refused.InnerException is AddressInUseException)
        {
            return await Refuse($"{refused.Message} Stop what uses it, or choose another with --urls.");
        }

        return 0;
    }

    /// <exception cref="ValidationException">A setting is wrong; its message says what to set, a sentence in each line.</exception>
    internal static void AddEverything(WebApplicationBuilder builder)
    {
        var (configuration, root) = (builder.Configuration, builder.Environment.ContentRootPath);
        var isDevelopment = builder.Environment.IsDevelopment();
        if (SettingsCheck.Refusals(configuration, root, isDevelopment) is { Count: > 0 } refusals)
        {
            throw new ValidationException(string.Join(Environment.NewLine, refusals));
        }

        builder.Services.AddEventFly(configuration, DatabaseSettings.From(configuration, root));
        builder.Services.AddPayments(configuration, isDevelopment);
        if (SettingsCheck.Roles(configuration).Contains("worker"))
        {
            builder.Services.AddWorker();
        }

        // What the pages and the API take is text; routes for more say so themselves.
        builder.WebHost.ConfigureKestrel(o => o.Limits.MaxRequestBodySize = MostBodyBytes);
        builder.Services.AddScreens();
        builder.Services.AddApi();
        builder.Services.AddOperations();
        builder.Services.AddProxies(configuration);
        builder.Services.AddSiteAddress(configuration);
        builder.Services.AddDraining(DrainTime.From(configuration, isDevelopment));
    }

    internal static void UseEverything(WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseHostCookies();
        app.UseGuardedCookies();
        app.UseErrorPages();
        app.UseSecurityHeaders();
        app.UseOriginCheck();
        app.UseApiProblems();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseParticipantCookie();
        app.UseLinePlaces();
        app.UseAuthorization();
        app.UseAccountThrottle();
        app.UseAntiforgery();
        app.UseStaleForms();
        app.UseGoneForms();
        app.MapStaticAssets();
        app.MapOperations();
        if (SettingsCheck.Roles(app.Configuration).Contains("web"))
        {
            app.MapApi();
            app.MapPayments();
            app.MapStripeWebhook();
            app.MapScreens();
        }
    }

    private static async Task<int> Refuse(string sentences)
    {
        await Console.Error.WriteLineAsync(sentences);
        return 1;
    }

    private static string Sentences(Exception refused) =>
        string.Join(
            Environment.NewLine,
            refused switch
            {
                OptionsValidationException one => one.Failures,
                AggregateException many => many
                    .InnerExceptions.OfType<OptionsValidationException>()
                    .SelectMany(e => e.Failures),
                _ => [refused.Message],
            }
        );
}
