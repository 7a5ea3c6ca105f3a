using System.Globalization;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;

namespace EventFly.Web.Organizer.Live;

/// <summary>What stands in the builder. What one kind does not need stays here while another is tried.</summary>
internal sealed class PollForm
{
    private const int FirstOptions = 4;

    public PollKind Kind { get; set; }

    public string Question { get; set; } = "";

    public List<string> Options { get; private init; } = [.. Enumerable.Repeat("", FirstOptions)];

    /// <summary>For each option that could be there the address of its picture, or nothing.</summary>
    public string[] Pictures { get; } = [.. Enumerable.Repeat("", Poll.MostOptions)];

    /// <summary>True comes first.</summary>
    public string[] Statements { get; private init; } = ["", ""];

    public PollPrivacy Privacy { get; set; }

    public bool MayChange { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>0 is as many as there are.</summary>
    public int MostOptions { get; set; }

    public int MostWords { get; set; } = 1;

    public int FirstStep { get; set; } = 1;

    public int LastStep { get; set; } = Poll.UsualHighestStep;

    public string LowLabel { get; set; } = "";

    public string HighLabel { get; set; } = "";

    public string Low { get; set; } = "";

    public string High { get; set; } = "";

    public string Unit { get; set; } = "";

    public static PollForm New(string yes, string no) => new() { Statements = [yes, no] };

    public static PollForm Of(PollSheet sheet, ResultsShown shown, string yes, string no)
    {
        var isStatement = sheet.Kind is PollKind.TrueFalse;
        var isEstimate = sheet.Kind is PollKind.Numeric;
        var options = isStatement || !sheet.Kind.HasOptions() || sheet.Kind is PollKind.Rating ? [] : sheet.Options;
        var spare = Math.Max(FirstOptions - options.Count, options.Count < Poll.MostOptions ? 1 : 0);
        var form = new PollForm
        {
            Kind = sheet.Kind,
            Question = sheet.Question,
            Options = [.. options, .. Enumerable.Repeat("", spare)],
            Statements = isStatement ? [.. sheet.Options] : [yes, no],
            Privacy = sheet.Privacy,
            MayChange = sheet.MayChange,
            IsHidden = shown is ResultsShown.WhenRevealed,
            MostOptions = sheet.Kind is PollKind.Multiple ? sheet.MostAnswers : 0,
            MostWords = sheet.Kind is PollKind.WordCloud ? sheet.WordsEach : 1,
            FirstStep = sheet.Kind is PollKind.Rating ? (int)(sheet.Low ?? 1) : 1,
            LastStep = sheet.Kind is PollKind.Rating ? (int)(sheet.High ?? 0) : Poll.UsualHighestStep,
            LowLabel = sheet.LowLabel,
            HighLabel = sheet.HighLabel,
            Low = isEstimate ? Typed(sheet.Low) : "",
            High = isEstimate ? Typed(sheet.High) : "",
            Unit = sheet.Unit,
        };
        sheet.Pictures.ToArray().CopyTo(form.Pictures, 0);
        return form;
    }

    /// <summary>A fresh line appears as soon as the last one is used.</summary>
    public void Type(int option, string text)
    {
        Options[option] = text;
        Used(option, text);
    }

    public void Show(int option, string picture)
    {
        Pictures[option] = picture;
        Used(option, picture);
    }

    private void Used(int option, string by)
    {
        if (option == Options.Count - 1 && by.Length > 0 && Options.Count < Poll.MostOptions)
        {
            Options.Add("");
        }
    }

    /// <summary>What the rules cannot say, because it is no number at all.</summary>
    public Fault? Unreadable()
    {
        var checks = new Checks();
        if (Kind is PollKind.Numeric)
        {
            checks.That(Low.Length == 0 || Read(Low) is not null, "low", "Type a number, such as 12 or 2.5.");
            checks.That(High.Length == 0 || Read(High) is not null, "high", "Type a number, such as 12 or 2.5.");
        }

        return checks.Fault;
    }

    public PollDraft Draft() =>
        new(
            Question,
            Kind is PollKind.TrueFalse ? Statements : [.. Options],
            IsHidden ? ResultsShown.WhenRevealed : ResultsShown.WhileOpen
        )
        {
            Kind = Kind,
            Privacy = Privacy,
            MayChange = MayChange && Privacy is not PollPrivacy.Anonymous,
            Pictures = Kind is PollKind.Image ? [.. Pictures.Take(Options.Count)] : [],
            MostAnswers = Kind switch
            {
                PollKind.Multiple => MostOptions,
                PollKind.WordCloud => MostWords,
                _ => 0,
            },
            Low = Kind switch
            {
                PollKind.Rating => FirstStep,
                PollKind.Numeric => Read(Low),
                _ => null,
            },
            High = Kind switch
            {
                PollKind.Rating => LastStep,
                PollKind.Numeric => Read(High),
                _ => null,
            },
            LowLabel = Kind is PollKind.Rating ? LowLabel : "",
            HighLabel = Kind is PollKind.Rating ? HighLabel : "",
            Unit = Kind is PollKind.Numeric ? Unit : "",
        };

    private static string Typed(decimal? number) => number?.ToString("0.######", CultureInfo.CurrentCulture) ?? "";

    private static decimal? Read(string typed) => TypedNumber.Read(typed, CultureInfo.CurrentCulture);
}
