using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>A friendly name for somebody who has not chosen one; always the same for the same device.</summary>
public static class Namesake
{
    private static readonly string[] Qualities =
    [
        "Amber",
        "Brave",
        "Calm",
        "Clever",
        "Coral",
        "Gentle",
        "Golden",
        "Happy",
        "Indigo",
        "Lively",
        "Lucky",
        "Merry",
        "Mint",
        "Nimble",
        "Quiet",
        "Silver",
        "Sunny",
        "Swift",
        "Velvet",
        "Witty",
    ];

    private static readonly string[] Animals =
    [
        "Badger",
        "Bear",
        "Crane",
        "Deer",
        "Falcon",
        "Finch",
        "Fox",
        "Hare",
        "Heron",
        "Ibis",
        "Koala",
        "Lynx",
        "Marten",
        "Otter",
        "Owl",
        "Panda",
        "Puffin",
        "Robin",
        "Seal",
        "Wren",
    ];

    public static string Of(ParticipantId participant)
    {
        // The end of the id is random; its beginning is the time of the first visit.
        var bytes = participant.Value.ToByteArray();
        return $"{Qualities[bytes[14] % Qualities.Length]} {Animals[bytes[15] % Animals.Length]} {(bytes[13] % 90) + 10}";
    }
}
