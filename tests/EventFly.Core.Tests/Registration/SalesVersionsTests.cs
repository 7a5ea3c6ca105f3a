using EventFly.Core.Kernel;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

/// <summary>Nobody overwrites what a colleague saved since they looked at it.</summary>
public sealed class SalesVersionsTests
{
    private static readonly TicketTypeDetails Supporter = new("Supporter", 19, 10);

    private static readonly VoucherDetails Crew = new("CREW", VoucherEffect.Percent, 50);

    private static readonly FormQuestionDetails Stop = new(
        "Which stop?",
        FormQuestionKind.ShortText,
        FormQuestionScope.Order
    );

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_two_who_looked_at_the_same_one_is_saved_and_the_other_is_told(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        var (voucher, question, quota) = await All(sale);
        var seen = await Versions(sale);

        await OneOf(sale, n => new ChangeTicketType(sale.Event.Id, sale.Type, Supporter with { Quota = n }, seen[0]));
        await OneOf(sale, n => new SaveVoucher(sale.Event.Id, voucher, Crew with { Value = n }, seen[1]));
        await OneOf(
            sale,
            n => new ChangeFormQuestion(sale.Event.Id, question, Stop with { Help = $"Number {n}" }, seen[2])
        );
        await OneOf(sale, n => new ShareQuota(sale.Event.Id, quota, new("Hall", n, [sale.Type]), seen[3]));

        var now = await Versions(sale);
        now.Zip(seen).ShouldAllBe(v => v.First > v.Second);
    }

    [Fact]
    public async Task What_is_outdated_is_neither_paused_ended_nor_deleted()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var (voucher, question, quota) = await All(sale);
        var spare = await sale.App.Do(new AddTicketType(sale.Event.Id, new("Spare", 0, 5)), sale.Owner);
        const long Other = 99;

        await Outdated(sale, new PauseTicketType(sale.Event.Id, sale.Type, true, Other));
        await Outdated(sale, new DeleteTicketType(sale.Event.Id, spare, Other));
        await Outdated(sale, new EndVoucher(sale.Event.Id, voucher, Other));
        await Outdated(sale, new DeleteFormQuestion(sale.Event.Id, question, Other));
        await Outdated(sale, new EndQuota(sale.Event.Id, quota, Other));
    }

    [Fact]
    public async Task A_sale_leaves_the_versions_as_they_are_and_without_one_everything_goes_as_before()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var (voucher, _, _) = await All(sale);
        var seen = await Versions(sale);

        await sale.App.Do(
            new AddGuests(sale.Event.Id, sale.Type, [new("Ada", "ada@example.org")], Secret.NewCode()),
            sale.Owner
        );
        await sale.App.Do(sale.Wish() with { Code = Crew.Code, Answers = [] }, Actor.Anyone);

        (await Versions(sale)).ShouldBe(seen);
        await sale.App.Do(new SaveVoucher(sale.Event.Id, voucher, Crew with { Value = 20 }, seen[1]), sale.Owner);
        await sale.App.Do(new SaveVoucher(sale.Event.Id, voucher, Crew with { Value = 30 }), sale.Owner);
        await Outdated(sale, new SaveVoucher(sale.Event.Id, voucher, Crew with { Value = 40 }, seen[1]));
    }

    private static async Task<(
        Core.Registration.Contracts.VoucherId Voucher,
        Core.Registration.Contracts.FormQuestionId Question,
        Core.Registration.Contracts.QuotaId Quota
    )> All(Paying sale) =>
        (
            await sale.Voucher(Crew),
            await sale.App.Do(new AddFormQuestion(sale.Event.Id, Stop), sale.Owner),
            await sale.App.Do(new ShareQuota(sale.Event.Id, null, new("Hall", 9, [sale.Type])), sale.Owner)
        );

    /// <summary>Of the ticket type, the voucher, the question and the shared number.</summary>
    private static async Task<long[]> Versions(Paying sale) =>
        [
            (await sale.App.Do(new ListTicketTypes(sale.Event.Id), sale.Owner)).Single(t => t.Id == sale.Type).Version,
            (await sale.App.Do(new ListVouchers(sale.Event.Id), sale.Owner)).Single().Version,
            (await sale.App.Do(new ListFormQuestions(sale.Event.Id), sale.Owner)).Single().Version,
            (await sale.App.Do(new ListQuotas(sale.Event.Id), sale.Owner)).Single().Version,
        ];

    private static async Task OneOf<T>(Paying sale, Func<int, IUseCase<T>> change)
    {
        var saved = await Task.WhenAll(
            Task.Run(() => sale.App.UseCases.Run(sale.Owner, change(21))),
            Task.Run(() => sale.App.UseCases.Run(sale.Owner, change(22))),
            Task.Run(() => sale.App.UseCases.Run(sale.Owner, change(23)))
        );

        saved.Count(s => s.IsDone).ShouldBe(1);
        saved.Where(s => !s.IsDone).ShouldAllBe(s => s.Fault!.Kind == FaultKind.Outdated);
    }

    private static async Task Outdated<T>(Paying sale, IUseCase<T> act) =>
        (await sale.App.UseCases.Run(sale.Owner, act)).Fault!.Code.ShouldBe("registration.changed-meanwhile");
}
