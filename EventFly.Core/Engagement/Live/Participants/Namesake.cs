using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>A friendly name for somebody who has not chosen one; always the same for the same device.</summary>
public static class Namesake
{
    public static string Of(ParticipantId participant)
    {
        // The end of the id is random; its beginning is the time of the first visit.
        var bytes = participant.Value.ToByteArray();
        var quality = NicknameIdeas.Colours[bytes[14] % NicknameIdeas.Colours.Length];
        var animal = NicknameIdeas.Animals[bytes[15] % NicknameIdeas.Animals.Length];
        return $"{quality} {animal} {(bytes[13] % 90) + 10}";
    }
}
