using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Mentions;

/// <summary>Whom a writer may mean who has typed <c>@</c> and a few letters: at most <see cref="Most"/>.</summary>
/// <param name="Post">The post whose thread is written in; null for a post of one's own.</param>
/// <param name="Typed">The letters after the at sign.</param>
public sealed record SuggestPeople(EventId Event, PostId? Post, string Typed) : IUseCase<IReadOnlyList<Person>>
{
    public const int Most = 6;

    public Access Access => Access.AdmittedAndSignedIn(Event);

    internal sealed class Handler(FeedReading reading) : IHandler<SuggestPeople, IReadOnlyList<Person>>
    {
        public async Task<Result<IReadOnlyList<Person>>> Handle(SuggestPeople request, CancellationToken cancellation)
        {
            if (await reading.Head(request.Event, cancellation) is null)
            {
                return Fault.NotVisible;
            }

            var typed = request.Typed.Trim();
            var people = await reading.People(request.Event, request.Post, cancellation);
            return people
                .Where(p => Fits(p.Name, typed))
                .OrderBy(p => !p.Name.StartsWith(typed, StringComparison.CurrentCultureIgnoreCase))
                .Take(Most)
                .ToList();
        }

        /// <summary>The whole name, or any word of it, begins so.</summary>
        private static bool Fits(string name, string typed) =>
            name.StartsWith(typed, StringComparison.CurrentCultureIgnoreCase)
            || name.Contains(" " + typed, StringComparison.CurrentCultureIgnoreCase);
    }
}
