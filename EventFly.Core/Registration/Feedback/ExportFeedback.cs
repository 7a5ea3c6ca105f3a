using System.Runtime.CompilerServices;
using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

/// <param name="On">The day, and no time.</param>
/// <param name="Name">Null: anonymous.</param>
/// <param name="Answers">As they are kept, in the order of the questions; empty where there is none.</param>
public sealed record ExportedFeedback(
    DateOnly On,
    int Stars,
    int? Recommend,
    string Comment,
    string? Name,
    CommentShowing Showing,
    bool IsFeatured,
    bool IsHidden,
    IReadOnlyList<string> Answers
);

/// <summary>Some of the feedback of an event for a spreadsheet.</summary>
public sealed record FeedbackExport(IReadOnlyList<ExportedFeedback> Rows, bool IsCut = false)
    : SheetPart<ExportedFeedback>(Rows, IsCut)
{
    /// <summary>All that was ever asked and has a column.</summary>
    public IReadOnlyList<FeedbackQuestion> Questions { get; init; } = [];
}

/// <summary>
/// All feedback of an event for a spreadsheet, the latest day first and in no order within a day. Stars of sessions are not in it: who
/// was in which of them tells who somebody is.
/// </summary>
public sealed record ExportFeedback(EventId Event, ISink<FeedbackExport> To) : IUseCase<Done>, IHandsOut
{
    private const int AtOnce = 500;

    public Access Access => Access.With(AnalyticsPermissions.View, Event);

    public bool HasBegun => To.HasBegun;

    internal sealed class Handler(IRegistrationDb db, FeedbackReader reader) : IHandler<ExportFeedback, Done>
    {
        public async Task<Result<Done>> Handle(ExportFeedback request, CancellationToken cancellation) =>
            await reader.IsWithheld(request.Event, cancellation)
                ? FeedbackFaults.TooFew
                : await request.To.TakeAll<ExportedFeedback, FeedbackExport>(
                    Parts(request.Event, cancellation),
                    cancellation
                );

        private async IAsyncEnumerable<FeedbackExport> Parts(
            EventId subject,
            [EnumeratorCancellation] CancellationToken cancellation
        )
        {
            var questions = (await db.ReadFeedbackTerms(subject, cancellation)).Questions;
            var order = await db.Given(subject)
                .OrderByDescending(f => f.GivenOn)
                .ThenBy(f => f.Lot)
                .Select(f => f.Id)
                .Take(SheetPart<ExportedFeedback>.MostRows + 1)
                .ToListAsync(cancellation);
            var isEmpty = true;
            foreach (var ids in order.Chunk(AtOnce))
            {
                isEmpty = false;
                yield return new FeedbackExport(await Rows(ids, questions, cancellation)) { Questions = questions };
            }

            if (isEmpty)
            {
                yield return new FeedbackExport([]) { Questions = questions };
            }
        }

        private async Task<IReadOnlyList<ExportedFeedback>> Rows(
            FeedbackId[] ids,
            IReadOnlyList<FeedbackQuestion> questions,
            CancellationToken cancellation
        )
        {
            var answers = (
                await db.FeedbackAnswers.AsNoTracking().Where(a => ids.Contains(a.Feedback)).ToListAsync(cancellation)
            ).ToLookup(a => a.Feedback);
            var given = await db
                .GuestFeedback.AsNoTracking()
                .Where(f => ids.Contains(f.Id))
                .ToDictionaryAsync(f => f.Id, cancellation);
            return
            [
                .. ids.Where(given.ContainsKey)
                    .Select(id => given[id])
                    .Select(f => new ExportedFeedback(
                        f.GivenOn!.Value,
                        f.Stars,
                        f.Recommend,
                        f.Comment,
                        f.Name,
                        f.Showing,
                        f.FeaturedAt is not null,
                        f.IsHidden,
                        [
                            .. questions.Select(q =>
                                answers[f.Id].FirstOrDefault(a => a.Question == q.Number)?.Value ?? ""
                            ),
                        ]
                    )),
            ];
        }
    }
}
