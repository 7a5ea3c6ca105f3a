using EventFly.Core.Engagement.Live.Questions;
using EventFly.Infrastructure.Persistence;
using EventFly.Load.Clients;
using EventFly.Load.Measures;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load;

/// <summary>The server under load and the event that it plays: found in the demo, or named on the command line.</summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>The demo's event that is always on; its organizer is the demo's organizer.</summary>
    public const string DemoEvent = "open-tech-evening";

    private readonly Arguments _arguments;

    private Stage(Arguments arguments, ServerProcess? own, Uri server, string code, string control)
    {
        _arguments = arguments;
        Own = own;
        Server = server;
        Code = code;
        Control = control;
    }

    /// <summary>The server, when it was started here and may be looked into, or killed.</summary>
    public ServerProcess? Own { get; }

    /// <summary>Where the letters of our own server go.</summary>
    public MailSink? Mail { get; private init; }

    public Uri Server { get; }

    public string Code { get; }

    public string Control { get; }

    /// <summary>What the server costs; null when it is not ours to look into.</summary>
    public Gauge? Gauge { get; private set; }

    public static async Task<Stage> Set(Arguments arguments, CancellationToken cancellation)
    {
        if (arguments.Server is { } server)
        {
            return arguments is { Code: { } code, Control: { } control }
                ? new(arguments, null, server, code, control)
                : throw new ArgumentException("With --server, name the event: --code and --control.");
        }

        // Letters leave as they would: without a mail server, each would be tried in vain.
        var mail = new MailSink();
        var settings = ServerSettings.OfThisRepository() with
        {
            Provider = arguments.Database,
            IsProduction = !arguments.WithSandbox,
            // All phones of a load come from one address, faster than any hall.
            More = new Dictionary<string, string>([
                .. mail.Settings.Where(_ => !arguments.WithSandbox),
                .. arguments.With,
            ])
            {
                ["Throttles__Factor"] = "1000",
            },
        };
        var own = await ServerProcess.Start(settings, cancellation);
        try
        {
            var (liveCode, liveControl) = await LiveEvent(own, cancellation);
            // Polls and quizzes are what is measured; the demo's questions from the audience are another load.
            await own.Read(db =>
                db.QuestionBoards.ExecuteUpdateAsync(b => b.SetProperty(x => x.Mode, QnaMode.Off), cancellation)
            );
            var stage = new Stage(arguments, own, own.Url, liveCode, liveControl) { Mail = mail };
            await stage.Attend();
            return stage;
        }
        catch
        {
            await own.DisposeAsync();
            await mail.DisposeAsync();
            throw;
        }
    }

    /// <summary>The demo's organizer, signed in.</summary>
    public async Task<Organizer> Organizer(CancellationToken cancellation)
    {
        var organizer = new Organizer(Server, Control);
        await organizer.SignIn(cancellation);
        return organizer;
    }

    /// <summary>Holds what participants were told against the database; null when it is not ours to look into.</summary>
    public async Task<Ledger?> Compare(
        IReadOnlyCollection<Question> questions,
        IReadOnlyCollection<Acknowledgement> told,
        CancellationToken cancellation
    )
    {
        if (Own is null)
        {
            return null;
        }

        var polls = questions.ToDictionary(q => q.Text, q => q.Id);
        var devices = await Devices.Read(Own, told.Select(t => t.Phone));
        var stored = await StoredVotes.Read(Own, [.. polls.Values], cancellation);
        return Ledger.Compare(
            [.. told.Select(t => new CountedVote(devices[t.Phone], polls[t.Question], 1, t.Option))],
            stored.Ballots,
            stored.Tallies
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Own is not null)
        {
            await Own.DisposeAsync();
        }

        if (Mail is not null)
        {
            await Mail.DisposeAsync();
        }
    }

    private async Task Attend()
    {
        int? backend =
            _arguments.Database is DatabaseProvider.Postgres
                ? await Own!.Read(db =>
                    db.Database.SqlQuery<int>($"select pg_backend_pid() as \"Value\"").SingleAsync()
                )
                : null;
        Gauge = new Gauge(Own!.ProcessId, backend);
        if (_arguments.Pin)
        {
            Cores.Divide(Own.ProcessId);
        }
    }

    private static async Task<(string Code, string Control)> LiveEvent(
        ServerProcess server,
        CancellationToken cancellation
    )
    {
        var live = await server.Read(db =>
            db.Events.Where(e => e.Slug == DemoEvent)
                .Join(
                    db.Organizations,
                    e => e.Organization,
                    o => o.Id,
                    (e, o) =>
                        new
                        {
                            e.Code,
                            e.Slug,
                            Organization = o.Slug,
                        }
                )
                .FirstOrDefaultAsync(cancellation)
        );
        return live is null
            ? throw new InvalidOperationException("The demo is not in this database.")
            : (live.Code, $"/organize/{live.Organization}/events/{live.Slug}/live");
    }
}
