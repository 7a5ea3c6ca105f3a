using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Web.Shell;

namespace EventFly.Web.Participant.Hall;

/// <summary>What a phone does with the board: open it, ask, vote.</summary>
public sealed partial class QuestionsPhone
{
    private string? Status =>
        (_refusal, _asked) switch
        {
            ({ } refusal, _) => T.Say(refusal),
            (_, null) => null,
            (_, { IsNew: true, State: AudienceQuestionState.Waiting }) => T[
                "Thank you. The host reads it, then it comes on the board."
            ],
            (_, { IsNew: true }) => T["Thank you. Your question is on the board."],
            (_, { IsOwn: true }) => T["You asked that already."],
            (_, { State: AudienceQuestionState.Waiting }) => T["Somebody asked the same; the host is reading it."],
            (_, { State: AudienceQuestionState.Answered }) => T["Somebody asked the same, and it is answered."],
            _ => T["Somebody asked the same: vote for it."],
        };

    private async Task Toggle()
    {
        if (_seat is null)
        {
            return;
        }

        if (!_isOpen)
        {
            var mine = await Run(new ListMyQuestions(Id));
            if (!mine.IsDone)
            {
                _refusal = mine.Fault;
            }
            else
            {
                _votes = [.. mine.Value.Votes];
                _own.UnionWith(mine.Value.Asked.Select(q => q.Id));
                _waiting = [.. mine.Value.Asked.Where(q => q.State is AudienceQuestionState.Waiting)];
                _nickname = mine.Value.Nickname;
            }
        }

        _isOpen = !_isOpen;
        _shouldFocus = true;
        See(_seat.View);
        Sort();
    }

    private async Task Ask()
    {
        if (_isAsking || _seat is null)
        {
            return;
        }

        (_isAsking, _refusal, _asked, _pointedAt) = (true, null, null, null);
        StateHasChanged();
        var text = _text;
        var asked = await Run(new AskAudienceQuestion(Id, text, _withNickname && _nickname is not null));
        (_isAsking, _refusal) = (false, asked.Fault);
        if (asked.IsDone)
        {
            Take(asked.Value, text);
        }

        StateHasChanged();
    }

    private void Take(Asked asked, string text)
    {
        _asked = asked;
        if (asked.IsOwn)
        {
            _own.Add(asked.Question);
        }

        if (asked.IsNew)
        {
            // What is typed stays unless it was sent.
            _text = "";
            if (asked.State is AudienceQuestionState.Waiting)
            {
                _waiting.Insert(0, new MyQuestion(asked.Question, text.Trim(), asked.State));
            }
        }
        else
        {
            _pointedAt = asked.Question;
        }
    }

    private async Task Vote(AudienceQuestionId question)
    {
        if (_seat is null || !_sending.Add(question))
        {
            return;
        }

        StateHasChanged();
        var isWanted = !_votes.Contains(question);
        var cast = await Run(new VoteForQuestion(Id, question, isWanted));
        _sending.Remove(question);
        (_refusal, _asked) = (cast.Fault, cast.IsDone ? _asked : null);
        if (cast is { IsDone: true, Value.IsCounted: true })
        {
            _votes.Add(question);
        }
        else if (cast.IsDone)
        {
            _votes.Remove(question);
        }

        if (!IsGone)
        {
            // It counts the vote already: the number moves with the button.
            See(_seat.View);
            StateHasChanged();
        }
    }
}
