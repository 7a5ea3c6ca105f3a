using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>Who comes, goes and is out of reach, and what no longer waits for them.</summary>
internal sealed partial class Hall
{
    /// <summary>Whoever loads the page anew leaves as well: their question must not close meanwhile.</summary>
    private static readonly TimeSpan BackSoon = TimeSpan.FromSeconds(5);

    public IHallSeat Enter(Seat seat, ParticipantId? participant, Action<HallView> changed)
    {
        var taken = new HallSeat(this, seat, participant, CallerCulture.Of(changed));
        lock (_gate)
        {
            _seats.Add(taken);
            if (participant is { } id)
            {
                _people.Enter(id);
            }

            _views = null;
        }

        Greet();
        return taken;
    }

    public void Leave(HallSeat seat)
    {
        lock (_gate)
        {
            if (!_seats.Remove(seat))
            {
                return;
            }

            if (seat is { Participant: { } id, IsAway: false })
            {
                _people.Leave(id);
            }

            _views = null;
        }

        Greet();
        _leaving.Change(BackSoon, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Nobody waits for a device that is out of reach.</summary>
    public void Away(HallSeat seat, bool isAway)
    {
        lock (_gate)
        {
            if (seat.Participant is not { } id || seat.IsAway == isAway || !_seats.Has(seat))
            {
                return;
            }

            seat.IsAway = isAway;
            if (isAway)
            {
                _people.Leave(id);
            }
            else
            {
                _people.Enter(id);
            }

            _views = null;
        }

        Greet();
        CloseWhenAllHaveAnswered();
    }

    private void CloseWhenAllHaveAnswered()
    {
        CloseQuestion over;
        lock (_gate)
        {
            if (
                _quiz?.Question is null
                || _people.Present.Count == 0
                || _count?.HasAnswersOf(_people.Present) is not true
            )
            {
                return;
            }

            over = _quiz.Close;
        }

        _isOver(over);
    }

    private void Greet()
    {
        _screens.Ask();
        _presence.Ask();
    }
}
