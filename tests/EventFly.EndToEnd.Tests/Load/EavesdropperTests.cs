using System.Text;
using EventFly.Load.Measures;

namespace EventFly.EndToEnd.Tests.Load;

/// <summary>The quiz scenario says "no answer came early" only as honestly as this does: here it must find what is planted.</summary>
public sealed class EavesdropperTests
{
    private readonly Eavesdropper _listening = new();

    [Fact]
    public void A_secret_before_its_time_is_found_wherever_it_stands()
    {
        Hear($"{{\"right\":\"{Eavesdropper.Secret(7)}\"}}");
        Hear($"{Eavesdropper.Secret(7)}, {Eavesdropper.Secret(8)}");

        (_listening.Early, _listening.Late).ShouldBe((3, 0));
    }

    [Fact]
    public void With_its_answer_it_is_in_time_and_the_next_questions_is_not()
    {
        _listening.Show(7);

        Hear($"Because of {Eavesdropper.Secret(7)}.");
        Hear($"Because of {Eavesdropper.Secret(8)}.");

        (_listening.Early, _listening.Late).ShouldBe((1, 1));
    }

    [Fact]
    public void Half_a_secret_is_one_too()
    {
        Hear(Eavesdropper.Secret(7)[..^2]);

        _listening.Early.ShouldBe(1);
    }

    [Fact]
    public void What_is_no_secret_is_only_counted()
    {
        Hear("Load quiz question 7?");

        (_listening.Early, _listening.Late, _listening.Bytes).ShouldBe((0, 0, 21));
    }

    private void Hear(string message) => _listening.Hear(Encoding.UTF8.GetBytes(message));
}
