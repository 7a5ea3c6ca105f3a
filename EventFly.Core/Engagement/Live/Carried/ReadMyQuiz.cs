using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>
/// A quiz that a post carries, as far as the device that asks is with it: the question that it was asked last, and how it
/// all went once the quiz is over. No question is in it that the device has not asked for.
/// </summary>
public sealed record ReadMyQuiz(EventId Event, QuizId Quiz) : IUseCase<MyQuiz>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(FeedQuizReading reading) : IHandler<ReadMyQuiz, MyQuiz>
    {
        public async Task<Result<MyQuiz>> Handle(ReadMyQuiz request, CancellationToken cancellation) =>
            await reading.Mine(request.Event, request.Quiz, cancellation) is { } mine ? mine : Fault.NotVisible;
    }
}
