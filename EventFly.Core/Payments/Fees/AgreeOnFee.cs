using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Fees;

/// <summary>Whoever runs the platform agrees with an organization on what it takes of its orders from now on.</summary>
public sealed record AgreeOnFee(OrganizationId Organization, FeeRate Rate) : ICommand<Done>
{
    public Access Access => Access.System;

    internal sealed class Handler(IPaymentsDb db) : IHandler<AgreeOnFee, Done>
    {
        public async Task<Result<Done>> Handle(AgreeOnFee request, CancellationToken cancellation)
        {
            var checks = new Checks();
            checks.That(request.Rate.Percent is >= 0 and <= 100, "percent", "Choose a share from 0 to 100 %.");
            checks.That(request.Rate.Fixed is >= 0 and <= 1000, "fixed", "Choose a fixed part from 0 to 1,000.");
            checks.That(
                request.Rate.Cap is null or (>= 0 and <= 1_000_000),
                "cap",
                "Choose a cap from 0 to 1,000,000."
            );
            if (checks.Fault is { } fault)
            {
                return fault;
            }

            var fee = await db.PlatformFees.FirstOrDefaultAsync(
                f => f.Organization == request.Organization,
                cancellation
            );
            if (fee is null)
            {
                fee = PlatformFee.For(request.Organization);
                db.PlatformFees.Add(fee);
            }

            fee.Agree(request.Rate);
            return Result.Done;
        }
    }
}
