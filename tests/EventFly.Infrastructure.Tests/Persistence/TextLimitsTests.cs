using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Engagement.Live.Halls;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EventFly.Infrastructure.Tests.Persistence;

/// <summary>
/// Whatever people write is measured in what they take for one character, and the columns have room for it. One character
/// here is up to four UTF-16 units: a fox, a letter whose mark nothing is composed with, a flag.
/// </summary>
public sealed class TextLimitsTests
{
    private const string Fox = "🦊";
    private const string Flag = "🇩🇪";
    private const string Marked = "q\u0303";

    public static IEnumerable<TheoryDataRow<DatabaseProvider, string>> Characters() =>
        from database in Databases.Reachable()
        from character in new[] { "x", Fox, Marked, Flag }
        select new TheoryDataRow<DatabaseProvider, string>(database.Data, character) { Skip = database.Skip };

    [Theory]
    [MemberData(nameof(Characters))]
    public async Task Every_text_may_have_as_many_characters_as_its_limit_says(
        DatabaseProvider database,
        string character
    )
    {
        await using var app = await Ticketing.Start(database);
        var desk = await WritingDesk.Open(app);
        var wrong = new List<string>();

        foreach (var text in WrittenTexts.All.Where(t => character.Length <= t.Units))
        {
            var full = string.Concat(Enumerable.Repeat(character, text.Most));
            if (await text.Write(desk, full + character) is not { Kind: FaultKind.Invalid or FaultKind.Refused })
            {
                wrong.Add($"{text.Name}: one character beyond {text.Most} is not refused");
            }

            if (await text.Write(desk, full) is { } fault)
            {
                wrong.Add(
                    $"{text.Name}: {text.Most} characters are refused: {fault} {string.Join(", ", fault.Fields)}"
                );
            }
            else if (!(await app.Read(text.Read)).Contains(full))
            {
                wrong.Add($"{text.Name}: is not kept as it was written");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sentence_is_the_key_of_its_tally_and_takes_three_units_for_each_character()
    {
        await using var app = await Ticketing.Start();
        var desk = await WritingDesk.Open(app);
        var sentence = WrittenTexts.All.Single(t => t.Name == "answer");
        var most = Tally.KeyUnits / Flag.Length;

        (await sentence.Write(desk, string.Concat(Enumerable.Repeat(Flag, most)))).ShouldBeNull();
        (await sentence.Write(desk, string.Concat(Enumerable.Repeat(Flag, most + 1)))).ShouldNotBeNull();
    }

    /// <summary>A key of an index is at most 1,700 bytes there, and 900 where it says in which order the rows are stored.</summary>
    [Fact]
    public void On_sql_server_every_key_is_short_enough_for_its_index()
    {
        using var db = Make<SqlServerEventFlyDbContext>();

        BytesOfKeys(db).Where(k => k.Bytes > k.Most).ShouldBeEmpty();
        BytesOfKeys(db).ShouldContain(k => k.Name == "PK_engagement_tallies" && k.Bytes == 1_700 && k.Most == 1_700);
    }

    [Fact]
    public void Statements_that_are_written_by_hand_for_sql_server_have_room_for_what_their_columns_hold()
    {
        using var db = Make<SqlServerEventFlyDbContext>();

        var answer = Model(db).FindEntityType(typeof(Ballot))!.FindProperty(nameof(Ballot.Answer))!.GetColumnType();
        var key = Model(db).FindEntityType(typeof(Tally))!.FindProperty(nameof(Tally.Key))!.GetColumnType();

        BallotSql.SqlServerAdd.ShouldContain($"answer {answer} ");
        RoundSql.SqlServerCount.ShouldContain($"[key] {key} ");
    }

    [Fact]
    public void The_longest_text_that_an_event_of_ours_carries_fits_into_its_message()
    {
        using var db = Make<SqlServerEventFlyDbContext>();
        var most = Model(db)
            .FindEntityType(typeof(OutboxMessage))!
            .FindProperty(nameof(OutboxMessage.Body))!
            .GetMaxLength();
        var reason = string.Concat(Enumerable.Repeat(Flag, Core.Events.Events.Event.ReasonLength));

        var message = OutboxMessage.Of(
            new Core.Events.Contracts.EventCancelled(
                Core.Events.Contracts.EventId.New(),
                Core.Organizations.Contracts.OrganizationId.New(),
                TestApp.Now,
                reason
            ),
            TestApp.Now
        );

        message.Body.Length.ShouldBeInRange(reason.Length, most!.Value);
    }

    private static IEnumerable<(string Name, int Bytes, int Most)> BytesOfKeys(EventFlyDbContext db) =>
        from entity in Model(db).GetEntityTypes()
        where !entity.IsMappedToJson()
        from key in entity
            .GetKeys()
            .Select(k => (Name: k.GetName()!, k.Properties, Most: k.IsClustered() is false ? 1_700 : 900))
            .Concat(entity.GetIndexes().Select(i => (Name: i.GetDatabaseName()!, i.Properties, Most: 1_700)))
        where key.Properties.Any(p => p.ClrType == typeof(string))
        select (key.Name, key.Properties.Sum(Bytes), key.Most);

    private static int Bytes(IProperty property) =>
        property.GetMaxLength() is { } units && property.ClrType == typeof(string) ? sizeof(char) * units
        : property.GetColumnType() is "uniqueidentifier" ? 16
        : property.GetColumnType() is "int" ? 4
        : 8;

    private static IModel Model(EventFlyDbContext db) => db.GetService<IDesignTimeModel>().Model;

    private static T Make<T>()
        where T : DbContext => ((IDesignTimeDbContextFactory<T>)(object)new DesignTime()).CreateDbContext([]);
}
