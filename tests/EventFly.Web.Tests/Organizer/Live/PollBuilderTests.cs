using Bunit;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Organizer.Live;

namespace EventFly.Web.Tests.Organizer.Live;

public sealed class PollBuilderTests
{
    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_nothing_typed_is_lost()
    {
        await using var app = await Screens.App();
        await using var context = Screens.For(app, await app.Person("Olena"));
        var builder = Open(context, (draft, _) => Task.FromResult(draft.Fault()));

        builder.All("poll-option")[0].Input("Only one");
        builder.Find("[data-testid=poll-create]").Click();

        builder.Find("#question-error").TextContent.ShouldBe("What do you want to ask?");
        builder.Find("#options-error").TextContent.ShouldBe("Give 2 to 8 options.");
        builder.All("poll-option")[0].GetAttribute("value").ShouldBe("Only one");
        builder.Find("[data-testid=poll-question]").GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task A_saved_poll_leaves_an_empty_form_and_a_ninth_option_is_not_offered()
    {
        await using var app = await Screens.App();
        await using var context = Screens.For(app, await app.Person("Olena"));
        var saved = new List<(PollDraft Draft, bool AndOpen)>();
        var builder = Open(
            context,
            (draft, andOpen) =>
            {
                saved.Add((draft, andOpen));
                return Task.FromResult<Fault?>(null);
            }
        );

        builder.Find("[data-testid=poll-question]").Input("Which?");
        for (var i = 0; i < Poll.MostOptions; i++)
        {
            builder.All("poll-option")[i].Input($"Option {i}");
        }

        builder.All("poll-option").Count.ShouldBe(Poll.MostOptions);
        builder.Find("[data-testid=poll-create-open]").Click();

        var (draft, andOpen) = saved.ShouldHaveSingleItem();
        andOpen.ShouldBeTrue();
        draft.Question.ShouldBe("Which?");
        draft.Options.ShouldBe(Enumerable.Range(0, Poll.MostOptions).Select(i => $"Option {i}"));
        builder.All("poll-option").ShouldAllBe(o => string.IsNullOrEmpty(o.GetAttribute("value")));
    }

    private static IRenderedComponent<PollBuilder> Open(
        BunitContext context,
        Func<PollDraft, bool, Task<Fault?>> save
    ) => context.Render<PollBuilder>(p => p.Add(b => b.Save, save));
}
