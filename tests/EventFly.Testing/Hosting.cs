using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Engagement.Live.Halls;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Testing;

/// <summary>Polls and voters that tests start from.</summary>
public static class Hosting
{
    public static PollDraft Draft(ResultsShown shown = ResultsShown.WhileOpen) =>
        new("Where should we meet next year?", ["Porto", "Kraków", "Ålesund"], shown);

    public static IHalls Halls(this TestApp app) => app.Services.GetRequiredService<IHalls>();

    /// <summary>Lets a minute pass without anyone in the hall, after which it leaves memory.</summary>
    public static async Task ForgetHalls(this TestApp app)
    {
        var halls = app.Services.GetRequiredService<Halls>();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await Eventually.Holds(() => halls.Count == 0, () => "A hall stays in memory though nobody is in it.");
    }

    /// <summary>A device that nobody has seen before.</summary>
    public static Actor Phone() => new(null, ParticipantId.New(), "");

    /// <summary>A poll that the hall may vote in.</summary>
    public static async Task<PollId> OpenPoll(this TestApp app, EventCard @event, PollDraft? draft = null)
    {
        var poll = await app.Do(new CreatePoll(@event.Id, draft ?? Draft()));
        await app.Do(new OpenPoll(@event.Id, poll));
        return poll;
    }

    public static Task<Result<VoteReceipt>> Vote(
        this TestApp app,
        EventCard @event,
        PollId poll,
        Actor phone,
        int option
    ) => app.Vote(@event, poll, phone, Answer.Option(option));

    public static Task<Result<VoteReceipt>> Vote(
        this TestApp app,
        EventCard @event,
        PollId poll,
        Actor phone,
        Answer answer,
        int round = 1
    ) => app.UseCases.Run(phone, new CastVote(@event.Id, poll, round, answer));
}
