using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Sales;

/// <summary>
/// Whoever changes what an event sells may say which version they looked at. Sales leave a version as it is; what somebody saves
/// raises it.
/// </summary>
internal static class Versions
{
    /// <summary>
    /// Asked of what the transaction read: who saves at the same moment fails on the version, is run again, and meets this.
    /// </summary>
    /// <param name="seen">What somebody looked at; null: whatever is there.</param>
    public static Fault? OutdatedFault(this Aggregate found, long? seen) =>
        seen is { } version && found.Version != version ? RegistrationFaults.ChangedMeanwhile : null;
}
