using EventFly.Core.Analytics.Recommendations;

namespace EventFly.Infrastructure.Analytics.Recommendations;

/// <summary>How rankers are learned here.</summary>
public static class Rankers
{
    public static IRankerTrainer LightGbm() => new LightGbmTrainer();
}
