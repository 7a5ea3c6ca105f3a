using System.Collections.Concurrent;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>Who is in a hall, and what is special about some of them. Devices count, not their tabs.</summary>
internal sealed class HallPeople
{
    private readonly ConcurrentDictionary<ParticipantId, byte> _rehearsing = new();
    private readonly ConcurrentDictionary<ParticipantId, double> _timeFactors = new();
    private readonly Dictionary<ParticipantId, int> _connections = [];

    public IReadOnlyCollection<ParticipantId> Present => _connections.Keys;

    public void Enter(ParticipantId participant) =>
        _connections[participant] = _connections.GetValueOrDefault(participant) + 1;

    public void Leave(ParticipantId participant)
    {
        if (--_connections[participant] == 0)
        {
            _connections.Remove(participant);
        }
    }

    public bool HasRehearsal => !_rehearsing.IsEmpty;

    public bool IsRehearsing(ParticipantId participant) => _rehearsing.ContainsKey(participant);

    public void Rehearse(ParticipantId participant) => _rehearsing[participant] = 0;

    public void EndRehearsal() => _rehearsing.Clear();

    /// <summary>How many times as long as others they have to answer: 1 is as long as everyone.</summary>
    public double TimeFactorOf(ParticipantId participant) =>
        _timeFactors.TryGetValue(participant, out var factor) ? factor : 1;

    public void GiveTime(ParticipantId participant, double factor) => _timeFactors[participant] = factor;

    /// <summary>Of those who are here.</summary>
    public double LongestTimeFactor() =>
        _timeFactors.IsEmpty
            ? 1
            : _timeFactors.Where(f => _connections.ContainsKey(f.Key)).Select(f => f.Value).DefaultIfEmpty(1).Max();
}
