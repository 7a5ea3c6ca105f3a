using EventFly.Core.Engagement.Live.Polls;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.Demo;

/// <summary>Polls of the live event, ready to be opened.</summary>
public sealed class DemoPolls(EventFlyDbContext db)
{
    private static readonly PollDraft[] Drafts =
    [
        new(
            "What brought you here tonight?",
            ["The talks", "The people", "The pizza", "My manager"],
            ResultsShown.WhileOpen
        ),
        new(
            "Which topic should we go deeper into next time?",
            ["Observability", "Accessibility", "Real-time systems", "Machine learning", "Developer experience"],
            ResultsShown.WhileOpen
        ),
        new("How many people read the release notes?", ["All", "Half", "My cat"], ResultsShown.WhenRevealed),
    ];

    public void Plant(DemoScene scene) =>
        db.Polls.AddRange(
            Drafts.Select((draft, i) => Poll.Draft(scene.LiveEvent, draft, scene.Now.AddSeconds(i)).Value)
        );
}
