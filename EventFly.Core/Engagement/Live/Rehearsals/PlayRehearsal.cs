using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Rehearsals;

/// <summary>Plays the simulated participants in this process.</summary>
public interface IRehearsalPlayer
{
    /// <summary>Begins, or does nothing when it plays already. Returns at once.</summary>
    void Play(RehearsalId rehearsal);
}

/// <summary>A rehearsal was started, perhaps from the command line: the process that serves the hall plays it.</summary>
internal sealed class PlayRehearsal(IRehearsalPlayer player) : IFollowUp<RehearsalStarted>
{
    public Task Follow(RehearsalStarted happened, CancellationToken cancellation)
    {
        player.Play(happened.Rehearsal);
        return Task.CompletedTask;
    }
}
