using System.Diagnostics;
using System.Net.Http.Json;
using EventFly.Load.Protocol;

namespace EventFly.Load.Clients;

/// <param name="Id">The poll's id.</param>
/// <param name="Text">Its question: no other poll of the run asks the same.</param>
internal sealed record Question(Guid Id, string Text);

/// <summary>The organizer: signs in with the demo account, prepares polls through the API, hosts at the live control.</summary>
internal sealed class Organizer(Uri server, string control) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Options = ["The talks", "The people", "The food", "The way home"];

    private readonly SocketsHttpHandler _connections = Browser.NewConnections();
    private Browser? _browser;
    private CircuitClient? _control;

    public CircuitClient Control => _control ?? throw new InvalidOperationException("Not at the control yet.");

    private Browser SignedIn => _browser ?? throw new InvalidOperationException("Not signed in yet.");

    /// <summary>The event whose live control this is, as programs address it.</summary>
    private string Event =>
        "/api/v1" + control.Replace("/organize/", "/organizations/", StringComparison.Ordinal)[..^"/live".Length];

    private string Polls => Event + "/polls";

    public async Task SignIn(CancellationToken cancellation)
    {
        _browser = new Browser(_connections);
        await SignInForm.Send(_browser.Http, new Uri(server, "/account/sign-in"), cancellation);
    }

    public async Task TakeControl(CancellationToken cancellation)
    {
        if (_control is not null)
        {
            await _control.DisposeAsync();
        }

        _control = new CircuitClient(server, SignedIn);
        await _control.Open(control, cancellation);
    }

    /// <param name="text">The question.</param>
    /// <param name="whileOpen">Whether those who have voted see the counts move; otherwise the host reveals them.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Question> Prepare(string text, bool whileOpen, CancellationToken cancellation)
    {
        var draft = new
        {
            question = text,
            options = Options,
            resultsShown = whileOpen ? "whileOpen" : "whenRevealed",
        };
        using var answer = await SignedIn.Http.PostAsJsonAsync(new Uri(server, Polls), draft, cancellation);
        return new(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Guid>(cancellation), text);
    }

    /// <param name="question">The poll.</param>
    /// <param name="step"><c>open</c>, <c>close</c> or <c>reveal</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task Do(Question question, string step, CancellationToken cancellation)
    {
        if (!await TryTo(step, question, cancellation))
        {
            throw new HttpRequestException($"The server refused to {step} '{question.Text}'.");
        }
    }

    /// <returns>False when the server refused.</returns>
    public async Task<bool> TryTo(string step, Question question, CancellationToken cancellation)
    {
        var address = new Uri(server, $"{Polls}/{question.Id}/{step}");
        using var answer = await SignedIn.Http.PostAsync(address, null, cancellation);
        return answer.IsSuccessStatusCode;
    }

    /// <param name="path">Below the event's own address.</param>
    /// <param name="body">Sent as JSON; null is nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="HttpRequestException">The server refused.</exception>
    public async Task<HttpResponseMessage> Post(string path, object? body, CancellationToken cancellation)
    {
        var answer = await SignedIn.Http.PostAsJsonAsync(new Uri(server, Event + path), body, cancellation);
        return answer.EnsureSuccessStatusCode();
    }

    /// <summary>The hall as programs see it, in JSON.</summary>
    public Task<string> Snapshot(string code, CancellationToken cancellation) =>
        SignedIn.Http.GetStringAsync(new Uri(server, $"/api/v1/halls/{code}"), cancellation);

    /// <summary>Chooses a poll at the live control, so that the next click is about it.</summary>
    public async Task Choose(Question question, CancellationToken cancellation)
    {
        await Click(all => all.LastOrDefault(n => n.Says(question.Text)), question.Text, cancellation);
        await Until(
            screen => screen.All().Any(n => n.Is("aria-current", "true") && n.Says(question.Text)),
            cancellation
        );
    }

    public Task Click(string testId, CancellationToken cancellation) =>
        Click(all => all.FirstOrDefault(n => n.TestId == testId), testId, cancellation);

    /// <summary>Waits until the live control offers something to click.</summary>
    public Task Offers(string testId, CancellationToken cancellation) =>
        Until(screen => screen.Find(testId).Any(n => n.IsClickable), cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_control is not null)
        {
            await _control.DisposeAsync();
        }

        _browser?.Dispose();
        _connections.Dispose();
    }

    private async Task Click(Func<IEnumerable<Node>, Node?> choose, string what, CancellationToken cancellation)
    {
        var waiting = Stopwatch.StartNew();
        while (await Control.Click(choose) is null)
        {
            if (waiting.Elapsed > Patience)
            {
                throw new InvalidOperationException($"There is no '{what}' to click at {control}. {Control.Failure}");
            }

            await Task.Delay(20, cancellation);
        }
    }

    private async Task Until(Func<Screen, bool> sign, CancellationToken cancellation)
    {
        var waiting = Stopwatch.StartNew();
        while (!Control.See(sign))
        {
            if (waiting.Elapsed > Patience)
            {
                throw new InvalidOperationException($"{control} did not show what it should. {Control.Failure}");
            }

            await Task.Delay(20, cancellation);
        }
    }
}
