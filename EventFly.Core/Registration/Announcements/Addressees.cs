using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Announcements;

public enum AddresseeGroup
{
    /// <summary>Who comes: whose name is on a good ticket.</summary>
    Guests,

    /// <summary>Who waits for tickets.</summary>
    Waiting,

    /// <summary>Who follows the organizer, whether they have a ticket or not.</summary>
    Followers,
}

/// <summary>To whom an announcement goes. Each address gets it once, however many tickets it has.</summary>
public sealed record Addressees(AddresseeGroup Group = AddresseeGroup.Guests)
{
    /// <summary>Of guests and who waits: only who has, or waits for, one of these kinds of tickets; none: all.</summary>
    public IReadOnlyList<TicketTypeId> Types { get; init; } = [];

    /// <summary>Of guests: true, only who was let in; false, only who was not; null: both.</summary>
    public bool? IsInside { get; init; }

    /// <summary>Of guests: only who answered so, of themselves or with their order; null: all.</summary>
    public AnsweredSo? Answer { get; init; }
}

/// <param name="Value">One of the answers that can be chosen, as answers are kept: <c>yes</c>, or the number of a choice.</param>
public sealed record AnsweredSo(FormQuestionId Question, string Value);
