using EventFly.Core.Engagement.Live.Polls;
using EventFly.Web.Shell;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Live;

/// <summary>Kinds and privacy of polls in the words of those who prepare them.</summary>
internal static class PollWords
{
    /// <summary>In the order offered.</summary>
    public static readonly IReadOnlyList<PollKind> Offered =
    [
        PollKind.Choice,
        PollKind.Multiple,
        PollKind.TrueFalse,
        PollKind.Rating,
        PollKind.Numeric,
        PollKind.Ranking,
        PollKind.WordCloud,
        PollKind.OpenText,
        PollKind.Image,
    ];

    public static string Say(IStringLocalizer<Words> T, PollKind kind) =>
        kind switch
        {
            PollKind.Choice => T["One choice"],
            PollKind.Multiple => T["Several choices"],
            PollKind.TrueFalse => T["True or false"],
            PollKind.Rating => T["Rating"],
            PollKind.Numeric => T["Estimate"],
            PollKind.Ranking => T["Ranking"],
            PollKind.WordCloud => T["Word cloud"],
            PollKind.OpenText => T["Open text"],
            _ => T["Pictures"],
        };

    /// <summary>In files, where programs know it by its name.</summary>
    public static string Of(this FileWords T, PollKind kind) =>
        kind switch
        {
            PollKind.Choice => T["Choice"],
            PollKind.Multiple => T["Multiple"],
            PollKind.TrueFalse => T["TrueFalse"],
            PollKind.Rating => T["Rating"],
            PollKind.Numeric => T["Numeric"],
            PollKind.Ranking => T["Ranking"],
            PollKind.WordCloud => T["WordCloud"],
            PollKind.OpenText => T["OpenText"],
            _ => T["Image"],
        };

    public static string Say(IStringLocalizer<Words> T, PollPrivacy privacy) =>
        privacy switch
        {
            PollPrivacy.Anonymous => T["Anonymous"],
            PollPrivacy.Named => T["With nicknames"],
            _ => T["Without names"],
        };

    public static string Explain(IStringLocalizer<Words> T, PollPrivacy privacy) =>
        privacy switch
        {
            PollPrivacy.Anonymous => T["Only counts are kept: nothing ties an answer to anyone."],
            PollPrivacy.Named => T["Everyone chooses a nickname; the export says who answered what."],
            _ => T["An answer belongs to a device; the export lists them one by one."],
        };

    public static string Votes(IStringLocalizer<Words> T, int votes) => T.Count(votes, "1 vote", "{0} votes");
}
