using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>A device that has joined the hall of an event at least once, and what it is called there.</summary>
public sealed class HallParticipant
{
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(10);

    public EventId Event { get; init; }

    public ParticipantId Participant { get; init; }

    public DateTimeOffset JoinedAt { get; init; }

    /// <summary>The team they play for in quizzes; null for none.</summary>
    public string? Team { get; private set; }

    /// <summary>How much longer than others they may take to answer in a quiz: 1 is the same, at most 3.</summary>
    public double TimeFactor { get; private set; } = 1;

    public bool IsRehearsal { get; init; }

    /// <summary>What others see them as; null until they choose one.</summary>
    public string? Nickname { get; private set; }

    /// <summary>Equal for nicknames that look the same; unique within an event.</summary>
    public string? NicknameKey { get; private set; }

    /// <summary>The nickname that the host took away: this device does not get it back.</summary>
    public string? RefusedKey { get; private set; }

    /// <summary>A concurrency token: two questions at the same instant are one too many.</summary>
    public DateTimeOffset? LastAskedAt { get; private set; }

    /// <summary>Sent out, and welcome to come back.</summary>
    public DateTimeOffset? KickedAt { get; private set; }

    /// <summary>Kept out until the host says otherwise.</summary>
    public DateTimeOffset? BannedAt { get; private set; }

    public Exclusion? Exclusion =>
        BannedAt is not null ? Participants.Exclusion.Banned
        : KickedAt is not null ? Participants.Exclusion.Kicked
        : null;

    public void PlayFor(string team) => Team = team;

    public void TakeTime(double factor) => TimeFactor = factor;

    public Fault? ChooseNickname(Nickname nickname)
    {
        if (nickname.Key == RefusedKey)
        {
            return NicknameFaults.Refused;
        }

        (Nickname, NicknameKey) = (nickname.Text, nickname.Key);
        return null;
    }

    /// <summary>The host gives it another nickname; its own choice is gone for good.</summary>
    public void Rename(Nickname nickname)
    {
        RefusedKey = NicknameKey ?? RefusedKey;
        (Nickname, NicknameKey) = (nickname.Text, nickname.Key);
    }

    public void Kick(DateTimeOffset now)
    {
        KickedAt ??= now;
        RefusedKey = NicknameKey ?? RefusedKey;
        (Nickname, NicknameKey) = (null, null);
    }

    public void ComeBack() => KickedAt = null;

    public void Ban(DateTimeOffset now) => BannedAt ??= now;

    public void Unban() => (BannedAt, KickedAt) = (null, null);

    /// <summary>Uses up the right to ask now; otherwise says how long to wait.</summary>
    internal Fault? Ask(DateTimeOffset now)
    {
        if (LastAskedAt + BetweenQuestions - now is { Ticks: > 0 } left)
        {
            return AskingFaults.TooSoon((int)Math.Ceiling(left.TotalSeconds));
        }

        LastAskedAt = now;
        return null;
    }
}
