using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Web.Tests.Rights;

/// <summary>Who may use a route. Routes of the assembly that stand in none of these lists fail the build.</summary>
internal static class RightsTable
{
    private const string Own = "/api/v1/organizations/{organization}/events/{slug}";
    private const string Feed = "/api/v1/events/{slug}/feed";
    private const string Organize = "/organize/{organization}/events/{slug}";

    /// <summary>Public, or for whoever holds the secret that is in the address, or the device's own doing.</summary>
    public static readonly string[] Anyone =
    [
        "GET /",
        "GET /account/confirm",
        "GET /account/forgot",
        "GET /account/invitation/{token}",
        "GET /account/register",
        "GET /account/resend",
        "GET /account/reset",
        "GET /account/sent",
        "GET /account/sign-in",
        "POST /account/sign-out",
        "GET /api/v1/events",
        "GET /api/v1/events/{slug}",
        "POST /api/v1/events/{slug}/orders",
        "POST /api/v1/events/{slug}/quotes",
        "GET /api/v1/events/{slug}/ticket-types",
        $"GET {Feed}",
        $"GET {Feed}/{{post}}",
        $"GET {Feed}/{{post}}/comments",
        $"PUT {Feed}/{{post}}/comments/{{comment}}/like",
        $"DELETE {Feed}/{{post}}/comments/{{comment}}/like",
        $"PUT {Feed}/{{post}}/like",
        $"DELETE {Feed}/{{post}}/like",
        $"POST {Feed}/{{post}}/reports",
        $"GET {Feed}/quizzes/{{quiz}}",
        $"POST {Feed}/quizzes/{{quiz}}/turns",
        $"POST {Feed}/quizzes/{{quiz}}/turns/{{number}}/skip",
        "GET /api/v1/halls/{code}",
        "PUT /api/v1/halls/{code}/nickname",
        "GET /api/v1/halls/{code}/questions",
        "POST /api/v1/halls/{code}/questions",
        "PUT /api/v1/halls/{code}/questions/{question}/vote",
        "DELETE /api/v1/halls/{code}/questions/{question}/vote",
        "POST /api/v1/halls/{code}/votes",
        "GET /api/v1/orders/{key}",
        "GET /dev/mail",
        "GET /dev/mail/{id}",
        "GET /dev/stripe",
        "GET /dev/stripe/pay/{id}",
        "GET /e/{slug}",
        "GET /e/{slug}/event.ics",
        "GET /e/{slug}/feed",
        "GET /e/{slug}/tickets",
        "GET /error",
        "GET /form-expired",
        "GET /join",
        "GET /join/{code}",
        "GET /join/{code}/receipt",
        "GET /language",
        "GET /media/{name}",
        "GET /not-found",
        "GET /openapi/{documentname}.json",
        "GET /o/{organization}",
        "GET /orders/{key}",
        "GET /orders/{key}/tickets.pdf",
        "GET /quizzes/{quiz}/{run}/key.txt",
        "GET /search",
        "GET /stage/{code}",
        "POST /webhooks/stripe",
    ];

    /// <summary>About oneself.</summary>
    public static readonly string[] SignedIn =
    [
        "GET /account/home",
        "GET /account/profile",
        $"POST {Feed}/{{post}}/comments",
        "GET /api/v1/me",
        "GET /api/v1/organizations",
        "POST /api/v1/organizations",
        "GET /me",
        "GET /organize",
        "GET /organize/new",
    ];

    /// <summary>For whoever wrote it: to all others, the team included, it is nothing.</summary>
    public static readonly string[] Writer = [$"DELETE {Feed}/{{post}}/comments/{{comment}}"];

    /// <summary>For programs that know a key which no person has: the sandbox's, which is this process's own.</summary>
    public static readonly string[] ByKey =
    [
        "POST /dev/stripe/v1/checkout/sessions",
        "GET /dev/stripe/v1/checkout/sessions/{id}",
        "POST /dev/stripe/v1/checkout/sessions/{id}/expire",
        "GET /dev/stripe/v1/payment_intents/{id}",
        "GET /dev/stripe/v1/refunds",
        "POST /dev/stripe/v1/refunds",
    ];

    /// <summary>For everybody on the team, whatever the role.</summary>
    public static readonly string[] Members =
    [
        "GET /api/v1/organizations/{organization}/members",
        "GET /organize/{organization}",
        "GET /organize/{organization}/members",
    ];

    public static readonly IReadOnlyDictionary<string, Permission> Permitted = new Dictionary<string, Permission>
    {
        ["POST /api/v1/organizations/{organizationid}/invitations"] = OrganizationPermissions.ManageMembers,
        ["POST /api/v1/organizations/{organization}/events"] = EventPermissions.Manage,
        [$"GET {Own}"] = EventPermissions.Manage,
        [$"PUT {Own}"] = EventPermissions.Manage,
        [$"POST {Own}/publish"] = EventPermissions.Manage,
        [$"POST {Own}/cancel"] = EventPermissions.Manage,
        [$"GET {Own}/polls"] = EngagementPermissions.Host,
        [$"POST {Own}/polls"] = EngagementPermissions.Host,
        [$"POST {Own}/polls/images"] = EngagementPermissions.Host,
        [$"PUT {Own}/polls/{{poll}}"] = EngagementPermissions.Host,
        [$"DELETE {Own}/polls/{{poll}}"] = EngagementPermissions.Host,
        [$"POST {Own}/polls/{{poll}}/open"] = EngagementPermissions.Host,
        [$"POST {Own}/polls/{{poll}}/rounds"] = EngagementPermissions.Host,
        [$"GET {Own}/polls/{{poll}}/results"] = EngagementPermissions.Host,
        [$"POST {Own}/polls/{{poll}}/close"] = EngagementPermissions.Host,
        [$"POST {Own}/polls/{{poll}}/reveal"] = EngagementPermissions.Host,
        [$"GET {Own}/questions"] = EngagementPermissions.Host,
        [$"PUT {Own}/questions/mode"] = EngagementPermissions.Host,
        [$"POST {Own}/questions/{{question}}/answer"] = EngagementPermissions.Host,
        [$"POST {Own}/questions/{{question}}/archive"] = EngagementPermissions.Host,
        [$"POST {Own}/questions/{{question}}/pin"] = EngagementPermissions.Host,
        [$"POST {Own}/questions/{{question}}/reject"] = EngagementPermissions.Host,
        [$"POST {Own}/questions/{{question}}/show"] = EngagementPermissions.Host,
        [$"POST {Own}/questions/{{question}}/stage"] = EngagementPermissions.Host,
        [$"POST {Own}/questions/{{question}}/unpin"] = EngagementPermissions.Host,
        [$"GET {Own}/quizzes"] = EngagementPermissions.Host,
        [$"POST {Own}/quizzes"] = EngagementPermissions.Host,
        [$"GET {Own}/quizzes/{{quiz}}"] = EngagementPermissions.Host,
        [$"PUT {Own}/quizzes/{{quiz}}"] = EngagementPermissions.Host,
        [$"DELETE {Own}/quizzes/{{quiz}}"] = EngagementPermissions.Host,
        [$"POST {Own}/quizzes/{{quiz}}/copies"] = EngagementPermissions.Host,
        [$"POST {Own}/quizzes/{{quiz}}/end"] = EngagementPermissions.Host,
        [$"POST {Own}/quizzes/{{quiz}}/key"] = EngagementPermissions.Host,
        [$"POST {Own}/quizzes/{{quiz}}/next"] = EngagementPermissions.Host,
        [$"POST {Own}/quizzes/{{quiz}}/start"] = EngagementPermissions.Host,
        [$"GET {Own}/quizzes/{{quiz}}/report"] = EngagementPermissions.Host,
        [$"GET {Own}/quizzes/{{quiz}}/results"] = EngagementPermissions.Host,
        [$"GET {Own}/quizzes/{{quiz}}/results.csv"] = EngagementPermissions.Host,
        [$"GET {Own}/quizzes/{{quiz}}/results.xlsx"] = EngagementPermissions.Host,
        [$"GET {Own}/sales-terms"] = RegistrationPermissions.ManageOrders,
        [$"PUT {Own}/sales-terms"] = RegistrationPermissions.ManageOrders,
        [$"GET {Own}/ticket-types"] = RegistrationPermissions.ManageOrders,
        [$"POST {Own}/ticket-types"] = RegistrationPermissions.ManageOrders,
        [$"PUT {Own}/ticket-types/order"] = RegistrationPermissions.ManageOrders,
        [$"PUT {Own}/ticket-types/{{type}}"] = RegistrationPermissions.ManageOrders,
        [$"DELETE {Own}/ticket-types/{{type}}"] = RegistrationPermissions.ManageOrders,
        [$"PUT {Own}/ticket-types/{{type}}/pause"] = RegistrationPermissions.ManageOrders,
        [$"GET {Own}/quotas"] = RegistrationPermissions.ManageOrders,
        [$"POST {Own}/quotas"] = RegistrationPermissions.ManageOrders,
        [$"PUT {Own}/quotas/{{quota}}"] = RegistrationPermissions.ManageOrders,
        [$"DELETE {Own}/quotas/{{quota}}"] = RegistrationPermissions.ManageOrders,
        [$"GET {Own}/vouchers"] = RegistrationPermissions.ManageOrders,
        [$"POST {Own}/vouchers"] = RegistrationPermissions.ManageOrders,
        [$"PUT {Own}/vouchers/{{voucher}}"] = RegistrationPermissions.ManageOrders,
        [$"POST {Own}/vouchers/{{voucher}}/end"] = RegistrationPermissions.ManageOrders,
        [$"POST {Feed}"] = EngagementPermissions.Feed,
        [$"POST {Feed}/images"] = EngagementPermissions.Feed,
        ["GET /api/v1/events/{slug}/attendees.csv"] = RegistrationPermissions.ManageOrders,
        ["POST /api/v1/desks/{code}/scans"] = RegistrationPermissions.CheckIn,
        ["GET /api/v1/desks/{code}/ticket-keys"] = RegistrationPermissions.CheckIn,
        ["GET /desk/{code}"] = RegistrationPermissions.CheckIn,
        ["GET /organize/{organization}/events/new"] = EventPermissions.Manage,
        [$"GET {Organize}"] = EventPermissions.View,
        [$"GET {Organize}/edit"] = EventPermissions.Manage,
        [$"GET {Organize}/tickets"] = RegistrationPermissions.ManageOrders,
        [$"GET {Organize}/tickets/shared-numbers"] = RegistrationPermissions.ManageOrders,
        [$"GET {Organize}/tickets/terms"] = RegistrationPermissions.ManageOrders,
        [$"GET {Organize}/tickets/vouchers"] = RegistrationPermissions.ManageOrders,
        [$"GET {Organize}/attendees"] = RegistrationPermissions.ManageOrders,
        [$"GET {Organize}/orders"] = RegistrationPermissions.ManageOrders,
        [$"GET {Organize}/orders/{{order}}"] = RegistrationPermissions.ManageOrders,
        [$"GET {Organize}/attendees.csv"] = RegistrationPermissions.ManageOrders,
        [$"GET {Organize}/feed"] = EngagementPermissions.Feed,
        [$"GET {Organize}/moderation"] = EngagementPermissions.Host,
        [$"GET {Organize}/people-in-the-room"] = EngagementPermissions.Host,
        [$"GET {Organize}/live"] = EngagementPermissions.Host,
        [$"GET {Organize}/live/results.csv"] = EngagementPermissions.Host,
        [$"GET {Organize}/live/results.xlsx"] = EngagementPermissions.Host,
        [$"GET {Organize}/poster"] = EventPermissions.View,
        [$"GET {Organize}/polls/{{poll}}/print"] = EngagementPermissions.Host,
        [$"GET {Organize}/questions"] = EngagementPermissions.Host,
        [$"GET {Organize}/quizzes/new"] = EngagementPermissions.Host,
        [$"GET {Organize}/quizzes/{{quiz}}"] = EngagementPermissions.Host,
        [$"GET {Organize}/quizzes/{{quiz}}/print"] = EngagementPermissions.Host,
        [$"GET {Organize}/quizzes/{{quiz}}/results"] = EngagementPermissions.Host,
        [$"GET {Organize}/quizzes/{{quiz}}/results.csv"] = EngagementPermissions.Host,
        [$"GET {Organize}/quizzes/{{quiz}}/results.xlsx"] = EngagementPermissions.Host,
    };

    public static IEnumerable<string> All =>
        [.. Anyone, .. SignedIn, .. Writer, .. ByKey, .. Members, .. Permitted.Keys];
}
