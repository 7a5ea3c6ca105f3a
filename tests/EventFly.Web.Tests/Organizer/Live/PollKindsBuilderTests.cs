using Bunit;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Organizer.Live;

namespace EventFly.Web.Tests.Organizer.Live;

/// <summary>For each kind the builder asks for what it needs, and for nothing else.</summary>
public sealed class PollKindsBuilderTests
{
    [Fact]
    public async Task A_rating_has_steps_and_what_their_ends_mean()
    {
        await using var builder = await Builder.Open(PollKind.Rating);
        builder.Screen.All("poll-option").ShouldBeEmpty();

        builder.Screen.Find("#first-step").Change("0");
        builder.Screen.Find("#high").Change("10");
        builder.Screen.Find("#low-label").Change("never");
        builder.Screen.Find("#high-label").Change("for sure");

        var draft = builder.Save();
        draft.Fault().ShouldBeNull();
        (draft.Kind, draft.Low, draft.High, draft.LowLabel, draft.HighLabel).ShouldBe(
            (PollKind.Rating, 0m, 10m, "never", "for sure")
        );
    }

    [Fact]
    public async Task An_estimate_has_a_range_and_a_unit_in_the_hosts_own_numbers()
    {
        await using var builder = await Builder.Open(PollKind.Numeric);

        builder.Screen.Field("poll-low").Change("-0,5");
        builder.Screen.Field("poll-high").Change("1000");
        builder.Screen.Field("poll-unit").Change("km");

        var draft = builder.Save();
        draft.Fault().ShouldBeNull();
        (draft.Low, draft.High, draft.Unit).ShouldBe((-0.5m, 1000m, "km"));
    }

    [Fact]
    public async Task What_is_no_number_is_told_at_its_field_and_stays_there()
    {
        await using var builder = await Builder.Open(PollKind.Numeric);

        builder.Screen.Field("poll-high").Change("many");
        builder.Screen.Find("[data-testid=poll-create]").Click();

        builder.Saved.ShouldBeEmpty();
        builder.Screen.Find("#high-error").TextContent.ShouldBe("Type a number, such as 12 or 2.5.");
        builder.Screen.Field("poll-high").GetAttribute("value").ShouldBe("many");
    }

    [Fact]
    public async Task Of_several_choices_the_host_says_how_many()
    {
        await using var builder = await Builder.Open(PollKind.Multiple);
        builder.Type("poll-option", "A", "B", "C");

        builder.Screen.Field("poll-most").Change("2");

        var draft = builder.Save();
        draft.Fault().ShouldBeNull();
        draft.MostAnswers.ShouldBe(2);
    }

    [Fact]
    public async Task True_and_false_come_with_their_words()
    {
        await using var builder = await Builder.Open(PollKind.TrueFalse);

        var draft = builder.Save();

        draft.Fault().ShouldBeNull();
        draft.Options.ShouldBe(["True", "False"]);
    }

    [Fact]
    public async Task A_word_cloud_has_a_number_of_words_and_an_open_text_has_nothing()
    {
        await using var cloud = await Builder.Open(PollKind.WordCloud);
        cloud.Screen.Field("poll-most").Change("3");
        cloud.Save().MostAnswers.ShouldBe(3);

        await using var text = await Builder.Open(PollKind.OpenText);
        text.Screen.All("poll-most").ShouldBeEmpty();
        text.Save().Fault().ShouldBeNull();
    }

    [Fact]
    public async Task What_was_typed_for_one_kind_is_still_there_after_a_look_at_another()
    {
        await using var builder = await Builder.Open(PollKind.Choice);
        builder.Type("poll-option", "A", "B");

        builder.Choose(PollKind.OpenText);
        builder.Choose(PollKind.Ranking);

        builder.Save().Options.Where(o => o.Length > 0).ShouldBe(["A", "B"]);
    }

    [Fact]
    public async Task Anonymous_answers_are_not_offered_to_be_changed()
    {
        await using var builder = await Builder.Open(PollKind.OpenText);
        builder.Screen.Field("poll-may-change").Change(true);

        builder.Screen.Field("poll-privacy").Change("Anonymous");

        builder.Screen.All("poll-may-change").ShouldBeEmpty();
        var draft = builder.Save();
        draft.Fault().ShouldBeNull();
        (draft.Privacy, draft.MayChange).ShouldBe((PollPrivacy.Anonymous, false));
    }

    [Fact]
    public async Task A_poll_that_is_changed_comes_as_it_was_saved()
    {
        var draft = new PollDraft("How far?", [], ResultsShown.WhenRevealed)
        {
            Kind = PollKind.Numeric,
            Low = 1.5m,
            High = 90,
            Unit = "km",
            Privacy = PollPrivacy.Named,
            MayChange = true,
        };
        var poll = Poll.Draft(new(), draft, TestApp.Now).Value;
        await using var builder = await Builder.Open(PollSheet.Of(poll), ResultsShown.WhenRevealed);

        builder.Screen.All("poll-create-open").ShouldBeEmpty();
        builder.Screen.Find("[data-testid=poll-create]").Click();

        var saved = PollDraft.Of(Poll.Draft(new(), builder.Saved.Single(), TestApp.Now).Value);
        saved.Options.Concat(saved.Pictures).ShouldBeEmpty();
        saved.ShouldBe(PollDraft.Of(poll) with { Options = saved.Options, Pictures = saved.Pictures });
    }

    private sealed class Builder(TestApp app, BunitContext context) : IAsyncDisposable
    {
        public List<PollDraft> Saved { get; } = [];

        public IRenderedComponent<PollBuilder> Screen { get; private set; } = null!;

        public static async Task<Builder> Open(PollKind kind)
        {
            var builder = await Open(null, default);
            builder.Choose(kind);
            builder.Screen.Field("poll-question").Input("What do you think?");
            return builder;
        }

        public static async Task<Builder> Open(PollSheet? sheet, ResultsShown shown)
        {
            var app = await Screens.App();
            var context = Screens.For(app, await app.Person("Olena"));
            var builder = new Builder(app, context);
            builder.Screen = context.Render<PollBuilder>(p =>
                p.Add(b => b.Sheet, sheet)
                    .Add(b => b.ResultsShown, shown)
                    .Add(
                        b => b.Save,
                        (draft, _) =>
                        {
                            builder.Saved.Add(draft);
                            return Task.FromResult<Fault?>(null);
                        }
                    )
            );
            return builder;
        }

        public void Choose(PollKind kind) =>
            Screen.All("poll-kind").Single(k => k.GetAttribute("data-kind") == kind.ToString()).Change(true);

        public void Type(string testId, params string[] texts)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                Screen.All(testId)[i].Input(texts[i]);
            }
        }

        public PollDraft Save()
        {
            Screen.Find("[data-testid=poll-create]").Click();
            return Saved[^1];
        }

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync();
            await app.DisposeAsync();
        }
    }
}
