using System.Net;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Tests.Shell;

public sealed class NetworksTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010db800010002")]
    public void An_address_counts_for_the_network_that_one_customer_has(string address, string network) =>
        Networks.Of(IPAddress.Parse(address)).ShouldBe(network);
}
