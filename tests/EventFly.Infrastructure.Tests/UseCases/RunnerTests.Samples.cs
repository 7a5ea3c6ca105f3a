using EventFly.Core.Kernel;
using EventFly.Core.Organizations;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.UseCases;

/// <summary>The use cases that the runner's tests run.</summary>
public sealed partial class RunnerTests
{
    private sealed record Probe(Access Access) : IUseCase<Done>
    {
        internal sealed class Count
        {
            public int Handlers { get; set; }
        }

        internal sealed class Handler : IHandler<Probe, Done>
        {
            public Handler(Count count) => count.Handlers++;

            public Task<Result<Done>> Handle(Probe request, CancellationToken cancellation) =>
                Task.FromResult(Result.Done);
        }
    }

    /// <summary>Loads an organization, lets somebody else rename it, and then renames it itself.</summary>
    private sealed record RenameBehindOurBack(OrganizationId Organization, int Times) : ICommand<IReadOnlyList<string>>
    {
        public Access Access => Access.System;

        /// <summary>The others need the writer, too.</summary>
        public bool BeginsLate => true;

        internal sealed class Attempts
        {
            public List<string> Seen { get; } = [];
        }

        internal sealed class Handler(IOrganizationsDb db, Attempts attempts, IServiceScopeFactory others)
            : IHandler<RenameBehindOurBack, IReadOnlyList<string>>
        {
            public async Task<Result<IReadOnlyList<string>>> Handle(
                RenameBehindOurBack request,
                CancellationToken cancellation
            )
            {
                var organization = await db.Organizations.SingleAsync(o => o.Id == request.Organization, cancellation);
                attempts.Seen.Add(organization.Name);
                if (attempts.Seen.Count <= request.Times)
                {
                    await using var scope = others.CreateAsyncScope();
                    var other = scope.ServiceProvider.GetRequiredService<IOrganizationsDb>();
                    (await other.Organizations.SingleAsync(cancellation)).Rename($"Other {attempts.Seen.Count}");
                    await other.SaveChangesAsync(cancellation);
                }

                organization.Rename("Ours");
                return attempts.Seen;
            }
        }
    }

    private sealed record TakeSlug(string Slug) : ICommand<Done>
    {
        public Access Access => Access.System;

        internal sealed class Handler(IOrganizationsDb db, TimeProvider time) : IHandler<TakeSlug, Done>
        {
            public async Task<Result<Done>> Handle(TakeSlug request, CancellationToken cancellation)
            {
                db.Organizations.Add(
                    Organization.Found("Second", request.Slug, AccountId.New(), time.GetUtcNow()).Value
                );
                return Result.Done;
            }
        }
    }

    public enum Outcome
    {
        Done,
        Refused,
        Broken,
    }

    private sealed record FoundAndSignal(Outcome Outcome) : ICommand<Done>
    {
        public Access Access => Access.System;

        internal sealed class Handler(IOrganizationsDb db, TimeProvider time, IAfterCommit after)
            : IHandler<FoundAndSignal, Done>
        {
            public async Task<Result<Done>> Handle(FoundAndSignal request, CancellationToken cancellation)
            {
                after.Signal(Renamed);
                db.Organizations.Add(Organization.Found("New", "new", AccountId.New(), time.GetUtcNow()).Value);
                if (request.Outcome is Outcome.Refused)
                {
                    return Fault.Refused("test.refused", "Not today.");
                }

                if (request.Outcome is Outcome.Broken)
                {
                    throw new InvalidOperationException("broken");
                }

                return Result.Done;
            }
        }
    }

    /// <summary>Changes something, but says that it only reads.</summary>
    private sealed record FoundInSecret : IUseCase<Done>
    {
        public Access Access => Access.System;

        internal sealed class Handler(IOrganizationsDb db, TimeProvider time) : IHandler<FoundInSecret, Done>
        {
            public Task<Result<Done>> Handle(FoundInSecret request, CancellationToken cancellation)
            {
                db.Organizations.Add(Organization.Found("New", "new", AccountId.New(), time.GetUtcNow()).Value);
                return Task.FromResult(Result.Done);
            }
        }
    }

    /// <summary>Is refused, and keeps what it changed all the same.</summary>
    private sealed record RefusedButKept : ICommand<Done>
    {
        public Access Access => Access.System;

        internal sealed class Handler(IOrganizationsDb db, TimeProvider time) : IHandler<RefusedButKept, Done>
        {
            public Task<Result<Done>> Handle(RefusedButKept request, CancellationToken cancellation)
            {
                db.Organizations.Add(Organization.Found("New", "new", AccountId.New(), time.GetUtcNow()).Value);
                Result<Done> refused = Fault.Refused("test.refused", "Not today.") with { KeepsChanges = true };
                return Task.FromResult(refused);
            }
        }
    }
}
