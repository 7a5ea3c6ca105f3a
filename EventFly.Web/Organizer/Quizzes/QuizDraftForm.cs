using EventFly.Core.Engagement.Live.Quizzes;

namespace EventFly.Web.Organizer.Quizzes;

/// <summary>A quiz as it is being typed.</summary>
public sealed class QuizDraftForm(string isTrue, string isFalse)
{
    public string Title { get; set; } = "";

    /// <summary>One in each line.</summary>
    public string Teams { get; set; } = "";

    public bool AllowsMoreTime { get; set; } = true;

    public bool RewardsStreaks { get; set; }

    public List<QuestionForm> Questions { get; } = [];

    public static QuizDraftForm Of(QuizDraft draft, string isTrue, string isFalse)
    {
        var form = new QuizDraftForm(isTrue, isFalse)
        {
            Title = draft.Title,
            Teams = string.Join('\n', draft.Teams),
            AllowsMoreTime = draft.AllowsMoreTime,
            RewardsStreaks = draft.RewardsStreaks,
        };
        form.Questions.AddRange(draft.Questions.Select(q => QuestionForm.Of(q, isTrue, isFalse)));
        return form;
    }

    public QuestionForm Add()
    {
        var question = QuestionForm.Blank(isTrue, isFalse);
        if (Questions.LastOrDefault() is { } last)
        {
            // Most quizzes give every question the same time.
            question.Seconds = last.Seconds;
        }

        Questions.Add(question);
        return question;
    }

    /// <summary>At the end; a first question that nobody has touched makes room.</summary>
    public void Import(IReadOnlyList<QuestionDraft> questions)
    {
        if (questions.Count > 0 && Questions is [{ IsUntouched: true }])
        {
            Questions.Clear();
        }

        Questions.AddRange(questions.Select(q => QuestionForm.Of(q, isTrue, isFalse)));
    }

    public QuestionForm Duplicate(QuestionForm question)
    {
        var copy = question.Copy(isTrue, isFalse);
        Questions.Insert(Questions.IndexOf(question) + 1, copy);
        return copy;
    }

    /// <param name="by">-1 is up, 1 is down.</param>
    public void Move(QuestionForm question, int by)
    {
        var place = Questions.IndexOf(question);
        if (place + by >= 0 && place + by < Questions.Count)
        {
            (Questions[place], Questions[place + by]) = (Questions[place + by], Questions[place]);
        }
    }

    public QuizDraft ToDraft() =>
        new(Title, [.. Questions.Select(q => q.ToDraft())], Teams.Split('\n'))
        {
            AllowsMoreTime = AllowsMoreTime,
            RewardsStreaks = RewardsStreaks,
        };
}
