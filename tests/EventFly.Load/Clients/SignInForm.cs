using System.Net;
using System.Text.RegularExpressions;
using EventFly.Infrastructure.Demo;

namespace EventFly.Load.Clients;

/// <summary>The sign-in page, filled in with the demo organizer's account and sent as a browser sends it.</summary>
internal static partial class SignInForm
{
    public static async Task Send(HttpClient http, Uri address, CancellationToken cancellation)
    {
        var form = await http.GetStringAsync(address, cancellation);
        var fields = HiddenField()
            .Matches(form)
            .Select(m =>
                KeyValuePair.Create(
                    NameIn(m.Value),
                    WebUtility.HtmlDecode(ValueAttribute().Match(m.Value).Groups[1].Value)
                )
            )
            .Append(KeyValuePair.Create(NameOf(form, "sign-in-email"), DemoSeed.Organizer))
            .Append(KeyValuePair.Create(NameOf(form, "sign-in-password"), DemoSeed.Password));
        using var answer = await http.PostAsync(address, new FormUrlEncodedContent(fields), cancellation);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath == address.AbsolutePath)
        {
            throw new InvalidOperationException("The demo organizer could not sign in.");
        }
    }

    private static string NameOf(string form, string testId) =>
        NameIn(
            InputTag()
                .Matches(form)
                .Select(m => m.Value)
                .FirstOrDefault(i => i.Contains(testId, StringComparison.Ordinal))
                ?? throw new InvalidDataException($"The sign-in page has no {testId}.")
        );

    private static string NameIn(string tag) => NameAttribute().Match(tag).Groups[1].Value;

    [GeneratedRegex("""<input[^>]*type="hidden"[^>]*>""")]
    private static partial Regex HiddenField();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex InputTag();

    [GeneratedRegex("""\bname="([^"]*)""")]
    private static partial Regex NameAttribute();

    [GeneratedRegex("""\bvalue="([^"]*)""")]
    private static partial Regex ValueAttribute();
}
