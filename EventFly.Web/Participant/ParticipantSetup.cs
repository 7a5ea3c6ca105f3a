using EventFly.Web.Participant.Discovery.Feeds;
using EventFly.Web.Participant.Event;
using EventFly.Web.Participant.Letters;
using EventFly.Web.Participant.Quizzes;
using EventFly.Web.Participant.Schedules;
using EventFly.Web.Participant.Tickets;

namespace EventFly.Web.Participant;

internal static class ParticipantSetup
{
    public static void AddParticipant(this IServiceCollection services) => services.AddScoped<FeedWriter>();

    /// <summary>What this room serves besides pages: files to download.</summary>
    public static void MapParticipant(this WebApplication app)
    {
        app.MapCalendarFile();
        app.MapOneClickUnsubscribe();
        app.MapScheduleFile();
        app.MapEventFeeds();
        app.MapCrawling();
        app.MapAnswerKeys();
        app.MapTicketFile();
        app.MapInvoiceFile();
    }
}
