using EventFly.Core.Payments.Fees;
using EventFly.Core.Payments.Providers;
using EventFly.Infrastructure.Payments;
using EventFly.Infrastructure.Payments.Stripe;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.Payments;

public sealed class PaymentsSetupTests
{
    [Fact]
    public void Outside_Development_nobody_takes_money_without_a_key() =>
        Services(isDevelopment: false).ShouldBe([typeof(UsualFee)]);

    [Fact]
    public void Development_without_a_key_takes_it_in_the_sandbox() =>
        Services(isDevelopment: true).ShouldContain(typeof(ICardSandbox));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void With_a_key_there_is_no_sandbox(bool isDevelopment)
    {
        var services = Services(isDevelopment, ("Stripe:SecretKey", "sk_test_1"), ("Stripe:WebhookSecret", "whsec_1"));

        services.ShouldContain(typeof(IPaymentProvider));
        services.ShouldNotContain(typeof(ICardSandbox));
    }

    [Fact]
    public void Every_sandbox_has_keys_of_its_own()
    {
        var (one, other) = (StripeAccess.ToSandbox(new()), StripeAccess.ToSandbox(new()));

        one.SecretKey.ShouldNotBe(other.SecretKey);
        one.WebhookSecret.ShouldNotBe(other.WebhookSecret);
    }

    private static Type[] Services(bool isDevelopment, params (string Key, string Value)[] settings) =>
        [
            .. new ServiceCollection()
                .AddPayments(
                    new ConfigurationBuilder()
                        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
                        .Build(),
                    isDevelopment
                )
                .Select(s => s.ServiceType),
        ];
}
