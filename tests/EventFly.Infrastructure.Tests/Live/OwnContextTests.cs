using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventFly.Infrastructure.Tests.Live;

public sealed class OwnContextTests
{
    [Fact]
    public void A_listener_is_told_in_its_own_language()
    {
        var topic = new Topic("attendance", Guid.CreateVersion7());
        var signals = new Signals(NullLogger<Signals>.Instance);
        var heard = "";
        In("de", () => signals.Listen(topic, () => heard = CultureInfo.CurrentUICulture.Name));

        In("en", () => signals.Send(topic));

        heard.ShouldBe("de");
    }

    [Fact]
    public void A_value_is_told_in_the_language_of_who_waits_for_it()
    {
        Action<string> told = null!;
        var heard = "";
        In("de", () => told = CallerCulture.Of<string>(said => heard = $"{said} {CultureInfo.CurrentUICulture.Name}"));

        In("en", () => told("hall"));

        heard.ShouldBe("hall de");
    }

    [Fact]
    public void Without_it_the_language_is_that_of_who_tells()
    {
        Action told = null!;
        var heard = "";
        In("de", () => told = () => heard = CultureInfo.CurrentUICulture.Name);

        In("en", () => told());

        heard.ShouldBe("en");
    }

    private static void In(string language, Action act)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);
        act();
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
