namespace EventFly.Web.Tests.Operations;

public sealed class CommandTests
{
    private static readonly (string, string) Development = ("ASPNETCORE_ENVIRONMENT", "Development");

    [Fact]
    public async Task Help_lists_every_command()
    {
        using var shell = new Shell();

        var (code, output, _) = await shell.Run("--help");

        code.ShouldBe(0);
        foreach (var command in (string[])["migrate", "seed", "outbox", "rehearse", "analytics"])
        {
            output.ShouldContain("  " + command);
        }
    }

    [Fact]
    public async Task Migrate_makes_the_database_and_can_be_repeated_and_seed_fills_it()
    {
        using var shell = new Shell();

        (await shell.Run("migrate", Development)).Code.ShouldBe(0);
        var file = new FileInfo(Path.Combine(shell.Directory, "eventfly.db"));
        file.Exists.ShouldBeTrue();
        (await shell.Run("migrate", Development)).Code.ShouldBe(0);
        var empty = new FileInfo(file.FullName).Length;
        (await shell.Run("seed", Development)).Code.ShouldBe(0);

        new FileInfo(file.FullName).Length.ShouldBeGreaterThan(empty);
    }

    [Fact]
    public async Task Numbers_are_checked_and_counted_from_the_beginning()
    {
        using var shell = new Shell();
        (await shell.Run("seed", Development)).Code.ShouldBe(0);

        var unmeasured = await shell.Run("analytics rebuild --check --event open-tech-evening", Development);
        var rebuilt = await shell.Run("analytics rebuild", Development);
        var again = await shell.Run("analytics rebuild --check", Development);
        var (code, _, errors) = await shell.Run("analytics rebuild --event no-such-event", Development);

        unmeasured.Code.ShouldBe(0, unmeasured.Output);
        rebuilt.Code.ShouldBe(0, rebuilt.Output);
        again.Code.ShouldBe(0, again.Output);
        again.Output.ShouldContain("every number is what it should be");
        (code, errors.Trim()).ShouldBe((64, "There is no event 'no-such-event'."));
    }

    [Fact]
    public async Task A_command_that_does_not_exist_starts_no_server()
    {
        using var shell = new Shell();

        var (code, _, errors) = await shell.Run("recomend", Development);

        code.ShouldBe(64);
        errors
            .Trim()
            .ShouldBe(
                "There is no command 'recomend'. There are: migrate, seed, outbox, ticket-keys, rehearse, recommend, analytics. Without one, EventFly serves."
            );
    }

    [Fact]
    public async Task Outside_of_development_the_demo_needs_to_be_meant_and_has_a_password_of_its_own()
    {
        using var shell = new Shell();
        var (refused, _, errors) = await shell.Run("seed", Shell.Complete);
        var (code, output, _) = await shell.Run("seed --although-this-is-not-development", Shell.Complete);

        refused.ShouldBe(64);
        errors.ShouldContain("everybody knows its password");
        code.ShouldBe(0);
        output.ShouldContain("The password of the demo's accounts is ");
        output.ShouldNotContain(Infrastructure.Demo.DemoSeed.Password);
    }

    [Fact]
    public async Task Parked_messages_are_listed_and_put_back_in_line()
    {
        using var shell = new Shell();
        await shell.Run("seed", Development);
        await Sql(
            shell,
            """
            insert into outbox_messages (id, name, body, occurred_at, attempts, next_attempt_at, parked_at, last_error)
            values ('01999999-0000-7000-8000-000000000001', 'test.poison.v1', '{}', '2026-09-12 08:00:00', 8,
                    '2026-09-12 08:00:00', '2026-09-12 08:05:00', 'No event is called so.')
            """
        );

        (await shell.Run("outbox parked", Development)).Output.ShouldContain(
            "test.poison.v1 x8: No event is called so."
        );
        (await shell.Run("outbox replay", Development)).Output.ShouldContain("1 put back in line");

        (await shell.Run("outbox parked", Development)).Output.ShouldNotContain("test.poison.v1");
    }

    private static async Task Sql(Shell shell, string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(shell.Directory, "eventfly.db")};Pooling=False"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
