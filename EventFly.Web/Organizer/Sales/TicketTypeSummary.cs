using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Sales;

/// <summary>How the parts of a kind of ticket stand, in a few words each, so that nobody has to open them to see.</summary>
internal readonly struct TicketTypeSummary(TicketTypeForm form, IStringLocalizer<Words> T)
{
    public string Tax =>
        form.TaxRate.Trim() is "" or "0" ? T["None"]
        : form.IsTaxIncluded ? T["{0} %, in the price", form.TaxRate.Trim()]
        : T["{0} %, on top", form.TaxRate.Trim()];

    public string Gives
    {
        get
        {
            string access =
                form.Access is TicketAccess.Neither
                    ? T["something to have, no ticket"]
                    : T[TicketTypeLook.Word(form.Access)];
            return form.IsAddOn ? T["{0}, as an extra", access] : access;
        }
    }

    public string Who =>
        form.Visibility is TicketVisibility.WithCode && form.AccessCode.Trim().Length > 0
            ? T["with the code {0}", form.AccessCode.Trim()]
            : T[TicketTypeLook.Word(form.Visibility)];

    public string When
    {
        get
        {
            string start = form.Starts.Kind is SaleMomentKind.Open ? T["at once"] : T["from {0}", Moment(form.Starts)];
            string end =
                form.Ends.Kind is SaleMomentKind.Open ? T["until the event ends"] : T["until {0}", Moment(form.Ends)];
            return $"{start}, {end}";
        }
    }

    public string Earlier => form.Steps.Count == 0 ? T["None"] : T.Count(form.Steps.Count, "1 price", "{0} prices");

    public string Chosen => form.IsChosen ? T["yes, from {0}", form.LeastPrice.Trim()] : T["no"];

    private string Moment(SaleMomentForm moment) =>
        moment.Kind is SaleMomentKind.BeforeEvent ? T["{0} days before", moment.Days.Trim()]
        : TypedFields.IsMoment(moment.Date, out var at) ? EventClock.InLine(at)
        : T["a date"];
}
