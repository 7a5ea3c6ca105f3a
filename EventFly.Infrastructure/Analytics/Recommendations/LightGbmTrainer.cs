using EventFly.Core.Analytics.Recommendations;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace EventFly.Infrastructure.Analytics.Recommendations;

/// <summary>
/// Learns a ranker by LightGBM (lambdarank: gradient-boosted trees that are grown for the order within a group; Burges 2010).
/// </summary>
internal sealed class LightGbmTrainer : IRankerTrainer
{
    /// <summary>Small trees, many of them, each of seven tenths of rows and clues: larger ones learned the examples by heart.</summary>
    private static LightGbmRankingTrainer.Options Options(int seed) =>
        new()
        {
            LabelColumnName = nameof(Labelled.Label),
            RowGroupColumnName = nameof(Labelled.Group),
            FeatureColumnName = nameof(Row.Clues),
            NumberOfLeaves = 8,
            NumberOfIterations = 200,
            LearningRate = 0.06,
            MinimumExampleCountPerLeaf = 30,
            // On a machine that has something else to do, threads that wait for each other take six times as long.
            NumberOfThreads = 1,
            Seed = seed,
            Booster = new GradientBooster.Options
            {
                L2Regularization = 5,
                FeatureFraction = 0.7,
                SubsampleFraction = 0.7,
                SubsampleFrequency = 1,
            },
        };

    public IRanker Train(Lessons lessons, int seed)
    {
        var context = new MLContext(seed);
        var width = lessons.Clues.Count == 0 ? 0 : lessons.Clues[0].Length;
        if (width == 0 || !lessons.IsChosen.Contains(true))
        {
            throw new InvalidOperationException("Nobody chose anything early enough: there is nothing to learn from.");
        }

        var rows = lessons.Clues.Select(
            (clues, i) =>
                new Labelled
                {
                    Clues = clues,
                    Label = lessons.IsChosen[i] ? 1 : 0,
                    // Keys begin with 1.
                    Group = (uint)lessons.Group[i] + 1,
                }
        );
        var schema = Schema<Labelled>(width);
        schema[nameof(Labelled.Group)].ColumnType = new KeyDataViewType(typeof(uint), lessons.Group[^1] + 1);
        var data = context.Data.LoadFromEnumerable(rows, schema);
        try
        {
            return new Ranker(context, context.Ranking.Trainers.LightGbm(Options(seed)).Fit(data), width);
        }
        catch (DllNotFoundException e)
        {
            throw new InvalidOperationException("LightGBM needs OpenMP here: apt-get install libgomp1.", e);
        }
    }

    private static SchemaDefinition Schema<T>(int width)
    {
        var schema = SchemaDefinition.Create(typeof(T));
        schema[nameof(Row.Clues)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return schema;
    }

    private sealed class Ranker(MLContext context, ITransformer model, int width) : IRanker
    {
        public float[] Score(IReadOnlyList<float[]> clues)
        {
            var data = context.Data.LoadFromEnumerable(clues.Select(s => new Row { Clues = s }), Schema<Row>(width));
            return [.. model.Transform(data).GetColumn<float>("Score")];
        }
    }

    private class Row
    {
        public float[] Clues { get; set; } = [];
    }

    private sealed class Labelled : Row
    {
        public float Label { get; set; }

        public uint Group { get; set; }
    }
}
