using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Sales;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Sales;

public sealed partial class RefundPolicyForm(TimeProvider time) : Screen
{
    private const int NumberLength = 24;

    /// <summary>A good start for most events: everything until a month before, half until a week before.</summary>
    private static readonly RefundTier[] Usual = [new(30, 100), new(7, 50), new(1, 0)];

    private IReadOnlyList<RefundTier>? _tiers;
    private List<Row>? _rows;
    private Fault? _fault;
    private bool _isSaving;

    [Parameter, EditorRequired]
    public EventCard Event { get; set; } = null!;

    private static CultureInfo Reader => CultureInfo.CurrentCulture;

    /// <summary>As guests read it before they pay.</summary>
    private string Said => RefundWords.Policy(T, new RefundPolicy(_tiers!).Deadlines(Event), Event, time.GetUtcNow());

    protected override async Task OnInitializedAsync()
    {
        var found = await Run(new GetRefundPolicy(Event.Id));
        _tiers = found.Match<IReadOnlyList<RefundTier>?>(policy => policy.Tiers, _ => null);
        _fault = found.Fault;
    }

    private void Open() => _rows = [.. (_tiers!.Count > 0 ? _tiers : Usual.Take(2)).Select(Row.Of)];

    private void Close() => (_rows, _fault) = (null, null);

    private void Add() => _rows!.Add(Row.Of(Usual[Math.Min(_rows.Count, Usual.Length - 1)]));

    private async Task Save()
    {
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        try
        {
            _fault = await Send();
        }
        finally
        {
            _isSaving = false;
        }
    }

    private async Task<Fault?> Send()
    {
        var checks = new Checks();
        var tiers = _rows!.Select((row, i) => Read(row, i, checks)).ToList();
        if (checks.Fault is { } unread)
        {
            return unread;
        }

        var saved = await Run(new ChangeRefundPolicy(Event.Id, tiers));
        if (saved.IsDone)
        {
            (_tiers, _rows) = (tiers, null);
        }

        return saved.Fault;
    }

    private static RefundTier Read(Row row, int number, Checks checks)
    {
        var (days, percent) = (TypedNumber.Whole(row.Days, Reader), TypedNumber.Whole(row.Percent, Reader));
        checks.That(days is not null, $"days-{number}", Words.Key("Write the days as a whole number."));
        checks.That(percent is not null, $"percent-{number}", Words.Key("Write the percent as a whole number."));
        return new RefundTier(days ?? 0, percent ?? 0);
    }

    private string? Wrong(string field) => _fault.Marks(field);

    /// <summary>As typed.</summary>
    private sealed class Row
    {
        public string Days { get; set; } = "";

        public string Percent { get; set; } = "";

        public static Row Of(RefundTier tier) =>
            new() { Days = tier.Days.ToString(Reader), Percent = tier.Percent.ToString(Reader) };
    }
}
