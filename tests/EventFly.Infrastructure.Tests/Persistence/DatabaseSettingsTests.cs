using System.ComponentModel.DataAnnotations;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;

namespace EventFly.Infrastructure.Tests.Persistence;

public sealed class DatabaseSettingsTests
{
    [Fact]
    public void Without_settings_it_is_a_sqlite_file_beside_the_application()
    {
        var settings = From();

        settings.Provider.ShouldBe(DatabaseProvider.Sqlite);
        settings.DataDirectory.ShouldBe("/srv/eventfly/data");
        settings.ConnectionString.ShouldBe("Data Source=/srv/eventfly/data/eventfly.db");
    }

    [Fact]
    public void The_data_directory_takes_the_file_with_it() =>
        From(("Data:Directory", "../elsewhere")).ConnectionString.ShouldBe("Data Source=/srv/elsewhere/eventfly.db");

    [Theory]
    [InlineData("postgres", DatabaseProvider.Postgres)]
    [InlineData("SqlServer", DatabaseProvider.SqlServer)]
    public void A_server_is_named_by_its_provider_and_its_connection(string name, DatabaseProvider provider) =>
        From(("Database:Provider", name), ("ConnectionStrings:EventFly", "Host=db"))
            .ShouldBe(new DatabaseSettings(provider, "Host=db", "/srv/eventfly/data"));

    [Theory]
    [InlineData("Oracle")]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("1")]
    [InlineData("Sqlite,Postgres")]
    public void A_provider_that_does_not_exist_is_refused_with_those_that_do(string name) =>
        Should
            .Throw<ValidationException>(() => From(("Database:Provider", name)))
            .Message.ShouldBe($"Database__Provider is '{name}'; it must be Sqlite, Postgres or SqlServer.");

    [Theory]
    [InlineData("Postgres")]
    [InlineData("SqlServer")]
    public void A_server_without_a_connection_is_refused_with_the_setting_to_set(string name) =>
        Should
            .Throw<ValidationException>(() => From(("Database:Provider", name)))
            .Message.ShouldContain("ConnectionStrings__EventFly");

    private static DatabaseSettings From(params (string Key, string Value)[] settings) =>
        DatabaseSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
                .Build(),
            "/srv/eventfly"
        );
}
