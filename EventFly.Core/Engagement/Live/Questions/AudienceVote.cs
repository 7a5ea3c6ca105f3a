using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>One participant wants to hear the answer, too. Its key is what makes a second vote impossible.</summary>
public sealed class AudienceVote
{
    public AudienceQuestionId Question { get; init; }

    public ParticipantId Participant { get; init; }

    public DateTimeOffset CastAt { get; init; }
}
