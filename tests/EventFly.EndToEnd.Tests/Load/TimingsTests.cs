using System.Text.Json;
using EventFly.Load.Measures;

namespace EventFly.EndToEnd.Tests.Load;

public sealed class TimingsTests
{
    [Fact]
    public void Of_a_thousand_the_99th_percentile_is_what_990_do_not_exceed()
    {
        var times = Timings.Of(Enumerable.Range(1, 1000).Reverse().Select(i => (double)i))!;

        (times.Count, times.First, times.P50, times.P99, times.Max).ShouldBe((1000, 1, 500, 990, 1000));
    }

    [Fact]
    public void Of_a_few_the_99th_percentile_is_the_slowest()
    {
        var times = Timings.Of([3, 1, 2])!;

        (times.P50, times.P99, times.Max).ShouldBe((2, 3, 3));
    }

    [Fact]
    public void What_was_never_timed_has_no_percentile() => Timings.Of([]).ShouldBeNull();

    [Fact]
    public void A_report_has_all_promised_names_and_says_null_for_what_was_not_measured()
    {
        var report = new Report("poll", 7);
        report.Time("question", [1.04, 2]);
        report.Number("lost", 0);

        var json = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(report.ToJson())!;

        json["scenario"].GetString().ShouldBe("poll");
        json["participants"].GetInt32().ShouldBe(7);
        json["question_p99_ms"].GetDouble().ShouldBe(2);
        json["lost"].GetInt32().ShouldBe(0);
        string[] promised =
        [
            "ack_p99_ms",
            "reveal_p99_ms",
            "cpu_s_per_question",
            "us_per_push",
            "us_per_push_hub",
            "kib_per_participant",
            "acknowledged",
            "stored",
            "doubled",
            "resumed",
            "resume_max_ms",
        ];
        promised.ShouldAllBe(name => json[name].ValueKind == JsonValueKind.Null);
    }
}
