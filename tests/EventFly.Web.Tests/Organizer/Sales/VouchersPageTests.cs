using Bunit;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Testing;
using EventFly.Web.Organizer.Sales;

namespace EventFly.Web.Tests.Organizer.Sales;

public sealed class VouchersPageTests
{
    [Fact]
    public async Task A_voucher_is_handed_out_changed_and_ended()
    {
        await using var desk = await SalesDesk<VouchersPage>.Open(planned: new TicketTypeDetails("Balcony", 40, 10));

        await desk.Click("voucher-add");
        await desk.Type("voucher-code", "crew 26");
        await desk.Choose("[data-testid=voucher-effect]", nameof(VoucherEffect.Subtract));
        await desk.Type("voucher-value", "12,50");
        await desk.Type("voucher-uses", "4");
        await desk.Type("voucher-budget", "30");
        await desk.Type("voucher-until", "2026-09-12T12:00");
        await desk.Choose("[data-ticket-type=Balcony]", true);
        await desk.Type("voucher-kept", "2");
        await desk.Click("voucher-save");

        await desk.IsSaved("CREW26");
        desk.Page.Text("voucher-does").ShouldBe("€12.50 off");
        desk.Page.Text("voucher-used")
            .ShouldBe("0 of 4 used · €30.00 of its budget left · 2 kept · Balcony · until 12 Sep 2026, 12:00");
        var saved = (await desk.App.Do(new ListVouchers(desk.Event.Id))).Single().Details;
        saved.Until.ShouldBe(TestApp.Now.AddHours(2));

        await desk.Click("voucher-edit");
        await desk.Type("voucher-note", "For the crew");
        await desk.Click("voucher-save");
        await desk.IsSaved("CREW26");
        var changed = (await desk.App.Do(new ListVouchers(desk.Event.Id))).Single().Details;
        (changed with { Types = saved.Types }).ShouldBe(saved with { Note = "For the crew" });

        await desk.Click("voucher-end");
        await desk.Click("voucher-end-sure");
        await desk.Page.Sees("voucher-state", "Ended");
        desk.Page.All("voucher-link").ShouldBeEmpty("nobody can use it any more");
        (await desk.TypeNamed("Balcony")).Left.ShouldBe(10);
    }

    [Fact]
    public async Task What_is_wrong_with_a_voucher_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var desk = await SalesDesk<VouchersPage>.Open();

        await desk.Click("voucher-add");
        await desk.Type("voucher-code", "x");
        await desk.Type("voucher-value", "half");
        await desk.Type("voucher-kept", "3");
        await desk.Click("voucher-save");

        await desk.Page.Settles(() => desk.Page.FindAll("[role=alert] a").Count == 3);
        desk.Focused.ShouldBe(["code"]);
        desk.Page.Field("voucher-value").GetAttribute("value").ShouldBe("half");
        desk.Page.Find("#reserved-error").TextContent.ShouldStartWith("Tickets are kept for a voucher of one kind");
    }

    [Fact]
    public async Task What_a_colleague_saved_meanwhile_is_not_overwritten_and_nothing_typed_is_lost()
    {
        await using var desk = await SalesDesk<VouchersPage>.Open();
        var spring = new VoucherDetails("SPRING", VoucherEffect.Percent, 10);
        var voucher = await desk.App.Do(new SaveVoucher(desk.Event.Id, null, spring));
        await desk.Show();

        await desk.Click("voucher-edit");
        await desk.Type("voucher-note", "Mine");
        await desk.Do(new SaveVoucher(desk.Event.Id, voucher, spring with { Note = "Of a colleague" }));
        await desk.Click("voucher-save");

        await desk.Says("Somebody saved other changes to this after you looked at it.");
        desk.Page.Field("voucher-note").GetAttribute("value").ShouldBe("Mine");
        (await desk.App.Do(new ListVouchers(desk.Event.Id))).Single().Details.Note.ShouldBe("Of a colleague");
    }

    [Fact]
    public async Task A_voucher_that_a_colleague_changed_while_one_was_asked_is_not_ended_unseen()
    {
        await using var desk = await SalesDesk<VouchersPage>.Open();
        var spring = new VoucherDetails("SPRING", VoucherEffect.Percent, 10);
        var voucher = await desk.App.Do(new SaveVoucher(desk.Event.Id, null, spring));
        await desk.Show();

        await desk.Click("voucher-end");
        await desk.Do(new SaveVoucher(desk.Event.Id, voucher, spring with { Note = "Of a colleague" }));
        await desk.Click("voucher-end-sure");

        await desk.SaysChangedMeanwhile();
        desk.Page.Markup.ShouldContain("Of a colleague");
        (await desk.App.Do(new ListVouchers(desk.Event.Id))).Single().IsOver.ShouldBeFalse();
        await desk.Click("voucher-end");
        await desk.Click("voucher-end-sure");
        await desk.Page.Sees("voucher-state", "Ended");
    }

    [Fact]
    public async Task One_of_more_than_the_list_shows_is_found_by_its_code_or_its_note()
    {
        await using var desk = await SalesDesk<VouchersPage>.Open();
        var first = new VoucherDetails("CREW26", VoucherEffect.Percent, 10) { Note = "Für Łukasz" };
        await desk.Do(new SaveVoucher(desk.Event.Id, null, first));
        for (var i = 0; i < ListVouchers.Most; i++)
        {
            await desk.Do(
                new SaveVoucher(desk.Event.Id, null, new VoucherDetails($"GIFT-{i}", VoucherEffect.Percent, 5))
            );
        }

        await desk.Show();
        desk.Page.All("voucher-row").Count.ShouldBe(ListVouchers.Most);
        desk.Page.All("voucher-more").Count.ShouldBe(1);

        foreach (var typed in new[] { "crew 26", "lukasz", "fuer crew", "26" })
        {
            await desk.Type("voucher-search", "nobody");
            await desk.Page.Shows(desk.App, () => desk.Page.All("voucher-row").Count == 0);
            desk.Page.Markup.ShouldContain("No voucher matches. Try fewer letters.");
            desk.Page.All("voucher-add").Count.ShouldBe(1);
            await desk.Type("voucher-search", typed);
            await desk.Page.Shows(desk.App, () => desk.Page.Markup.Contains("CREW26", StringComparison.Ordinal));
        }
    }
}
