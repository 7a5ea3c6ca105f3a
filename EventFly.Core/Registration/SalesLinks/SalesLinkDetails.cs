using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>What an organizer types about a link.</summary>
/// <param name="Name">Where it is handed out, 1 to 80 characters: "Newsletter", "Poster at the station".</param>
/// <param name="Code">What stands in its address, 1 to 40 letters a to z, digits and dashes; empty: made from the name.</param>
public sealed record SalesLinkDetails(string Name, string Code = "")
{
    public const int NameLength = 80;

    public Fault? Fault()
    {
        var checks = new Checks();
        checks.That(
            Text.IsGiven(Name, NameLength),
            "name",
            Sentence.ForText(Name, NameLength, "Say where you hand it out.")
        );
        checks.That(Code.Trim().Length == 0 || LinkCode.Read(Code) is not null, "code", LinkCode.Rule);
        return checks.Fault;
    }
}
