using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EventFly.Load.Measures;

/// <summary>What a scenario measured, as a table for people and as JSON for programs.</summary>
internal sealed class Report
{
    /// <summary>Names that the contract promises in every JSON; what a scenario has no measure of stays null.</summary>
    private static readonly string[] Promised =
    [
        "question_p99_ms",
        "ack_p99_ms",
        "reveal_p99_ms",
        "cpu_s_per_question",
        "us_per_push",
        "us_per_push_hub",
        "kib_per_participant",
        "acknowledged",
        "stored",
        "lost",
        "doubled",
        "resumed",
        "resume_max_ms",
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly string _scenario;
    private readonly int _participants;
    private readonly List<(string Name, Timings Times)> _times = [];
    private readonly OrderedDictionary<string, double?> _numbers = [];

    public Report(string scenario, int participants)
    {
        _scenario = scenario;
        _participants = participants;
        foreach (var name in Promised)
        {
            _numbers[name] = null;
        }
    }

    /// <summary>Something that was timed often: a row in the table, and <c>name_p50_ms</c> and so on in the JSON.</summary>
    public void Time(string name, IEnumerable<double> milliseconds)
    {
        if (Timings.Of(milliseconds) is not { } times)
        {
            return;
        }

        _times.Add((name, times));
        _numbers[$"{name}_first_ms"] = times.First;
        _numbers[$"{name}_p50_ms"] = times.P50;
        _numbers[$"{name}_p99_ms"] = times.P99;
        _numbers[$"{name}_max_ms"] = times.Max;
    }

    public void Number(string name, double? value) =>
        _numbers[name] = value is { } number ? Math.Round(number, 3) : null;

    public string ToJson()
    {
        var json = new JsonObject { ["scenario"] = _scenario, ["participants"] = _participants };
        foreach (var (name, value) in _numbers)
        {
            json[name] = value;
        }

        return json.ToJsonString(Indented);
    }

    public void Print(TextWriter to)
    {
        to.WriteLine(Line($"{_scenario}, {_participants} participants"));
        if (_times.Count > 0)
        {
            to.WriteLine(Line($"{"ms", -22} {"times", 8} {"first", 9} {"p50", 9} {"p99", 9} {"max", 9}"));
        }

        foreach (var (name, t) in _times)
        {
            to.WriteLine(Line($"{name, -22} {t.Count, 8} {t.First, 9} {t.P50, 9} {t.P99, 9} {t.Max, 9}"));
        }

        foreach (var (name, value) in _numbers.Where(n => n.Value is not null && !n.Key.EndsWith("_ms", Ordinal)))
        {
            to.WriteLine(Line($"{name, -30} {value, 12}"));
        }
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
