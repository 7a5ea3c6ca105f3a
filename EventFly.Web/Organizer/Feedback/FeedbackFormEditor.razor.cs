using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Feedback;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Feedback;

public sealed partial class FeedbackFormEditor
{
    private bool _isOn;
    private string _days = "";
    private bool _canBeNamed;
    private List<Question> _questions = [];

    [Parameter, EditorRequired]
    public FeedbackTerms Terms { get; set; } = null!;

    /// <summary>That these terms were read with; 0: nobody has set any.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    /// <summary>What others save meanwhile does not move under whoever types: they are told when they save.</summary>
    private long _seen;

    protected override void OnInitialized()
    {
        _seen = Version;
        (_isOn, _canBeNamed) = (Terms.IsOn, Terms.CanBeNamed);
        _days = Terms.Days.ToString(CultureInfo.CurrentCulture);
        _questions = [.. Terms.Asked.Select(Question.Of)];
    }

    protected override async Task<Result<string>> Send()
    {
        var fields = Fields;
        var days = fields.Whole(_days, "days", Words.Key("Write the days as a whole number."));
        var terms = new FeedbackTerms(_isOn, days, _canBeNamed, [.. _questions.Select(q => q.Read())]);
        if (fields.With(terms.Fault(), ["days", "prompt", "choices"]) is { } wrong)
        {
            return wrong;
        }

        string note = T["Saved. Guests are asked so from now on."];
        return (await Run(new SaveFeedbackForm(Event.Id, terms, _seen))).Match<Result<string>>(
            _ => note,
            fault => fault
        );
    }

    private void Name(bool canBeNamed)
    {
        _canBeNamed = canBeNamed;
        Typed("");
    }

    private void Add()
    {
        _questions.Add(new Question());
        Typed("");
    }

    /// <summary>What is wrong with others stands at other places now.</summary>
    private void Remove(Question question)
    {
        _questions.Remove(question);
        Fault = null;
        Typed("");
    }

    /// <summary>As typed.</summary>
    private sealed class Question
    {
        private int _number;

        public string Prompt { get; set; } = "";

        public FeedbackQuestionKind Kind { get; set; } = FeedbackQuestionKind.Scale;

        /// <summary>One in each line.</summary>
        public string Choices { get; set; } = "";

        public bool HasChoices => Kind is FeedbackQuestionKind.OneOf or FeedbackQuestionKind.SeveralOf;

        public static Question Of(FeedbackQuestion question) =>
            new()
            {
                _number = question.Number,
                Prompt = question.Prompt,
                Kind = question.Kind,
                Choices = string.Join('\n', question.Choices.Select(c => c.Label)),
            };

        public FeedbackQuestion Read() =>
            new(_number, Prompt, Kind)
            {
                Choices = HasChoices
                    ?
                    [
                        .. Choices
                            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                            .Select(label => new FormChoice(0, label)),
                    ]
                    : [],
            };
    }
}
