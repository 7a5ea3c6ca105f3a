using System.Globalization;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls.Results;

/// <summary>
/// One line of the results: one person's answer, or of an anonymous poll one answer and how often it was given. The counts
/// of a poll add up to its voters, except where one person may give several answers and nobody knows which go together.
/// </summary>
/// <param name="Round">From 1.</param>
/// <param name="Who">A nickname, or <c>Participant 3</c>, the same in all rounds of one poll; empty when anonymous.</param>
/// <param name="Answer">Text, or a number for estimates. Several options or words are separated by <c>; </c>.</param>
/// <param name="Count">How often; of an anonymous ranking the points of an option.</param>
public sealed record AnswerLine(
    string Question,
    PollKind Kind,
    int Round,
    DateTimeOffset AskedAt,
    string Who,
    object Answer,
    int Count
);

/// <param name="IsCut">There are more than <see cref="ExportResults.MostLines"/>: export single polls.</param>
public sealed record ResultLines(IReadOnlyList<AnswerLine> Lines, bool IsCut);

/// <summary>
/// What the hall has answered, for a spreadsheet: in the order asked, without votes of a rehearsal, and of anonymous polls
/// only what was counted.
/// </summary>
/// <param name="Poll">Null for all polls of the event.</param>
public sealed record ExportResults(EventId Event, PollId? Poll) : IUseCase<ResultLines>
{
    public const int MostLines = 100_000;

    private const int MostPolls = 200;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db) : IHandler<ExportResults, ResultLines>
    {
        public async Task<Result<ResultLines>> Handle(ExportResults request, CancellationToken cancellation)
        {
            var polls = await db
                .Polls.AsNoTracking()
                .Where(p =>
                    p.Event == request.Event && p.Quiz == null && (request.Poll == null || p.Id == request.Poll)
                )
                .OrderBy(p => p.PreparedAt)
                .ThenBy(p => p.Id)
                .Take(MostPolls)
                .ToListAsync(cancellation);
            if (request.Poll is not null && polls.Count == 0)
            {
                return Fault.NotVisible;
            }

            var lines = new List<AnswerLine>();
            foreach (var poll in polls)
            {
                var left = MostLines + 1 - lines.Count;
                lines.AddRange(
                    poll.Privacy is PollPrivacy.Anonymous
                        ? await Counted(poll, left, cancellation)
                        : await Given(poll, left, cancellation)
                );
            }

            return new ResultLines([.. lines.Take(MostLines)], lines.Count > MostLines);
        }

        private async Task<IEnumerable<AnswerLine>> Counted(Poll poll, int most, CancellationToken cancellation)
        {
            var tallies = await (
                from tally in db.Tallies
                join round in db.Rounds on new { tally.Poll, tally.Round } equals new { round.Poll, round.Round }
                where tally.Poll == poll.Id && tally.Count > 0
                orderby tally.Round, tally.Count descending, tally.Key
                select new
                {
                    tally.Round,
                    round.OpenedAt,
                    tally.Key,
                    tally.Count,
                }
            )
                .Take(most)
                .ToListAsync(cancellation);
            return tallies.Select(t => new AnswerLine(
                poll.Question,
                poll.Kind,
                t.Round,
                t.OpenedAt,
                "",
                AnswerCell.Of(poll, new Answer(t.Key)),
                t.Count
            ));
        }

        private async Task<IEnumerable<AnswerLine>> Given(Poll poll, int most, CancellationToken cancellation)
        {
            var ballots = await (
                from ballot in db.Ballots
                join round in db.Rounds on new { ballot.Poll, ballot.Round } equals new { round.Poll, round.Round }
                join person in db.Participants
                    on new { poll.Event, ballot.Participant } equals new { person.Event, person.Participant }
                    into people
                from person in people.DefaultIfEmpty()
                where ballot.Poll == poll.Id && !ballot.IsRehearsal && ballot.Answer != null
                orderby ballot.Round, ballot.CastAt, ballot.Participant
                select new
                {
                    ballot.Round,
                    round.OpenedAt,
                    ballot.Participant,
                    ballot.Answer,
                    Nickname = person == null ? null : person.Nickname,
                }
            )
                .Take(most)
                .ToListAsync(cancellation);
            // Numbered anew in each poll: nobody can follow one device from question to question.
            var numbers = ballots
                .Select(b => b.Participant)
                .Distinct()
                .Select((participant, i) => (participant, i))
                .ToDictionary(x => x.participant, x => x.i + 1);
            return ballots.Select(b => new AnswerLine(
                poll.Question,
                poll.Kind,
                b.Round,
                b.OpenedAt,
                poll.Privacy is PollPrivacy.Named && b.Nickname is { } name
                    ? name
                    : string.Create(CultureInfo.InvariantCulture, $"Participant {numbers[b.Participant]}"),
                AnswerCell.Of(poll, new Answer(b.Answer!)),
                1
            ));
        }
    }
}
