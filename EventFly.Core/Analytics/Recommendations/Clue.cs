namespace EventFly.Core.Analytics.Recommendations;

/// <summary>What is weighed of an event for a person. A ranker learns how much each is worth; it knows nothing else.</summary>
internal enum Clue
{
    /// <summary>The share of its topics in what they chose.</summary>
    Topic,

    /// <summary>The same of the one that they chose most.</summary>
    FavouriteTopic,

    /// <summary>How its topics go with those that they chose (<see cref="RelatedTopics"/>).</summary>
    RelatedTopic,

    /// <summary>The share of its topics that they named themselves.</summary>
    Interest,

    /// <summary>The same, more for topics that few events have.</summary>
    RareInterest,

    /// <summary>How its topics go with those that they named.</summary>
    RelatedInterest,

    /// <summary>Its words beside those of the most alike event that they chose (<see cref="EventTexts"/>).</summary>
    Text,

    /// <summary>log(30 km + the way there); -1 where there is none.</summary>
    Way,

    /// <summary>1 / (1 + km / 100).</summary>
    Nearness,

    /// <summary>Their usual way less this one, as logarithms.</summary>
    WithinReach,

    /// <summary>Their longest way less this one, as logarithms.</summary>
    WithinFarthest,

    /// <summary>How often they were near there.</summary>
    PlaceBefore,

    Online,

    /// <summary>How many of their events are like it in this: online, or at a place.</summary>
    OnlineHabit,

    /// <summary>How many have a ticket.</summary>
    Taken,

    /// <summary>The same beside a usual event so long before it begins.</summary>
    Ahead,

    /// <summary>How many its earlier editions had.</summary>
    SeriesTaken,

    /// <summary>How many of its editions they chose.</summary>
    Loyalty,

    /// <summary>How many people alike have a ticket.</summary>
    Company,

    /// <summary>The same of its editions.</summary>
    SeriesCompany,

    DaysUntil,

    /// <summary>How long it is.</summary>
    Days,

    Month,

    /// <summary>How much they chose: how far the rest can be believed.</summary>
    Choices,

    Topics,

    /// <summary>Its place among all candidates by the way there: 0 the nearest, 1 the farthest.</summary>
    WayRank,

    /// <summary>Its place among all candidates by topic.</summary>
    TopicRank,
}
