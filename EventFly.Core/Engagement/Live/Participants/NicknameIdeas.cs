using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Nicknames that are free: made up, or close to one that is taken.</summary>
internal static class NicknameIdeas
{
    internal static readonly string[] Colours =
    [
        .. "Amber Azure Brave Bright Calm Cheerful Clever Coral Cosmic Crimson Curious Dapper Eager Fuzzy Gentle".Split(),
        .. "Golden Happy Honest Indigo Ivory Jolly Kind Lively Lucky Merry Mint Noble Olive Quick Quiet Ruby".Split(),
        .. "Scarlet Silver Sunny Swift Teal Velvet Violet Witty".Split(),
    ];

    internal static readonly string[] Animals =
    [
        .. "Badger Beaver Bison Crane Dolphin Falcon Ferret Finch Fox Gecko Hare Hedgehog Heron Ibex Jaguar".Split(),
        .. "Kingfisher Koala Lemur Lynx Marmot Marten Moose Newt Octopus Orca Otter Owl Panda Puffin Quail".Split(),
        .. "Raven Robin Salmon Seal Stork Swallow Tapir Toucan Turtle Walrus Wombat Yak".Split(),
    ];

    /// <param name="like">A nickname that is taken; null to make one up.</param>
    public static async Task<Nickname> FreeNickname(
        this ILiveDb db,
        EventId @event,
        string? like,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var ideas = (like is null ? MadeUp() : Numbered(like)).ToList();
            var keys = ideas.ConvertAll(i => i.Key);
            var taken = await db
                .Participants.Where(p =>
                    p.Event == @event
                    && (
                        (p.NicknameKey != null && keys.Contains(p.NicknameKey))
                        || (p.RefusedKey != null && keys.Contains(p.RefusedKey))
                    )
                )
                .Select(p => new { p.NicknameKey, p.RefusedKey })
                .ToListAsync(cancellation);
            var gone = taken.SelectMany(t => new[] { t.NicknameKey, t.RefusedKey }).ToHashSet();
            if (ideas.Find(i => !gone.Contains(i.Key)) is { } free)
            {
                return free;
            }

            // A hall full of Adas: from here on anything goes.
            like = null;
        }
    }

    private static IEnumerable<Nickname> MadeUp() =>
        from _ in Enumerable.Range(0, 8)
        let words = $"{Pick(Colours)} {Pick(Animals)}"
        from text in new[] { words, $"{words} {Random.Shared.Next(2, 1_000)}" }
        // Some numbers read as a word that is not wanted.
        let nickname = Nickname.Of(text)
        where nickname.IsDone
        select nickname.Value;

    private static IEnumerable<Nickname> Numbered(string like)
    {
        var numbers = Enumerable
            .Range(2, 8)
            .Append(Random.Shared.Next(10, 1_000))
            .Append(Random.Shared.Next(10, 10_000));
        foreach (var number in numbers)
        {
            var room = Nickname.Longest - 5;
            var nickname = Nickname.Of($"{Text.Beginning(like, room).TrimEnd()} {number}");
            if (nickname.IsDone)
            {
                yield return nickname.Value;
            }
        }
    }

    private static string Pick(string[] words) => words[Random.Shared.Next(words.Length)];
}
