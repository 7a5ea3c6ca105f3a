using System.Globalization;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>What a host types about a poll. Blank options are left out.</summary>
/// <param name="Options">
/// For kinds that choose, rank or show pictures; true and false for <see cref="PollKind.TrueFalse"/> in the host's words.
/// </param>
public sealed record PollDraft(string Question, IReadOnlyList<string> Options, ResultsShown ResultsShown)
{
    public PollKind Kind { get; init; }

    public PollPrivacy Privacy { get; init; }

    /// <summary>Whether people may change their answer while voting is open. Anonymous answers cannot be changed.</summary>
    public bool MayChange { get; init; }

    /// <summary>
    /// For each option the address of its picture on this site, in their order; only for <see cref="PollKind.Image"/>.
    /// <see cref="AddPollImage"/> answers with the address of an uploaded one.
    /// </summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <summary>How many options or words each person may give; 0 is any number of options, and one word.</summary>
    public int MostAnswers { get; init; }

    /// <summary>The smallest number that may be answered; for a rating its lowest step, 0 or 1.</summary>
    public decimal? Low { get; init; }

    /// <summary>The largest number that may be answered; for a rating its highest step, up to 10.</summary>
    public decimal? High { get; init; }

    /// <summary>What the lowest step of a rating means, such as "not at all"; may be empty.</summary>
    public string LowLabel { get; init; } = "";

    /// <summary>What the highest step of a rating means; may be empty.</summary>
    public string HighLabel { get; init; } = "";

    /// <summary>What a number is measured in, such as "km"; may be empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What a host would type to get this poll.</summary>
    public static PollDraft Of(Poll poll) =>
        new(poll.Question, poll.Options, poll.ResultsShown)
        {
            Kind = poll.Kind,
            Privacy = poll.Privacy,
            MayChange = poll.MayChange,
            Pictures = poll.Pictures,
            MostAnswers = poll.MostAnswers,
            Low = poll.Low,
            High = poll.High,
            LowLabel = poll.LowLabel,
            HighLabel = poll.HighLabel,
            Unit = poll.Unit,
        };

    internal IReadOnlyList<string> Given =>
        Kind switch
        {
            PollKind.Rating => Steps(),
            PollKind.Numeric or PollKind.WordCloud or PollKind.OpenText => [],
            _ => [.. Options.Select(o => o.Trim()).Where(o => o.Length > 0)],
        };

    /// <summary>Those of the options that are left, in their order.</summary>
    internal IReadOnlyList<string> GivenPictures =>
        Kind is PollKind.Image ? [.. PictureRows.Select(r => r.Picture)] : [];

    /// <summary>What stands beside each other, without rows in which nothing stands.</summary>
    private IEnumerable<(string Text, string Picture)> PictureRows =>
        Enumerable
            .Range(0, Math.Max(Options.Count, Pictures.Count))
            .Select(i => (Options.ElementAtOrDefault(i)?.Trim() ?? "", Pictures.ElementAtOrDefault(i) ?? ""))
            .Where(row => row is not ("", ""));

    public Fault? Fault()
    {
        var checks = new Checks();
        checks.That(Question.Trim().Length > 0, "question", "What do you want to ask?");
        checks.That(
            Text.Fits(Question.Trim(), Poll.QuestionLength),
            "question",
            new Sentence("Keep the question within {0} characters.", Poll.QuestionLength)
        );
        switch (Kind)
        {
            case PollKind.Rating:
                CheckSteps(checks);
                break;
            case PollKind.Numeric:
                checks.That(
                    Low is null || High is null || Low < High,
                    "high",
                    "The largest number must be the larger one."
                );
                break;
            case PollKind.WordCloud:
                checks.That(MostAnswers is >= 0 and <= Poll.MostWords, "mostAnswers", WordLimit);
                break;
            case PollKind.OpenText:
                break;
            default:
                CheckOptions(checks);
                break;
        }

        checks.That(!MayChange || Privacy is not PollPrivacy.Anonymous, "mayChange", NoChange);
        foreach (var (field, text) in new[] { ("lowLabel", LowLabel), ("highLabel", HighLabel), ("unit", Unit) })
        {
            checks.That(Text.Fits(text.Trim(), Poll.LabelLength), field, TooLong(Poll.LabelLength));
        }

        return checks.Fault;
    }

    private static readonly Sentence NoChange =
        "Anonymous answers cannot be changed: nobody knows any more whose is whose.";

    private static Sentence WordLimit => new("Allow 1 to {0} words.", Poll.MostWords);

    private static Sentence TooLong(int length) => new("Keep it within {0} characters.", length);

    private void CheckOptions(Checks checks)
    {
        var options = Given;
        var (fewest, most) = Kind is PollKind.TrueFalse ? (2, 2) : (2, Poll.MostOptions);
        checks.That(
            options.Count >= fewest && options.Count <= most,
            "options",
            new Sentence("Give 2 to {0} options.", most)
        );
        checks.That(
            options.All(o => Text.Fits(o, Poll.OptionLength)),
            "options",
            new Sentence("Keep each option within {0} characters.", Poll.OptionLength)
        );
        checks.That(Text.EachOnce(options).Length == options.Count, "options", "Two options say the same.");
        checks.That(
            Kind is not PollKind.Image || PictureRows.All(row => row.Text.Length > 0 && row.Picture.Length > 0),
            "pictures",
            "Give each option its picture, and each picture a word for those who cannot see it."
        );
        checks.That(
            Kind is not PollKind.Image || GivenPictures.All(IsOnThisSite),
            "pictures",
            "Only pictures of this site are shown. Upload it first, then give its address."
        );
        checks.That(
            Kind is not PollKind.Multiple || (MostAnswers >= 0 && MostAnswers <= options.Count),
            "mostAnswers",
            "Allow no more answers than there are options."
        );
    }

    private static bool IsOnThisSite(string address) =>
        address.Length == 0
        || (address.Length <= Poll.PictureLength && address is ['/', ..] and not ['/', '/' or '\\', ..]);

    private void CheckSteps(Checks checks) =>
        checks.That(
            Low is 0 or 1 or null && High is null or (>= 2 and <= Poll.HighestStep) && High % 1 is null or 0,
            "high",
            new Sentence("Let the scale start at 0 or 1 and end between 2 and {0}.", Poll.HighestStep)
        );

    private string[] Steps()
    {
        // Before anything is checked: a draft may say any number.
        var low = (int)Math.Clamp(Low ?? 1, 0, 1);
        var high = (int)Math.Clamp(High ?? Poll.UsualHighestStep, low, Poll.HighestStep);
        return [.. Enumerable.Range(low, high - low + 1).Select(step => step.ToString(CultureInfo.InvariantCulture))];
    }
}
