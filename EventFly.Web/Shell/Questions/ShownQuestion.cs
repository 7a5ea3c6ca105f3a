using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;

namespace EventFly.Web.Shell.Questions;

/// <summary>A question as it stands in a form.</summary>
/// <param name="Place">Whose it is: empty for the order's; one is shown by the answers of its own place and of the order.</param>
/// <param name="IsDue">Whether what was typed so far has it asked; else it is in the page for the script alone.</param>
public sealed record ShownQuestion(AskedQuestion Question, string Field, string Place, bool IsDue)
{
    /// <summary>All of one place, in their order.</summary>
    /// <param name="isThere">Whether what it is about is ordered at all; null: it is.</param>
    /// <param name="known">What was answered before them; what is answered here is added.</param>
    public static List<ShownQuestion> Of(
        IEnumerable<AskedQuestion> questions,
        TypedAnswers typed,
        Dictionary<FormQuestionId, string> known,
        string place = "",
        Func<FormQuestionId, string>? field = null,
        Func<AskedQuestion, bool>? isThere = null
    )
    {
        var shown = new List<ShownQuestion>();
        foreach (var question in questions)
        {
            var name = field?.Invoke(question.Id) ?? TypedAnswer.Field(question.Id);
            var isDue = isThere?.Invoke(question) is not false && question.IsDue(known);
            if (isDue)
            {
                known[question.Id] = typed.Value(question, name);
            }

            shown.Add(new ShownQuestion(question, name, place, isDue));
        }

        return shown;
    }
}
