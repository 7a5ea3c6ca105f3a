using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Feed.Reports;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

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

    /// <param name="Id">Of what was made: the one that was sent, or a new one.</param>
    internal sealed record Made<TId>(TId Id);

    public static void MapFeed(this RouteGroupBuilder api)
    {
        var feed = api.MapGroup("/events/{slug}/feed").WithTags("Feed");
        feed.MapGet("/", Read).As("ReadFeed", "The newest posts; with ?before=, the page behind");
        feed.MapPost("/", Publish).As("PublishPost", "Post for the team, at once or later");
        feed.MapGet(
                "/{post:guid}",
                ([AsParameters] FeedAddress at, Guid post) => at.Answer(id => new ReadPost(id, new(post)))
            )
            .As("ReadPost", "One post, with its poll as it stands now; vote at /halls/{code}/votes");
        feed.MapGet(
                "/quizzes/{quiz:guid}",
                ([AsParameters] FeedAddress at, Guid quiz) => at.Answer(id => new ReadMyQuiz(id, new(quiz)))
            )
            .As(
                "ReadFeedQuiz",
                "A quiz that a post carries, as far as this device is with it; its outcome once it is closed"
            );
        feed.MapPost(
                "/quizzes/{quiz:guid}/turns",
                ([AsParameters] FeedAddress at, Guid quiz, [FromBody] NewTurn turn) =>
                    at.Answer(id => new TakeTurn(id, new(quiz), turn.Number))
            )
            .As("TakeTurn", "Ask for the next question: its time runs from now; answer it at /halls/{code}/votes");
        feed.MapPost(
                "/quizzes/{quiz:guid}/turns/{number:int}/skip",
                ([AsParameters] FeedAddress at, Guid quiz, int number) =>
                    at.Answer(id => new SkipTurn(id, new(quiz), number))
            )
            .As("SkipTurn", "Go without an answer to the question that was asked for last");
        feed.MapPost("/images", AddImage)
            .TakesPicture()
            .As("UploadPostPicture", "Upload a picture for a post: the file itself, up to 5 MB");
        feed.MapGet(
                "/{post:guid}/comments",
                ([AsParameters] FeedAddress at, Guid post, string? before) =>
                    at.Answer(id => new ReadThread(id, new(post), before))
            )
            .As("ReadComments", "The newest comments below a post, oldest first; with ?before=, those before them");
        feed.MapPost("/{post:guid}/comments", Comment).As("AddComment", "Say something below a post");
        feed.MapDelete(
                "/{post:guid}/comments/{comment:guid}",
                ([AsParameters] FeedAddress at, Guid comment) => at.Answer(id => new DeleteComment(id, new(comment)))
            )
            .As("DeleteComment", "Take a comment of your own away");
        feed.MapPut(
                "/{post:guid}/like",
                ([AsParameters] FeedAddress at, Guid post) => at.Answer(id => new Like(new(id, new(post))))
            )
            .As("LikePost", "Like a post; answers how many do");
        feed.MapDelete(
                "/{post:guid}/like",
                ([AsParameters] FeedAddress at, Guid post) => at.Answer(id => new Unlike(new(id, new(post))))
            )
            .As("UnlikePost", "Take the like of a post back; answers how many are left");
        feed.MapPut(
                "/{post:guid}/comments/{comment:guid}/like",
                ([AsParameters] FeedAddress at, Guid post, Guid comment) =>
                    at.Answer(id => new Like(new(id, new(post), new(comment))))
            )
            .As("LikeComment", "Like a comment; answers how many do");
        feed.MapDelete(
                "/{post:guid}/comments/{comment:guid}/like",
                ([AsParameters] FeedAddress at, Guid post, Guid comment) =>
                    at.Answer(id => new Unlike(new(id, new(post), new(comment))))
            )
            .As("UnlikeComment", "Take the like of a comment back; answers how many are left");
        feed.MapPost(
                "/{post:guid}/reports",
                ([AsParameters] FeedAddress at, Guid post, [FromBody] NewReport report) =>
                    at.Answer(id => new ReportToTeam(
                        new(id, new(post), report.Comment),
                        report.Reason,
                        report.Note ?? ""
                    ))
            )
            .As("ReportPost", "Tell the team that something is wrong with a post or a comment");
    }

    private static async Task<Results<Ok<FeedHead>, Ok<FeedPage>, ProblemHttpResult>> Read(
        [AsParameters] FeedAddress at,
        string? before
    )
    {
        if (before is null)
        {
            var head = await at.Run(id => new ReadFeed(id));
            return head.IsDone ? TypedResults.Ok(head.Value) : Answers.Problem(head.Fault);
        }

        var page = await at.Run(id => new ReadOlderPosts(id, before));
        return page.IsDone ? TypedResults.Ok(page.Value) : Answers.Problem(page.Fault);
    }

    private static Task<Results<Ok<Made<PostId>>, ProblemHttpResult>> Publish(
        [AsParameters] FeedAddress at,
        [FromBody] NewPost post
    )
    {
        var made = post.Id ?? PostId.New();
        return at.Create(
            id => new PublishPost(id, made, post.Body ?? "", post.Due, post.Picture, post.Poll, post.Quiz),
            made
        );
    }

    private static async Task<Results<Ok<StoredImage>, ProblemHttpResult>> AddImage([AsParameters] FeedAddress at)
    {
        if (Actors.From(at.Context.User).Account is null)
        {
            return Answers.Problem(Fault.SignInRequired);
        }

        var file = await PictureBody.Read(at.Context);
        return await at.Answer(id => new AddFeedImage(id, file));
    }

    private static Task<Results<Ok<Made<CommentId>>, ProblemHttpResult>> Comment(
        [AsParameters] FeedAddress at,
        Guid post,
        [FromBody] NewComment comment
    )
    {
        var made = comment.Id ?? CommentId.New();
        return at.Create(id => new AddComment(id, new(post), made, comment.Body ?? ""), made);
    }

    /// <summary>The feed that a path names, for those who may read it.</summary>
    private sealed record FeedAddress([FromRoute] string Slug, IUseCases UseCases, HttpContext Context)
    {
        public async Task<Results<Ok<T>, ProblemHttpResult>> Answer<T>(Func<EventId, IUseCase<T>> useCase)
        {
            var result = await Run(useCase);
            return result.IsDone ? TypedResults.Ok(result.Value) : Answers.Problem(result.Fault);
        }

        /// <summary>Answers with the id of what was made.</summary>
        public async Task<Results<Ok<Made<TId>>, ProblemHttpResult>> Create<TId>(
            Func<EventId, IUseCase<Done>> useCase,
            TId made
        )
        {
            var done = await Run(useCase);
            return done.IsDone ? TypedResults.Ok(new Made<TId>(made)) : Answers.Problem(done.Fault);
        }

        public async Task<Result<T>> Run<T>(Func<EventId, IUseCase<T>> useCase)
        {
            var actor = Actors.From(Context.User);
            var found = await UseCases.Run(actor, new FindFeed(Slug), Context.RequestAborted);
            return found.IsDone
                ? await UseCases.Run(actor, useCase(found.Value.Event.Id), Context.RequestAborted)
                : found.Fault;
        }
    }
}
