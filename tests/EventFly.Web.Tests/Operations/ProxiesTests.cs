using System.ComponentModel.DataAnnotations;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Tests.Operations;

public sealed class ProxiesTests
{
    [Fact]
    public void Nobody_is_believed_without_a_setting() => Proxies.Parse("").ShouldBeEmpty();

    [Fact]
    public void Addresses_and_networks_are_understood() =>
        Proxies
            .Parse("10.0.0.5, 10.1.0.0/16 ,fd00::1")
            .Select(n => n.ToString())
            .ShouldBe(["10.0.0.5/32", "10.1.0.0/16", "fd00::1/128"]);

    [Theory]
    [InlineData("nginx")]
    [InlineData("10.0.0.5,10.0.0.0/99")]
    public void Anything_else_is_refused_with_an_example(string proxies) =>
        Should.Throw<ValidationException>(() => Proxies.Parse(proxies)).Message.ShouldContain("such as 10.0.0.5");
}
