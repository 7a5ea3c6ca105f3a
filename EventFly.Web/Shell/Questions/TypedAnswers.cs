using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.FormQuestions;

namespace EventFly.Web.Shell.Questions;

/// <summary>
/// What stands in the fields of questions: as typed in the reader's own way, and as it is kept. The fields are called as
/// <see cref="TypedAnswer.Field"/> says, and each box of several adds which one it is.
/// </summary>
/// <param name="fields">What was typed, by field.</param>
/// <param name="asked">The fields that were on the page: only there can it mean anything that nothing was typed.</param>
public sealed class TypedAnswers(
    IReadOnlyDictionary<string, string>? fields,
    IReadOnlyDictionary<string, string>? asked = null
)
{
    /// <summary>What was answered before, to be typed over.</summary>
    public static TypedAnswers Of(AnswerForm form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var question in form.Questions.Where(q => form.Values.ContainsKey(q.Id)))
        {
            var (field, value) = (TypedAnswer.Field(question.Id), form.Values[question.Id]);
            if (question.Details.Kind is FormQuestionKind.SeveralOf)
            {
                foreach (var part in FormValue.Parts(value))
                {
                    fields[Box(field, part)] = part;
                }
            }
            else
            {
                fields[field] = question.Details.Kind is FormQuestionKind.Number ? AnswerWords.Number(value) : value;
            }
        }

        return new TypedAnswers(fields);
    }

    public static string Box(string field, string choice) => $"{field}-c{choice}";

    public bool WasAsked(string field) => asked?.ContainsKey(field) is true;

    public string Shown(string field) => fields?.GetValueOrDefault(field) ?? "";

    public bool IsChosen(string field, string choice) => fields?.ContainsKey(Box(field, choice)) is true;

    /// <summary>As a use case takes it; what cannot be read stays as it is, and is refused there.</summary>
    public string Value(AskedQuestion question, string field) =>
        question.Details.Kind switch
        {
            FormQuestionKind.SeveralOf => FormValue.Join(question.Details.Values.Where(v => IsChosen(field, v))),
            FormQuestionKind.Number when TypedNumber.Read(Shown(field), CultureInfo.CurrentCulture) is { } number =>
                FormValue.Of(number),
            _ => Shown(field),
        };
}
