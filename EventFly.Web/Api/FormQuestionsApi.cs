using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>What an event asks of buyers and guests, and what they answer, for programs.</summary>
internal static class FormQuestionsApi
{
    /// <param name="Questions">The first ones; the others follow as they did.</param>
    internal sealed record QuestionOrder(IReadOnlyList<FormQuestionId> Questions);

    /// <param name="Answers">All that is answered from then on; what is left out is answered no more.</param>
    internal sealed record NewAnswers(IReadOnlyList<TypedAnswer> Answers);

    public static void MapFormQuestions(this RouteGroupBuilder api)
    {
        MapList(api.MapGroup("/organizations/{organization}/events/{slug}").WithTags("Sales"));
        MapAnswers(api.MapGroup("").WithTags("Tickets"));
    }

    private static void MapList(RouteGroupBuilder sales)
    {
        sales
            .MapGet("/form-questions", ([AsParameters] SalesAddress at) => at.Answer(id => new ListFormQuestions(id)))
            .As(
                "ListFormQuestions",
                "What buyers and guests are asked, in its order; send the version of one as If-Match to change or delete just that"
            );
        sales
            .MapGet(
                "/form-questions/{formQuestion:guid}",
                ([AsParameters] SalesAddress at, Guid formQuestion) =>
                    at.One(id => new ListFormQuestions(id), row => row.Id.Value == formQuestion, row => row.Version)
            )
            .As(
                "ReadFormQuestion",
                "One question to buyers or guests; the ETag is its version, to be sent as If-Match with a change"
            );
        sales
            .MapPost(
                "/form-questions",
                ([AsParameters] SalesAddress at, [FromBody] FormQuestionDetails details) =>
                    at.Answer(id => new AddFormQuestion(id, details))
            )
            .As("AddFormQuestion", "Ask something further, behind the others; answers with its id");
        sales
            .MapPut(
                "/form-questions/{formQuestion:guid}",
                (
                    [AsParameters] SalesAddress at,
                    Guid formQuestion,
                    [AsParameters] LookedAt seen,
                    [FromBody] FormQuestionDetails details
                ) => at.Answer(id => new ChangeFormQuestion(id, new(formQuestion), details, seen.Version))
            )
            .As("ChangeFormQuestion", "Change what is asked; answers keep the words that they were given to");
        sales
            .MapDelete(
                "/form-questions/{formQuestion:guid}",
                ([AsParameters] SalesAddress at, Guid formQuestion, [AsParameters] LookedAt seen) =>
                    at.Answer(id => new DeleteFormQuestion(id, new(formQuestion), seen.Version))
            )
            .As("DeleteFormQuestion", "Ask something no more; answers that are there stay");
        sales
            .MapPut(
                "/form-questions/order",
                ([AsParameters] SalesAddress at, [FromBody] QuestionOrder order) =>
                    at.Answer(id => new OrderFormQuestions(id, order.Questions))
            )
            .As("OrderFormQuestions", "Put the questions into the order in which they are asked");
        sales
            .MapGet(
                "/form-questions/summary",
                ([AsParameters] SalesAddress at) => at.Answer(id => new SummarizeAnswers(id))
            )
            .As("SummarizeAnswers", "How often each question was answered, and each choice taken");
    }

    private static void MapAnswers(RouteGroupBuilder holders)
    {
        const string Order = "/orders/{key}/answers";
        const string Ticket = "/orders/{key}/tickets/{ticket:guid}/answers";
        holders
            .MapGet(
                Order,
                (string key, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new GetAnswerForm(key, null))
            )
            .As("ReadOrderAnswers", "What an order is asked, and what was answered, for whoever holds its key");
        holders
            .MapPut(
                Order,
                (string key, [FromBody] NewAnswers wish, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new CorrectAnswers(key, null, wish.Answers))
            )
            .As("CorrectOrderAnswers", "Answer what an order is asked, until the event begins");
        holders
            .MapGet(
                Ticket,
                (string key, Guid ticket, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new GetAnswerForm(key, new TicketId(ticket)))
            )
            .As("ReadTicketAnswers", "What the guest of a ticket is asked, and what was answered, for its holder");
        holders
            .MapPut(
                Ticket,
                (string key, Guid ticket, [FromBody] NewAnswers wish, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new CorrectAnswers(key, new TicketId(ticket), wish.Answers))
            )
            .As("CorrectTicketAnswers", "Answer what the guest of a ticket is asked, until the event begins");
    }
}
