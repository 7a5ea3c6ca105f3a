using Bunit;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Testing;
using EventFly.Web.Organizer.Sales;

namespace EventFly.Web.Tests.Organizer.Sales;

public sealed class FormQuestionsPageTests
{
    [Fact]
    public async Task A_question_and_one_that_hangs_on_it_are_added_shown_as_buyers_see_them_and_deleted()
    {
        await using var desk = await SalesDesk<FormQuestionsPage>.Open();

        await desk.Click("asked-add");
        await desk.Type("asked-prompt", "T-shirt size");
        await desk.Choose("[data-testid=asked-kind]", nameof(FormQuestionKind.OneOf));
        await desk.Type("asked-choice-text", "S");
        await desk.Click("asked-save");
        await desk.Page.Settles(() => desk.Page.FindAll("#choices-error").Count == 1);
        await desk.Type("asked-choice-text", "M", which: 1);
        desk.Page.Field("asked-preview").TextContent.ShouldContain("T-shirt size (optional)");
        await desk.Click("asked-save");
        await desk.IsSaved("T-shirt size");

        await desk.Click("asked-add");
        await desk.Type("asked-prompt", "Why so small?");
        var first = (await desk.App.Do(new ListFormQuestions(desk.Event.Id))).Single();
        await desk.Choose("[data-testid=asked-after]", first.Id.ToString());
        await desk.Page.InvokeAsync(() => desk.Page.All("asked-shown-for")[0].Change(true));
        await desk.Click("asked-save");
        await desk.IsSaved("Why so small?");
        desk.Page.All("asked-facts")[1].TextContent.ShouldBe("once per ticket · after “T-shirt size”: S");

        await desk.Click("asked-more");
        await desk.Click("asked-delete");
        await desk.Click("asked-delete-sure");
        await desk.Page.Sees(
            "sales-refusal",
            "Another question hangs on an answer of this one: Why so small? Change that one first."
        );
        (await desk.App.Do(new ListFormQuestions(desk.Event.Id))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_question_that_a_colleague_changed_while_one_was_asked_is_not_deleted_unseen()
    {
        await using var desk = await SalesDesk<FormQuestionsPage>.Open();
        var stop = new FormQuestionDetails("Which stop?", FormQuestionKind.ShortText, FormQuestionScope.Order);
        var question = await desk.App.Do(new AddFormQuestion(desk.Event.Id, stop));
        await desk.Show();

        await desk.Click("asked-more");
        await desk.Click("asked-delete");
        await desk.Do(new ChangeFormQuestion(desk.Event.Id, question, stop with { IsRequired = true }));
        await desk.Click("asked-delete-sure");

        await desk.SaysChangedMeanwhile();
        (await desk.App.Do(new ListFormQuestions(desk.Event.Id))).Single().Details.IsRequired.ShouldBeTrue();
    }
}
