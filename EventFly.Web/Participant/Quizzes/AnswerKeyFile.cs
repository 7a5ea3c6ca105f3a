using System.Text;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Receipts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Participant.Quizzes;

/// <summary>An answer key that was given out, byte for byte as it was promised: <c>sha256sum key.txt</c>.</summary>
internal static class AnswerKeyFile
{
    public static void MapAnswerKeys(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(
                "/quizzes/{quiz:guid}/{run:int}/key.txt",
                async (Guid quiz, int run, IUseCases useCases, HttpContext context) =>
                {
                    var read = await useCases.Run(
                        Actors.From(context.User),
                        new ReadAnswerKey(new QuizId(quiz), run),
                        context.RequestAborted
                    );
                    return read.IsDone
                        ? Results.Text(read.Value.Key, "text/plain", Encoding.UTF8)
                        : Results.Text(
                            read.Fault.Sentence.ToString(),
                            "text/plain",
                            Encoding.UTF8,
                            read.Fault.Kind is FaultKind.NotFound
                                ? StatusCodes.Status404NotFound
                                : StatusCodes.Status409Conflict
                        );
                }
            )
            .ExcludeFromDescription();
}
