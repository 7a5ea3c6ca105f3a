using EventFly.Core.Kernel;

namespace EventFly.Core.Tests.Kernel;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" maya@example.org ", "maya@example.org")]
    [InlineData("maya@b\u00fccher.example", "maya@b\u00fccher.example")]
    [InlineData("maya@xn--bcher-kva.example", "maya@b\u00fccher.example")]
    [InlineData("maya@XN--BCHER-KVA.example", "maya@b\u00fccher.example")]
    [InlineData("xn--maya@example.org", "xn--maya@example.org")]
    [InlineData("maya@xn--.example", "maya@xn--.example")]
    public void A_domain_is_kept_in_its_own_script_however_it_was_sent(string typed, string kept) =>
        EmailAddress.Read(typed).ShouldBe(kept);

    [Theory]
    [InlineData("o'brien@example.org", true)]
    [InlineData("j\u00f6rg@b\u00fccher.example", true)]
    [InlineData("a&b@example.org", true)]
    [InlineData("user@[127.0.0.1]", false)]
    [InlineData("\"a@b\"@example.org", false)]
    [InlineData("a@b@example.org", false)]
    [InlineData("maya@localhost", false)]
    [InlineData("@example.org", false)]
    public void One_rule_says_what_an_address_is(string typed, bool isOne) =>
        EmailAddress.IsPlausible(typed).ShouldBe(isOne);
}
