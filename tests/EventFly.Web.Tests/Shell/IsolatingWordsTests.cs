using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Tests.Shell;

public sealed class IsolatingWordsTests
{
    [Fact]
    public void A_name_from_right_to_left_turns_nothing_round_on_screens()
    {
        using var services = new ServiceCollection().AddLogging().AddLanguages().BuildServiceProvider();
        var words = services.GetRequiredService<IStringLocalizer<Words>>();

        words["{0} came in at {1}", "דנה", "19:30"].Value.ShouldBe("\u2068דנה\u2069 came in at 19:30");
        words["{0} came in at {1}", "Dana", "19:30"].Value.ShouldBe("Dana came in at 19:30");
    }
}
