using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>
/// Reads questions from a spreadsheet, for their author to look at: nothing is saved yet. Rows that cannot be used are
/// named, the others come all the same.
/// </summary>
/// <param name="Content">XLSX or CSV, at most <see cref="MostBytes"/>.</param>
public sealed record ImportQuestions(EventId Event, byte[] Content) : IUseCase<ImportedQuestions>
{
    public const int MostBytes = 1024 * 1024;
    private const int MostRows = 500;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ISpreadsheets spreadsheets) : IHandler<ImportQuestions, ImportedQuestions>
    {
        public Task<Result<ImportedQuestions>> Handle(ImportQuestions request, CancellationToken cancellation) =>
            Task.FromResult(Read(request.Content));

        private Result<ImportedQuestions> Read(byte[] content)
        {
            if (content.Length > MostBytes)
            {
                return Fault.Invalid("file", "This file is larger than 1 MB. Leave pictures out of it.");
            }

            if (spreadsheets.Read(content, SheetLayout.LastRowForHeadings + MostRows + 1) is not { } rows)
            {
                return Fault.Invalid("file", "This is no spreadsheet that can be read. Save it as XLSX or CSV.");
            }

            return QuestionRows.Read(rows, MostRows) is { } imported
                ? imported
                : Fault.Invalid(
                    "file",
                    "The headings are missing. Use our template, or Kahoot’s, with Question, Answer 1, Answer 2 and Correct."
                );
        }
    }
}
