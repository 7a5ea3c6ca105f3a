using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Core.Registration.GuestLists;

/// <summary>Goes through a list from its first line: who comes first gets what is left.</summary>
/// <param name="added">E-mails that this list gave a ticket before.</param>
/// <param name="holders">E-mails that have a ticket, and shall not get another one.</param>
internal sealed class GuestSorter(
    PlanGuests list,
    IReadOnlyList<TicketType> types,
    Shelf shelf,
    HashSet<string> added,
    HashSet<string> holders
)
{
    private readonly List<PlannedGuest> _planned = [];
    private readonly List<(ListedGuest Guest, TicketType? SoldOut, IReadOnlyList<FieldFault> Faults)> _leftOut = [];
    private readonly Dictionary<string, int> _lines = [];
    private readonly Dictionary<TicketTypeId, int> _taken = [];

    public GuestPlan Sort()
    {
        foreach (var guest in list.Guests)
        {
            Sort(guest);
        }

        var missing = _leftOut.Where(l => l.SoldOut is not null).CountBy(l => l.SoldOut!.Id).ToDictionary();
        return new GuestPlan(
            _planned,
            _leftOut.ConvertAll(l =>
                l.SoldOut is { } type
                    ? new LeftOutGuest(l.Guest, [new(LeftOutGuest.Left, TooFew(type, missing[type.Id]))])
                    : new LeftOutGuest(l.Guest, l.Faults)
            )
        );
    }

    private void Sort(ListedGuest guest)
    {
        var checks = new Checks();
        checks.That(
            Text.IsGiven(guest.Name, Guest.NameLength),
            "name",
            Sentence.ForText(guest.Name, Guest.NameLength, "The name is missing.")
        );
        checks.That(EmailAddress.IsPlausible(guest.Email), "email", "Write the e-mail as name@example.org.");
        var type = TypeOf(guest.Type);
        checks.That(
            type is not null,
            "type",
            guest.Type.Length == 0
                ? "Choose a kind of ticket."
                : new Sentence("This event has no kind of ticket that is called {0}.", Text.Beginning(guest.Type, 60))
        );
        if (type is null || checks.Fault is not null)
        {
            _leftOut.Add((guest, null, checks.Fault?.Fields ?? []));
            return;
        }

        var key = EmailAddress.KeyOf(guest.Email);
        if (!_lines.TryAdd(key, guest.Line))
        {
            LeaveOut("email", new Sentence("The same e-mail stands in line {0}.", _lines[key]));
        }
        else if (added.Contains(key))
        {
            _planned.Add(Planned(guest, type, isThere: true));
        }
        else if (holders.Contains(key))
        {
            LeaveOut(LeftOutGuest.Holder, LeftOutGuest.HasTicket);
        }
        else if (shelf.LeftOf(type, _taken) <= 0)
        {
            _leftOut.Add((guest, type, []));
        }
        else
        {
            _taken[type.Id] = _taken.GetValueOrDefault(type.Id) + 1;
            _planned.Add(Planned(guest, type, isThere: false));
        }

        void LeaveOut(string field, Sentence why) => _leftOut.Add((guest, null, [new FieldFault(field, why)]));
    }

    private TicketType? TypeOf(string name)
    {
        if (name.Length == 0)
        {
            return types.FirstOrDefault(t => t.Id == list.Type);
        }

        var likeness = Text.Likeness(name);
        return types.FirstOrDefault(t => Text.Likeness(t.Name) == likeness || t.Id.ToString() == name);
    }

    private static PlannedGuest Planned(ListedGuest guest, TicketType type, bool isThere) =>
        new(guest.Line, new Guest(guest.Name, guest.Email), type.Id, isThere);

    private static Sentence TooFew(TicketType type, int missing) =>
        missing == 1
            ? new Sentence("There is 1 ticket too few of {0}.", type.Name)
            : new Sentence("There are {1} tickets too few of {0}.", type.Name, missing);
}
