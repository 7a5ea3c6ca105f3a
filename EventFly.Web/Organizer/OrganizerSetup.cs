using EventFly.Web.Api.Exports;
using EventFly.Web.Organizer.Live;
using EventFly.Web.Organizer.Quizzes;

namespace EventFly.Web.Organizer;

internal static class OrganizerSetup
{
    /// <summary>What this room serves besides pages: files to download.</summary>
    public static void MapOrganizer(this IEndpointRouteBuilder app)
    {
        app.MapSalesFiles();
        app.MapFeedbackFiles();
        app.MapBookFiles();
        app.MapAnalyticsFiles();
        app.MapResultFiles();
        app.MapQuizFiles("/organize/{organization}/events/{slug}/quizzes/{quiz:guid}");
    }
}
