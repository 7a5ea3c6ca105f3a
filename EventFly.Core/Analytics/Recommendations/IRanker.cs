namespace EventFly.Core.Analytics.Recommendations;

/// <summary>Says by its clues how much a person may want an event.</summary>
public interface IRanker
{
    /// <param name="clues">For each event one row, in the order of <see cref="Clue"/>.</param>
    /// <returns>For each row a number; only their order means anything.</returns>
    float[] Score(IReadOnlyList<float[]> clues);
}

/// <summary>Learns a ranker.</summary>
public interface IRankerTrainer
{
    /// <returns>One that gives the same scores each time it is learned from the same lessons.</returns>
    IRanker Train(Lessons lessons, int seed);
}
