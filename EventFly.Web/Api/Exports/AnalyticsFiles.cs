using System.Globalization;
using EventFly.Core.Analytics.Dashboards;
using EventFly.Core.Analytics.Reports;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Organizer.Analytics;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Api.Exports;

/// <summary>
/// <c>analytics</c> of an event, day by day: under <c>/organize/{organization}/events/{slug}</c>, and in the API. The days are chosen as
/// on its page.
/// </summary>
internal static class AnalyticsFiles
{
    private static readonly TableFile<Asked, EventCard>[] Tables = [new("analytics", "Analytics", AllDays)];

    /// <summary>For people.</summary>
    public static void MapAnalyticsFiles(this IEndpointRouteBuilder app) =>
        app.MapTables("/organize/{organization}/events/{slug}", Tables);

    /// <summary>For programs.</summary>
    public static void MapAnalytics(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/organizations/{organization}/events/{slug}").WithTags("Analytics");
        own.MapGet("/analytics", ([AsParameters] Asked asked) => asked.Answer())
            .As(
                "ReadAnalytics",
                "What an event sold on each day of its zone, and who came; by days up to today, or from and to as 2026-11-23"
            );
        own.MapTables(Tables, "an event");
    }

    private static async Task<Result<Done>> AllDays(Asked asked, EventCard card, FileWords T, ISink<SheetTable> to)
    {
        var numbers = await asked.Read(card);
        if (numbers.Fault is { } fault)
        {
            return fault;
        }

        await to.Take(Table(numbers.Value, T), asked.Context.RequestAborted);
        return new Done();
    }

    private static SheetTable Table(EventNumbers numbers, FileWords T) =>
        SalesTables.Table(
            T["Analytics"],
            [
                T["Day"],
                T["Visits"],
                T["PageViews"],
                T["TicketPageViews"],
                T["Orders"],
                T["Tickets"],
                T["Cancelled"],
                T["Paid"],
                T["Returned"],
                T["Income"],
                T["Fee"],
                T["Currency"],
            ],
            numbers.Days.Select<DayNumbers, object[]>(day =>
                [
                    day.Day.ToString("O", CultureInfo.InvariantCulture),
                    day.Visits,
                    day.Views,
                    day.Checkouts,
                    day.Orders,
                    day.Tickets,
                    day.Cancelled,
                    new Money(day.Taken, numbers.Currency).Major,
                    new Money(day.Returned, numbers.Currency).Major,
                    new Money(day.Income, numbers.Currency).Major,
                    new Money(day.Fee, numbers.Currency).Major,
                    numbers.Currency,
                ]
            ),
            end: null
        );

    /// <param name="Days">So many up to today.</param>
    /// <param name="From">The first day, as <c>2026-11-23</c>.</param>
    /// <param name="To">The last one.</param>
    private sealed record Asked(
        string Organization,
        string Slug,
        string? Days,
        string? From,
        string? To,
        IUseCases UseCases,
        TimeProvider Time,
        HttpContext Context
    ) : IAskedTables<EventCard>
    {
        string IAskedTables<EventCard>.Owner => Slug;

        public Task<Result<EventCard>> Find() => Run(new FindDashboard(Organization, Slug));

        public async Task<Result<EventNumbers>> Read(EventCard card)
        {
            var range = new DayRange(Days, From, To).Read(card.Zone, Time.GetUtcNow());
            return range.Fault is { } fault
                ? fault
                : await Run(new GetEventNumbers(card.Id, range.Value.From, range.Value.To));
        }

        public async Task<Microsoft.AspNetCore.Http.HttpResults.Results<
            Microsoft.AspNetCore.Http.HttpResults.Ok<EventNumbers>,
            Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult
        >> Answer()
        {
            var found = await Find();
            var numbers = found.Fault is { } hidden ? hidden : await Read(found.Value);
            return numbers.IsDone ? TypedResults.Ok(numbers.Value) : Answers.Problem(numbers.Fault);
        }

        private Task<Result<T>> Run<T>(IUseCase<T> useCase) =>
            UseCases.Run(Actors.From(Context.User), useCase, Context.RequestAborted);
    }
}
