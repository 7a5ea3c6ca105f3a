using EventFly.Core.Engagement.Live.Polls;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Polls;

/// <summary>What a database in the wrong hands must not give away.</summary>
public sealed class AnonymousPollTests
{
    private static readonly string[] Said = ["zebra", "apple", "mango", "kiwi", "berry", "quince", "fig", "olive"];

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Nothing_in_a_ballot_says_what_was_answered_or_when(DatabaseProvider database)
    {
        await using var hall = await PollKindsTests.Hall.With(database, Anonymous(PollKind.OpenText));
        await hall.Answer(new Answer("the pizza was cold"));

        var ballot = await hall.App.Read(db => db.Ballots.SingleAsync());

        (ballot.Answer, ballot.CastAt, ballot.ElapsedMilliseconds, ballot.Points).ShouldBe((null, null, null, null));
        (await hall.Results()).Words.Select(w => w.Text).ShouldBe(["the pizza was cold"]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Once_closed_the_order_of_the_answers_is_not_the_order_of_the_people(DatabaseProvider database)
    {
        await using var hall = await PollKindsTests.Hall.With(database, Anonymous(PollKind.OpenText));
        foreach (var text in Said)
        {
            await hall.Answer(new Answer(text));
        }

        // The control: while it is open, the order in which they came is still there.
        (await Kept(hall.App, database)).ShouldBe(Said);

        await hall.App.Do(new ClosePoll(hall.Event.Id, hall.Poll));
        await hall.App.DeliverOutbox();

        (await Kept(hall.App, database)).ShouldBe(Said.Order(StringComparer.Ordinal));
        (await hall.Results()).Voters.ShouldBe(Said.Length);
    }

    [Fact]
    public async Task A_phone_that_comes_back_is_told_that_it_has_answered_and_not_what()
    {
        await using var hall = await PollKindsTests.Hall.With(DatabaseProvider.Sqlite, Anonymous(PollKind.Choice));
        var phone = Hosting.Phone();
        (await hall.Ask(phone, Answer.Option(1))).Value.ShouldBe(new VoteReceipt(new OwnAnswer(null), WasTaken: true));

        (await hall.Ask(phone, Answer.Option(0))).Value.ShouldBe(new VoteReceipt(new OwnAnswer(null), WasTaken: false));
        (await hall.App.Halls().PlayerOf(hall.Event.Id, phone.Participant!.Value, default)).Answer.ShouldBe(
            new OwnAnswer(null)
        );
        (await hall.Results()).Options.Select(o => o.Count).ShouldBe([0, 1]);
    }

    [Fact]
    public void Anonymous_answers_that_can_be_changed_do_not_exist() =>
        (Anonymous(PollKind.Choice) with { MayChange = true })
            .Fault()!
            .Fields.ShouldHaveSingleItem()
            .Field.ShouldBe("mayChange");

    private static PollDraft Anonymous(PollKind kind) =>
        PollKindsTests.Draft(kind, "Yes", "No") with
        {
            Privacy = PollPrivacy.Anonymous,
        };

    /// <summary>The tallies as the database itself keeps them on disk, in the order in which a thief would find them.</summary>
    private static Task<List<string>> Kept(TestApp app, DatabaseProvider database) =>
        app.Read(db =>
            db.Database.SqlQueryRaw<string>(
                    database is DatabaseProvider.Sqlite
                        ? "SELECT key AS \"Value\" FROM engagement_tallies ORDER BY rowid"
                        : "SELECT key AS \"Value\" FROM engagement_tallies ORDER BY ctid"
                )
                .ToListAsync()
        );
}
