using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Halls;

internal sealed class HallSeat(Hall hall, Seat kind, ParticipantId? participant, Action<HallView> changed)
    : IHallSeat,
        ISeated<HallView>
{
    public Seat Kind => kind;

    public ParticipantId? Participant => participant;

    public HallView View => hall.View;

    public OwnAnswer? Answer => participant is { } id ? hall.AnswerOf(id) : null;

    public Standing? Standing => participant is { } id ? hall.StandingOf(id) : null;

    public void Changed(HallView view) => changed(view);

    public void Dispose() => hall.Leave(this);
}
