using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using EventFly.Infrastructure.Demo;

namespace EventFly.Load.Clients;

/// <summary>The organizer at the live control: signs in with the demo account and clicks.</summary>
internal sealed partial class Organizer(Uri server) : IAsyncDisposable
{
    private readonly CookieContainer _cookies = new();
    private CircuitClient? _control;

    public CircuitClient Control => _control ?? throw new InvalidOperationException("Not at the control yet.");

    public async Task TakeControl(string path, CancellationToken cancellation)
    {
        var http = LivePage.NewBrowser(_cookies);
        await SignIn(http, cancellation);
        _control = new CircuitClient(server, http, _cookies);
        await _control.Open(path, cancellation);
    }

    /// <exception cref="InvalidOperationException">The button did not appear.</exception>
    public async Task Click(string testId, CancellationToken cancellation)
    {
        if (!await ClickIfThere(testId, TimeSpan.FromSeconds(10), cancellation))
        {
            throw new InvalidOperationException($"There is no {testId} to click at {server}.");
        }
    }

    /// <summary>Clicks a button that may appear within some time; false when it did not.</summary>
    public async Task<bool> ClickIfThere(string testId, TimeSpan within, CancellationToken cancellation)
    {
        var waiting = Stopwatch.StartNew();
        do
        {
            if (await Control.Click(testId, found => found.Count > 0 ? found[0] : null))
            {
                return true;
            }

            await Task.Delay(50, cancellation);
        } while (waiting.Elapsed < within);

        return false;
    }

    public ValueTask DisposeAsync() => _control?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task SignIn(HttpClient http, CancellationToken cancellation)
    {
        var address = new Uri(server, "/account/sign-in");
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
