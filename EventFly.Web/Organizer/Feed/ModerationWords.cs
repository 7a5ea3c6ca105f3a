using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Feed;

/// <summary>Acts of moderation in the words of those who read the trail.</summary>
internal static class ModerationWords
{
    public static string Of(ModerationAct act) =>
        act switch
        {
            ModerationAct.PostHidden => Words.Key("hid a post"),
            ModerationAct.PostShown => Words.Key("showed a post again"),
            ModerationAct.PostLocked => Words.Key("locked a post"),
            ModerationAct.PostUnlocked => Words.Key("unlocked a post"),
            ModerationAct.PostDeleted => Words.Key("deleted a post"),
            ModerationAct.PostRestored => Words.Key("restored a post"),
            ModerationAct.CommentHidden => Words.Key("hid a comment"),
            ModerationAct.CommentShown => Words.Key("showed a comment again"),
            ModerationAct.ReportDismissed => Words.Key("dismissed a report"),
            ModerationAct.QuestionApproved => Words.Key("put a question on the board"),
            ModerationAct.QuestionRejected => Words.Key("rejected a question"),
            ModerationAct.QuestionArchived => Words.Key("put a question away"),
            ModerationAct.QuestionPinned => Words.Key("pinned a question"),
            ModerationAct.QuestionUnpinned => Words.Key("unpinned a question"),
            ModerationAct.QuestionAnswered => Words.Key("marked a question as answered"),
            ModerationAct.ParticipantKicked => Words.Key("kicked somebody"),
            ModerationAct.ParticipantBanned => Words.Key("banned a phone"),
            ModerationAct.ParticipantUnbanned => Words.Key("let somebody in again"),
            ModerationAct.NicknameReplaced => Words.Key("replaced a nickname"),
            ModerationAct.AnswerHidden => Words.Key("hid an answer"),
            ModerationAct.AnswerShown => Words.Key("showed an answer again"),
            // A name that came later than this list says enough to ask about it.
            _ => act.ToString(),
        };
}
