namespace EventFly.Infrastructure.Tests.UseCases;

/// <summary>Use cases that ask for no permission, each approved by name.</summary>
internal static class ApprovedUseCases
{
    /// <summary>Open to anyone: public reading, one's own device, or a secret in hand.</summary>
    public static readonly string[] ForAnyone =
    [
        "AskForPasswordReset",
        "CancelTicket",
        "CheckPayment",
        "ComeBack",
        "ConfirmEmail",
        "FindExclusion",
        "FindFeed",
        "FindHall",
        "FindOrganizer",
        "GetBoard",
        "GetConfirmation",
        "GetEventPage",
        "GetHall",
        "GetOrder",
        "GetOrganizerPage",
        "GetTicketShop",
        "KeepLonger",
        "ListPrices",
        "LookAtBoard",
        "LookAtHall",
        "MyLikes",
        "MyPollAnswers",
        "PayOrder",
        "PopularTags",
        "ReadAnswerKey",
        "ReadFeed",
        "ReadFeedPoll",
        "ReadInvitation",
        "ReadMyQuiz",
        "ReadOlderPosts",
        "ReadPlayer",
        "ReadPost",
        "ReadReceipt",
        "ReadReceiptAt",
        "ReadThread",
        "RegisterAccount",
        "RegisterForEvent",
        "ResendConfirmation",
        "ResetPassword",
        "SearchEvents",
        "SignIn",
        "SignOut",
        "WatchBoard",
        "WatchExclusion",
        "WatchHall",
    ];

    /// <summary>About oneself, or the handler finds the scope and asks the gate itself.</summary>
    public static readonly string[] ForSignedIn =
    [
        "AcceptInvitation",
        "ChangePassword",
        "CheckSignIn",
        "CreateOrganization",
        "DeleteComment",
        "DescribeProfile",
        "FindDashboard",
        "FindHostedEvent",
        "GetAttendeeList",
        "GetDesk",
        "GetMyRights",
        "GetOrderSheet",
        "GetProfile",
        "GetTeam",
        "ListMyInvitations",
        "ListMyOrganizations",
        "MyMentions",
        "MyTickets",
        "ReadModerationTrail",
    ];

    /// <summary>For whoever is in the hall and was not shown the door.</summary>
    public static readonly string[] ForAdmitted =
    [
        "AddComment",
        "AskAudienceQuestion",
        "CastVote",
        "ChooseTeam",
        "EditComment",
        "EnterHall",
        "FollowBoard",
        "Like",
        "ListMyQuestions",
        "ReportToTeam",
        "RestoreComment",
        "SendReaction",
        "SkipTurn",
        "SuggestNickname",
        "SuggestPeople",
        "TakeMoreTime",
        "TakeNickname",
        "TakeTurn",
        "Unlike",
        "VoteForQuestion",
    ];

    public static readonly string[] ForTheSystem =
    [
        "ClearRehearsal",
        "ClosePage",
        "CloseQuestion",
        "ExpireOrders",
        "GiveBackOrder",
        "ListOpenPayments",
        "ListOrdersToGiveBack",
        "ListUnsentRefunds",
        "PublishDuePosts",
        "ReconcilePayment",
        "RollUpArrivals",
        "SealRound",
        "SendRefund",
        "SweepFeed",
        "TakeMessage",
        "WatchRehearsal",
    ];
}
