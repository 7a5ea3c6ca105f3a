using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Api;

/// <summary>Feeds for programs; the same use cases as the screens, so one like is one like.</summary>
internal static class FeedApi
{
    /// <param name="Body">Markdown, 1 to 4,000 characters.</param>
    /// <param name="Due">When it goes out, as an instant within a year; null for at once.</param>
    /// <param name="Id">Chosen by who asks, so that asking twice posts once.</param>
    /// <param name="Poll">A poll that was never asked; the body may then be missing.</param>
    /// <param name="Quiz">A quiz that was never played, in place of a poll.</param>
    /// <param name="Picture">A picture that was uploaded to this feed, and what it shows.</param>
    internal sealed record NewPost(
        string? Body,
        DateTimeOffset? Due,
        PostId? Id,
        PictureChoice? Picture,
        PollId? Poll,
        QuizId? Quiz
    );

    /// <param name="Number">The question that is asked for, from 1: the one behind the last.</param>
    internal sealed record NewTurn(int Number);

    /// <param name="Body">Markdown, 1 to 1,000 characters.</param>
    /// <param name="Id">Chosen by who asks, so that asking twice comments once.</param>
    internal sealed record NewComment(string? Body, CommentId? Id);

    /// <param name="Comment">Null for the post itself.</param>
    internal sealed record NewReport(CommentId? Comment, ReportReason Reason, string? Note);

    public static void MapFeed(this RouteGroupBuilder api)
    {
        var feed = api.MapGroup("/events/{slug}/feed").WithTags("Feed");
        feed.MapGet("/", Read).WithSummary("The newest posts; with ?before=, the page behind");
        feed.MapPost("/", Publish).WithSummary("Post for the team, at once or later");
        feed.MapGet(
                "/{post:guid}",
                ([AsParameters] FeedAddress at, Guid post) => at.Answer(id => new ReadPost(id, new(post)))
            )
            .WithSummary("One post, with its poll as it stands now; vote at /halls/{code}/votes");
        feed.MapGet(
                "/quizzes/{quiz:guid}",
                ([AsParameters] FeedAddress at, Guid quiz) => at.Answer(id => new ReadMyQuiz(id, new(quiz)))
            )
            .WithSummary("A quiz that a post carries, as far as this device is with it; its outcome once it is closed");
        feed.MapPost(
                "/quizzes/{quiz:guid}/turns",
                ([AsParameters] FeedAddress at, Guid quiz, [FromBody] NewTurn turn) =>
                    at.Answer(id => new TakeTurn(id, new(quiz), turn.Number))
            )
            .WithSummary("Ask for the next question: its time runs from now; answer it at /halls/{code}/votes");
        feed.MapPost(
                "/quizzes/{quiz:guid}/turns/{number:int}/skip",
                ([AsParameters] FeedAddress at, Guid quiz, int number) =>
                    at.Answer(id => new SkipTurn(id, new(quiz), number))
            )
            .WithSummary("Go without an answer to the question that was asked for last");
        feed.MapPost("/images", AddImage).WithSummary("Upload a picture for a post: the file itself, up to 5 MB");
        feed.MapGet(
                "/{post:guid}/comments",
                ([AsParameters] FeedAddress at, Guid post, string? before) =>
                    at.Answer(id => new ReadThread(id, new(post), before))
            )
            .WithSummary("The newest comments below a post, oldest first; with ?before=, those before them");
        feed.MapPost("/{post:guid}/comments", Comment).WithSummary("Say something below a post");
        feed.MapDelete(
            "/{post:guid}/comments/{comment:guid}",
            ([AsParameters] FeedAddress at, Guid comment) => at.Answer(id => new DeleteComment(id, new(comment)))
        );
        feed.MapPut(
                "/{post:guid}/like",
                ([AsParameters] FeedAddress at, Guid post) => at.Answer(id => new Like(new(id, new(post))))
            )
            .WithSummary("Like a post; answers how many do");
        feed.MapDelete(
            "/{post:guid}/like",
            ([AsParameters] FeedAddress at, Guid post) => at.Answer(id => new Unlike(new(id, new(post))))
        );
        feed.MapPut(
            "/{post:guid}/comments/{comment:guid}/like",
            ([AsParameters] FeedAddress at, Guid post, Guid comment) =>
                at.Answer(id => new Like(new(id, new(post), new(comment))))
        );
        feed.MapDelete(
            "/{post:guid}/comments/{comment:guid}/like",
            ([AsParameters] FeedAddress at, Guid post, Guid comment) =>
                at.Answer(id => new Unlike(new(id, new(post), new(comment))))
        );
        feed.MapPost(
                "/{post:guid}/reports",
                ([AsParameters] FeedAddress at, Guid post, [FromBody] NewReport report) =>
                    at.Answer(id => new ReportToTeam(
                        new(id, new(post), report.Comment),
                        report.Reason,
                        report.Note ?? ""
                    ))
            )
            .WithSummary("Tell the team that something is wrong with a post or a comment");
    }

    private static Task<IResult> Read([AsParameters] FeedAddress at, string? before) =>
        before is null ? at.Answer(id => new ReadFeed(id)) : at.Answer(id => new ReadOlderPosts(id, before));

    private static Task<IResult> Publish([AsParameters] FeedAddress at, [FromBody] NewPost post)
    {
        var made = post.Id ?? PostId.New();
        return at.Create(
            id => new PublishPost(id, made, post.Body ?? "", post.Due, post.Picture, post.Poll, post.Quiz),
            made
        );
    }

    private static async Task<IResult> AddImage([AsParameters] FeedAddress at)
    {
        var file = await PictureBody.Read(at.Context);
        return await at.Answer(id => new AddFeedImage(id, file));
    }

    private static Task<IResult> Comment([AsParameters] FeedAddress at, Guid post, [FromBody] NewComment comment)
    {
        var made = comment.Id ?? CommentId.New();
        return at.Create(id => new AddComment(id, new(post), made, comment.Body ?? ""), made);
    }

    /// <summary>The feed that a path names, for those who may read it.</summary>
    private sealed record FeedAddress([FromRoute] string Slug, IUseCases UseCases, HttpContext Context)
    {
        public async Task<IResult> Answer<T>(Func<EventId, IUseCase<T>> useCase)
        {
            var found = await Find();
            return found.IsDone ? await UseCases.Answer(Context, useCase(found.Value)) : Answers.Problem(found.Fault);
        }

        /// <summary>Answers with the id of what was made.</summary>
        public async Task<IResult> Create<TId>(Func<EventId, IUseCase<Done>> useCase, TId made)
        {
            var found = await Find();
            var done = found.IsDone
                ? await UseCases.Run(Actors.From(Context.User), useCase(found.Value), Context.RequestAborted)
                : found.Fault;
            return done.IsDone ? TypedResults.Ok(new { id = made }) : Answers.Problem(done.Fault);
        }

        private async Task<Result<EventId>> Find()
        {
            var found = await UseCases.Run(Actors.From(Context.User), new FindFeed(Slug), Context.RequestAborted);
            return found.IsDone ? found.Value.Event.Id : found.Fault;
        }
    }
}
