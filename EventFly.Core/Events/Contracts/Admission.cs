using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

public enum AdmissionKind
{
    /// <summary>With tickets that cost nothing, for a number of places.</summary>
    Free,

    /// <summary>With tickets that cost something: their kinds and prices are told later.</summary>
    Priced,

    /// <summary>Without tickets, for now or for good.</summary>
    None,
}

/// <summary>How people get into an event, as its organizer says when it is planned. Tickets can be changed at any time after.</summary>
/// <param name="Places">For free tickets: how many there are, 1 to 1,000,000.</param>
public sealed record Admission(AdmissionKind Kind, int Places = Admission.UsualPlaces)
{
    public const int UsualPlaces = 100;
    public const int MostPlaces = 1_000_000;

    /// <summary>Of a copy: it gets the tickets of its original, and no others.</summary>
    public static readonly Admission AsTheOriginal = new(AdmissionKind.None);

    public Fault? Fault() =>
        Kind is AdmissionKind.Free && Places is < 1 or > MostPlaces
            ? Kernel.Fault.Invalid("places", new Sentence("Choose a number of places from 1 to {0}.", MostPlaces))
            : null;
}
