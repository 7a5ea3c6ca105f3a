using Microsoft.Extensions.Configuration;

namespace EventFly.Infrastructure.Tests;

public sealed class SettingsCheckTests
{
    [Fact]
    public void Without_settings_nothing_is_wrong() => Refusals(true).ShouldBeEmpty();

    [Theory]
    [InlineData("ConnectionStrings:Redis", "localhost:6379", "ConnectionStrings__Redis is set, but this version")]
    [InlineData("ConnectionStrings:RabbitMq", "amqp://mq", "ConnectionStrings__RabbitMq is set, but this version")]
    [InlineData("Roles", "web,cook", "Roles names 'cook'")]
    [InlineData("Roles", " ", "Roles is empty")]
    [InlineData("Demo:Seed", "perhaps", "Demo__Seed is 'perhaps'")]
    [InlineData("SignIn:LongestDays", "0", "SignIn__LongestDays is '0'")]
    [InlineData("SignIn:LongestDays", "for ever", "SignIn__LongestDays is 'for ever'")]
    [InlineData("Database:Provider", "Oracle", "Database__Provider is 'Oracle'")]
    public void A_setting_that_cannot_be_honoured_is_refused_by_its_name(string key, string value, string start) =>
        Refusals(true, (key, value)).Single().ShouldStartWith(start);

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Refusals(true, ("ConnectionStrings:Redis", "r"), ("Roles", "cook"), ("Demo:Seed", "2")).Count.ShouldBe(3);

    [Fact]
    public void The_demo_stays_in_development()
    {
        Refusals(true, ("Demo:Seed", "true")).ShouldBeEmpty();
        Refusals(false, ("Demo:Seed", "false")).ShouldBeEmpty();
        Refusals(false, ("Demo:Seed", "true")).Single().ShouldContain("Development only");
    }

    [Fact]
    public void The_server_is_killed_on_purpose_in_development_only()
    {
        Refusals(true, ("Failpoints:Kill", "PayOrder.saved:3")).ShouldBeEmpty();
        Refusals(true, ("Failpoints:Kill", "PayOrder")).Single().ShouldStartWith("Failpoints__Kill is 'PayOrder'");
        Refusals(false, ("Failpoints:Kill", "PayOrder.saved:3")).Single().ShouldContain("Development only");
    }

    [Theory]
    [InlineData(false, "sk_live_1", "whsec_1", "", null)]
    [InlineData(false, "rk_test_1", "whsec_1", "http://127.0.0.1:9", null)]
    [InlineData(true, "", "whsec_1", "", null)]
    [InlineData(true, "pk_test_1", "whsec_1", "", "Stripe__SecretKey must begin with")]
    [InlineData(true, "sk_live_1", "whsec_1", "", "Stripe__SecretKey is a live key")]
    [InlineData(false, "sk_live_1", "", "", "Stripe__SecretKey is set, but Stripe__WebhookSecret is not")]
    [InlineData(false, "sk_live_1", "secret", "", "Stripe__WebhookSecret must begin with whsec_")]
    [InlineData(false, "", "whsec_1", "", "Stripe__SecretKey is empty")]
    [InlineData(false, "sk_live_1", "whsec_1", "stripe.com", "Stripe__ApiBase is 'stripe.com'")]
    public void Stripe_is_used_with_settings_that_belong_together(
        bool isDevelopment,
        string key,
        string secret,
        string api,
        string? start
    )
    {
        var refusals = Refusals(
            isDevelopment,
            ("Stripe:SecretKey", key),
            ("Stripe:WebhookSecret", secret),
            ("Stripe:ApiBase", api)
        );

        if (start is null)
        {
            refusals.ShouldBeEmpty();
        }
        else
        {
            refusals.ShouldHaveSingleItem().ShouldStartWith(start);
        }
    }

    private static IReadOnlyList<string> Refusals(bool isDevelopment, params (string Key, string Value)[] settings) =>
        SettingsCheck.Refusals(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
                .Build(),
            "/srv/eventfly",
            isDevelopment
        );
}
