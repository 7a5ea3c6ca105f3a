namespace EventFly.Core.Engagement.Feed.Contracts;

/// <summary>Stored by name: add freely, never rename.</summary>
public enum ModerationAct
{
    PostHidden,
    PostShown,
    PostLocked,
    PostUnlocked,
    PostDeleted,
    PostRestored,
    CommentHidden,
    CommentShown,
    ReportDismissed,
    QuestionApproved,
    QuestionRejected,
    QuestionArchived,
    QuestionPinned,
    QuestionAnswered,
    ParticipantKicked,
    ParticipantBanned,
    ParticipantUnbanned,
    NicknameReplaced,
    AnswerHidden,
    AnswerShown,
    QuestionUnpinned,
}
