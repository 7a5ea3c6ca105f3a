using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Feed.Reports;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Places;
using EventFly.Core.Identity.Accounts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Organizations;
using EventFly.Core.Organizations.Roles;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Tests.Persistence;

/// <summary>Something that people write.</summary>
/// <param name="Most">Characters.</param>
/// <param name="Write">Answers why it is not taken.</param>
/// <param name="Read">All of its kind, as they are stored.</param>
internal sealed record WrittenText(
    string Name,
    int Most,
    Func<WritingDesk, string, Task<Fault?>> Write,
    Func<EventFlyDbContext, Task<IReadOnlyList<string?>>> Read
)
{
    /// <summary>So many UTF-16 units for each character are taken.</summary>
    public int Units { get; init; } = Text.UnitsPerCharacter;
}

/// <summary>All that people write and that has a limit, each with the act that writes it.</summary>
internal static class WrittenTexts
{
    private static readonly byte[] Gif = Convert.FromBase64String(
        "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    );

    public static IReadOnlyList<WrittenText> All { get; } =
    [
        OfEvent("title", Event.TitleLength, (d, t) => d with { Title = t }, e => e.Title),
        OfEvent("summary", Event.SummaryLength, (d, t) => d with { Summary = t }, e => e.Summary),
        OfEvent("description", Event.DescriptionLength, (d, t) => d with { Description = t }, e => e.Description),
        OfEvent("tag", Event.TagLength, (d, t) => d with { Tags = [t] }, e => e.Tags is [var tag] ? tag : null),
        OfPlace("venue", (p, t) => p with { Venue = t }, p => p.Venue),
        OfPlace("address", (p, t) => p with { Address = t }, p => p.Address),
        OfPlace("city", (p, t) => p with { City = t }, p => p.City),
        OfPlace("country", (p, t) => p with { Country = t }, p => p.Country),
        new("cancel reason", Event.ReasonLength, Cancel, db => Each(db.Events, e => e.CancelReason)),
        Of(
            "registered name",
            Account.NameLength,
            (_, t) => new RegisterAccount(t, $"{Guid.CreateVersion7():n}@example.org", People.Password),
            db => Each(db.Accounts, a => a.DisplayName)
        ),
        OfProfile("profile name", Account.NameLength, (a, t) => a.Describe(t, []), a => a.DisplayName),
        OfProfile(
            "interest",
            Account.InterestLength,
            (a, t) => a.Describe("Olena", [t]),
            a => a.Interests is [var topic] ? topic : null
        ),
        Of(
            "organization",
            Organization.NameLength,
            (_, t) => new CreateOrganization(t),
            db => Each(db.Organizations, o => o.Name)
        ),
        Of(
            "role",
            Role.NameLength,
            (desk, t) => new CreateRole(desk.Organization, t, ["desk.check-in"]),
            db => Each(db.Roles, r => r.Name)
        ),
        Of(
            "ticket type",
            TicketType.NameLength,
            (desk, t) => new AddTicketType(desk.Event.Id, new TicketTypeDetails(t, 0, 10)),
            db => Each(db.TicketTypes, t => t.Name)
        ),
        OfGuest("orderer", db => Each(db.Orders, o => o.Name)),
        OfGuest("guest", db => Each(db.Tickets, t => t.AttendeeName)),
        new("undo reason", Scan.ReasonLength, Undo, db => Each(db.Scans, s => s.Reason)),
        OfQuiz("quiz", Quiz.TitleLength, (d, t) => d with { Title = t }, db => Each(db.Quizzes, q => q.Title)),
        OfQuiz(
            "team",
            Quiz.TeamLength,
            (d, t) => d with { Teams = [t, "Others"] },
            db => Each(db.Quizzes, q => q.Teams is [var team, ..] ? team : null)
        ),
        OfMarking(
            "explanation",
            QuestionDraft.ExplanationLength,
            (m, t) => m with { Explanation = t },
            m => m.Explanation
        ),
        OfMarking("accepted", AnswerRules.TextLength, (m, t) => m with { Right = t }, m => m.Right) with
        {
            Units = 3,
        },
        OfPoll("poll", Poll.QuestionLength, (d, t) => d with { Question = t }, p => p.Question),
        OfPoll(
            "option",
            Poll.OptionLength,
            (d, t) => d with { Options = ["Porto", t] },
            p => p.Options.ElementAtOrDefault(1)
        ),
        OfPoll("low label", Poll.LabelLength, (d, t) => d with { LowLabel = t }, p => p.LowLabel),
        OfPoll("high label", Poll.LabelLength, (d, t) => d with { HighLabel = t }, p => p.HighLabel),
        OfPoll("unit", Poll.LabelLength, (d, t) => d with { Unit = t }, p => p.Unit),
        OfAnswer("word", AnswerRules.WordLength, PollKind.WordCloud),
        OfAnswer("answer", AnswerRules.TextLength, PollKind.OpenText) with
        {
            Units = 3,
        },
        new(
            "audience question",
            AudienceQuestion.TextLength,
            async (desk, t) =>
            {
                await desk.App.Do(new SwitchQuestions(desk.Event.Id, QnaMode.Open));
                return await desk.Try(new AskAudienceQuestion(desk.Event.Id, t), Hosting.Phone());
            },
            db => Each(db.AudienceQuestions, q => q.Text)
        ),
        new(
            "nickname",
            Nickname.Longest,
            (desk, t) => desk.Try(new TakeNickname(desk.Event.Id, t), Hosting.Phone()),
            db => Each(db.Participants, p => p.Nickname)
        ),
        Of(
            "post",
            Post.BodyLength,
            (desk, t) => new PublishPost(desk.Event.Id, PostId.New(), t),
            db => Each(db.Posts, p => p.Body)
        ),
        Of(
            "comment",
            Comment.BodyLength,
            (desk, t) => new AddComment(desk.Event.Id, desk.Post, CommentId.New(), t),
            db => Each(db.Comments, c => c.Body)
        ),
        new(
            "report",
            Report.NoteLength,
            (desk, t) =>
                desk.Try(new ReportToTeam(new(desk.Event.Id, desk.Post), ReportReason.Other, t), Hosting.Phone()),
            db => Each(db.Reports, r => r.Note)
        ),
        new("picture", PostPicture.AltLength, Picture, db => Each(db.Posts, p => p.ImageAlt)),
    ];

    private static WrittenText Of<T>(
        string name,
        int most,
        Func<WritingDesk, string, IUseCase<T>> write,
        Func<EventFlyDbContext, Task<IReadOnlyList<string?>>> read
    ) => new(name, most, (desk, text) => desk.Try(write(desk, text)), read);

    private static WrittenText OfEvent(
        string name,
        int most,
        Func<EventDetails, string, EventDetails> with,
        Func<Event, string?> read
    ) =>
        Of(
            name,
            most,
            (desk, t) => new CreateEvent(desk.Organization, with(Planning.Details(), t)),
            db => Each(db.Events, read)
        );

    private static WrittenText OfPlace(string name, Func<Place, string, Place> with, Func<Place, string> read) =>
        OfEvent(name, Event.PlaceLength, (d, t) => d with { Place = with(d.Place, t) }, e => read(e.Place));

    private static WrittenText OfProfile(
        string name,
        int most,
        Func<Account, string, Result<Done>> describe,
        Func<Account, string?> read
    ) =>
        new(
            name,
            most,
            (desk, t) =>
                desk.App.Read(async db =>
                {
                    var described = describe(await db.Accounts.SingleAsync(a => a.Email == "olena@example.org"), t);
                    await db.SaveChangesAsync();
                    return described.Fault;
                }),
            db => Each(db.Accounts, read)
        );

    private static WrittenText OfGuest(string name, Func<EventFlyDbContext, Task<IReadOnlyList<string?>>> read) =>
        Of(name, Guest.NameLength, (desk, t) => Ticketing.Wish(desk.Event, desk.Type, name: t), read);

    private static WrittenText OfQuiz(
        string name,
        int most,
        Func<QuizDraft, string, QuizDraft> with,
        Func<EventFlyDbContext, Task<IReadOnlyList<string?>>> read
    ) => Of(name, most, (desk, t) => new SaveQuiz(desk.Event.Id, null, with(Draft(), t)), read);

    private static WrittenText OfMarking(
        string name,
        int most,
        Func<Marking, string, Marking> with,
        Func<Marking, string> read
    ) =>
        OfQuiz(
            name,
            most,
            (d, t) =>
                d with
                {
                    Questions =
                    [
                        d.Questions[0] with
                        {
                            Poll = d.Questions[0].Poll with { Kind = PollKind.OpenText, Options = [] },
                            Marking = with(d.Questions[0].Marking, t),
                        },
                    ],
                },
            db => Each(db.Polls, p => p.Marking is null ? null : read(p.Marking))
        );

    private static WrittenText OfPoll(
        string name,
        int most,
        Func<PollDraft, string, PollDraft> with,
        Func<Poll, string?> read
    ) =>
        Of(
            name,
            most,
            (desk, t) => new CreatePoll(desk.Event.Id, with(Hosting.Draft(), t)),
            db => Each(db.Polls, read)
        );

    /// <summary>What both a ballot and a tally have.</summary>
    private static WrittenText OfAnswer(string name, int most, PollKind kind) =>
        new(
            name,
            most,
            async (desk, t) =>
            {
                var draft = new PollDraft("Why?", [], ResultsShown.WhileOpen) { Kind = kind };
                var poll = await desk.App.OpenPoll(desk.Event, draft);
                return (await desk.App.Vote(desk.Event, poll, Hosting.Phone(), Answer.Of([t]))).Fault;
            },
            async db => [.. (await Each(db.Ballots, b => b.Answer)).Intersect(await Each(db.Tallies, t => t.Key))]
        );

    private static async Task<Fault?> Cancel(WritingDesk desk, string text)
    {
        var planned = await desk.App.Do(new CreateEvent(desk.Organization, Planning.Details()), desk.Owner);
        return await desk.Try(new CancelEvent(planned.Id, text));
    }

    private static async Task<Fault?> Undo(WritingDesk desk, string text)
    {
        var (_, ticket) = await desk.App.Ticket(desk.Event);
        await desk.App.Do(new AdmitTicket(desk.Event.Id, ticket.Code, "desk-1"), desk.Owner);
        return await desk.Try(new UndoAdmission(desk.Event.Id, ticket.Id, text, "desk-1"));
    }

    private static async Task<Fault?> Picture(WritingDesk desk, string text)
    {
        var image = await desk.App.Do(new AddFeedImage(desk.Event.Id, Gif), desk.Owner);
        return await desk.Try(new PublishPost(desk.Event.Id, PostId.New(), "Look", null, new(image.Name, text)));
    }

    private static QuizDraft Draft() => Quizzing.Draft(Quizzing.Question());

    private static async Task<IReadOnlyList<string?>> Each<T>(IQueryable<T> rows, Func<T, string?> text)
        where T : class => [.. (await rows.AsNoTracking().ToListAsync()).Select(text)];
}
