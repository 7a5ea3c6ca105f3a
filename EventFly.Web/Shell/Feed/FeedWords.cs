using EventFly.Core.Engagement.Feed.Reports;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell.Feed;

internal static class FeedWords
{
    public static string Say(this IStringLocalizer<Words> T, ReportReason reason) =>
        reason switch
        {
            ReportReason.Spam => T["Advertising or spam"],
            ReportReason.Insulting => T["Insulting or threatening"],
            ReportReason.Misleading => T["Wrong or misleading"],
            ReportReason.Private => T["Shows something private"],
            _ => T["Something else"],
        };

    public static string At(DateTimeOffset instant, string zone) => EventClock.InLine(Zone.Local(instant, zone));
}
