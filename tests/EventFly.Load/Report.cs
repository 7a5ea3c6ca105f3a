using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventFly.Load;

/// <summary>What a scenario measured; what it has no measure of is null. Its names are the contract's.</summary>
internal sealed record Report(string Scenario, int Participants)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        WriteIndented = true,
    };

    /// <summary>From asking for the page to a circuit that shows it.</summary>
    [JsonPropertyName("join_p99_ms")]
    public double? JoinP99 { get; init; }

    /// <summary>From the organizer's click to the question on a phone.</summary>
    [JsonPropertyName("question_p99_ms")]
    public double? QuestionP99 { get; init; }

    /// <summary>From a tap to "your answer is in".</summary>
    [JsonPropertyName("ack_p99_ms")]
    public double? AckP99 { get; init; }

    /// <summary>From the organizer's click to the result on a phone.</summary>
    [JsonPropertyName("reveal_p99_ms")]
    public double? RevealP99 { get; init; }

    /// <summary>CPU seconds of the server from opening to the last reveal.</summary>
    [JsonPropertyName("cpu_s_per_question")]
    public double? CpuSecondsPerQuestion { get; init; }

    /// <summary>CPU microseconds of the server for each render batch that a phone got, everything else included.</summary>
    [JsonPropertyName("us_per_push")]
    public double? MicrosecondsPerPush { get; init; }

    /// <summary>The same for a bare hub connection; null where the scenario drives none.</summary>
    [JsonPropertyName("us_per_push_hub")]
    public double? MicrosecondsPerPushHub { get; init; }

    /// <summary>Growth of the server's resident memory by each participant.</summary>
    [JsonPropertyName("kib_per_participant")]
    public double? KibPerParticipant { get; init; }

    public int? Acknowledged { get; init; }

    public int? Stored { get; init; }

    public int? Lost => Acknowledged is { } told && Stored is { } kept ? Math.Max(0, told - kept) : null;

    public int? Doubled => Acknowledged is { } told && Stored is { } kept ? Math.Max(0, kept - told) : null;

    public int? Resumed { get; init; }

    [JsonPropertyName("resume_max_ms")]
    public double? ResumeMax { get; init; }

    /// <summary>Circuits that ended by themselves.</summary>
    public int? Broken { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public void Print(TextWriter to)
    {
        foreach (var line in JsonSerializer.SerializeToElement(this, Json).EnumerateObject())
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Name, -22} {line.Value}"));
        }
    }

    /// <summary>The 99th percentile: the smallest value that 99 of 100 do not exceed.</summary>
    public static double? P99(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : Math.Round(sorted[(int)Math.Ceiling(sorted.Count * 0.99) - 1], 1);
    }
}
