using EventFly.Infrastructure.Engagement.Live.Halls;
using EventFly.Infrastructure.Engagement.Live.Questions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EventFly.Infrastructure.Tests.Engagement;

/// <summary>SQLite and PostgreSQL run theirs in the voting tests; there is no SQL Server here, but its grammar.</summary>
public sealed class SqlServerGrammarTests
{
    [Theory]
    [InlineData(BallotSql.SqlServerAdd)]
    [InlineData(BallotSql.SqlServerReplace)]
    [InlineData(RoundSql.SqlServerHold)]
    [InlineData(RoundSql.SqlServerCount)]
    [InlineData(AudienceVoteSql.SqlServer)]
    public void What_is_sent_to_sql_server_is_valid_sql_of_2022(string sql) => ErrorsOf(sql).ShouldBeEmpty();

    [Theory]
    [InlineData(BallotSql.SqliteAdd)]
    [InlineData(RoundSql.PostgresCount)]
    [InlineData(RoundSql.SqliteTally)]
    [InlineData(AudienceVoteSql.Postgres)]
    public void What_is_sent_to_the_others_is_noticed(string sql) => ErrorsOf(sql).ShouldNotBeEmpty();

    private static List<string> ErrorsOf(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(e => $"{e.Line}: {e.Message}")];
    }
}
