using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Organizer.Quizzes;

/// <summary>The quiz that a path names, for those who may host its event.</summary>
internal sealed record QuizAddress(string Organization, string Slug, Guid Quiz, IUseCases UseCases, HttpContext Context)
{
    public string Name(string ending) => $"{Slug}-quiz.{ending}";

    public async Task<Result<QuizLines>> Read()
    {
        var actor = Actors.From(Context.User);
        var found = await UseCases.Run(actor, new FindHostedEvent(Organization, Slug), Context.RequestAborted);
        return found.IsDone
            ? await UseCases.Run(actor, new ExportQuiz(found.Value.Id, new QuizId(Quiz)), Context.RequestAborted)
            : found.Fault;
    }
}
