using EventFly.Core.Payments.Contracts;

namespace EventFly.Core.Payments.Fees;

/// <summary>What holds for organizations that have no rate of their own; set by whoever runs the platform.</summary>
public sealed record UsualFee(FeeRate Rate);
