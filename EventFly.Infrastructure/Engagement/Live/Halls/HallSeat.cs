using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

internal sealed class HallSeat(Hall hall, Seat kind, ParticipantId? participant, Action<HallView> changed)
    : IHallSeat,
        ISeated<HallView>
{
    public Seat Kind => kind;

    public ParticipantId? Participant => participant;

    public HallView View => hall.ViewFor(kind);

    public OwnAnswer? Answer => participant is { } id ? hall.AnswerOf(id) : null;

    public Player Player => participant is { } id ? hall.PlayerOf(id) : Player.Newcomer;

    /// <summary>Guarded by its hall.</summary>
    public bool IsAway { get; set; }

    public void Away(bool isAway) => hall.Away(this, isAway);

    public void Changed(HallView view) => changed(view);

    public void Dispose() => hall.Leave(this);
}
