using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Registration.Feedback;

/// <summary>How guests of an event came, beside what they say.</summary>
/// <param name="Guests">Good tickets that let somebody in.</param>
/// <param name="Inside">Those of them that came in.</param>
public sealed record FeedbackTurnout(int Guests, int Inside)
{
    public int NoShows => Guests - Inside;
}

/// <summary>How many answered of those who could.</summary>
/// <param name="Answered">All who gave feedback.</param>
/// <param name="Of">Guests who were checked in; where nobody was: all. Who has several tickets by one e-mail is one guest.</param>
/// <param name="OfThem">How many of <paramref name="Of"/> answered.</param>
/// <param name="IsOfInside">Whether somebody was checked in at all.</param>
public sealed record FeedbackResponse(int Answered, int OfThem, int Of, bool IsOfInside)
{
    /// <summary>From 0 to 100.</summary>
    public double Percent => Of == 0 ? 0 : Math.Min(100, 100.0 * OfThem / Of);
}

/// <param name="Stars">Null: fewer than 3 rated it and some are anonymous.</param>
/// <param name="Counts">How often 1, 2, … 5 stars were given; empty likewise.</param>
public sealed record RatedSessionRow(
    SessionId Session,
    string Title,
    int Rated,
    Estimate? Stars,
    IReadOnlyList<int> Counts
);

/// <param name="Answered">How many answered it.</param>
/// <param name="Counts">For what is chosen: how often each answer was, in the order of its choices; empty where too few answered.</param>
/// <param name="Mean">Of a scale.</param>
/// <param name="Texts">The latest, at most 50; in no order within a day.</param>
public sealed record FeedbackQuestionRow(
    FeedbackQuestion Question,
    int Answered,
    IReadOnlyList<int> Counts,
    Estimate? Mean,
    IReadOnlyList<string> Texts
);

/// <param name="Count">In how many comments it stands.</param>
public sealed record UsedWord(string Word, int Count);

/// <summary>What guests say of an event.</summary>
/// <param name="Version">Of the form; see <see cref="SaveFeedbackForm"/>.</param>
/// <param name="IsWithheld">Fewer than 3 have answered and some are anonymous: what they say is not in it.</param>
/// <param name="StarCounts">How often 1, 2, … 5 stars were given.</param>
/// <param name="RecommendCounts">How often 0, 1, … 10 was chosen.</param>
/// <param name="Words">Those that stand in most comments, at most 30, each in two at least.</param>
public sealed record FeedbackReport(
    FeedbackTerms Terms,
    long Version,
    FeedbackState State,
    DateTimeOffset ClosesAt,
    FeedbackTurnout Turnout,
    FeedbackResponse Response,
    bool IsWithheld,
    IReadOnlyList<int> StarCounts,
    Estimate? Stars,
    IReadOnlyList<int> RecommendCounts,
    Estimate? NetPromoters,
    IReadOnlyList<RatedSessionRow> Sessions,
    IReadOnlyList<FeedbackQuestionRow> Questions,
    IReadOnlyList<UsedWord> Words
);
