using System.Text.RegularExpressions;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Feedback;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration.Feedback;

/// <summary>An event whose guests are asked how it was.</summary>
internal sealed class Asking : IAsyncDisposable
{
    private Asking(Announcing hall) => Hall = hall;

    public Announcing Hall { get; }

    public TestApp App => Hall.App;

    public static async Task<Asking> Start(DatabaseProvider database = DatabaseProvider.Sqlite, params string[] guests)
    {
        var hall = await Announcing.Start(database);
        await hall.Guests(guests);
        return new Asking(hall);
    }

    /// <summary>The evening of the day is there; the event ended two hours ago.</summary>
    public void End() => App.Clock.Advance(TimeSpan.FromHours(10));

    /// <summary>Everybody has the letter, two hours after the end.</summary>
    public async Task Ask()
    {
        await Hall.Announce(Letter());
        End();
        await Hall.SendOn();
    }

    public static AnnouncementDetails Letter(Addressees? to = null, AnnouncementTime? time = null) =>
        Announcing.Details(
            "How was {event}?",
            "Hello {name},\n\n{feedback}\n\nthank you",
            to,
            time ?? AnnouncementTime.After(TimeSpan.FromHours(2))
        );

    /// <summary>As it stands in their letter.</summary>
    public string KeyOf(string guest) =>
        Regex.Match(Hall.LetterTo(guest), @"/feedback/([A-Z0-9]{26})\?stars=3D4").Groups[1].Value;

    public static FeedbackWords Words(int stars, string comment = "", int? recommend = null) =>
        new(stars, recommend, comment, IsNamed: false, CommentShowing.No);

    public static FeedbackWords Shown(string comment) =>
        new(5, null, comment, IsNamed: true, CommentShowing.WithFirstName);

    public Task Give(string guest, FeedbackWords words) =>
        App.Do(new GiveFeedback(KeyOf(guest), null, words), Actor.Anyone);

    /// <returns>The code, or the fields, that it was refused for; null when it was not.</returns>
    public async Task<string?> Try<T>(IUseCase<T> useCase, Actor? actor = null)
    {
        var fault = (await App.UseCases.Run(actor ?? Actor.Anyone, useCase)).Fault;
        return fault is null ? null
            : fault.Fields.Count > 0 ? string.Join(' ', fault.Fields.Select(f => f.Field))
            : fault.Code;
    }

    public Task<FeedbackReport> Report() => App.Do(new GetFeedback(Hall.Event.Id), Hall.Owner);

    public async Task<IReadOnlyList<CommentRow>> Comments(CommentFilter filter = CommentFilter.Shown) =>
        (await App.Do(new ListComments(Hall.Event.Id, filter, 0), Hall.Owner)).Rows;

    public Task<IReadOnlyList<FeaturedComment>> Featured() => App.Do(new ListFeatured([Hall.Event.Id]), Actor.Anyone);

    public ValueTask DisposeAsync() => Hall.DisposeAsync();
}
