using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>
/// What somebody answers, in one text for all kinds: positions from 0 with commas (<c>2</c>, <c>0,3</c>, a ranking
/// best first), a number with a point (<c>12.5</c>), words one in each line, or a sentence.
/// </summary>
[JsonConverter(typeof(AnswerAsText))]
public readonly record struct Answer([property: ManyLines] string Text)
{
    /// <summary>UTF-16 units; longer than any answer that a question takes.</summary>
    public const int Longest = 2_000;

    private const char BetweenPositions = ',';
    private const char BetweenWords = '\n';

    /// <summary>The positions named, in order; empty when it does not name positions.</summary>
    public IReadOnlyList<int> Positions
    {
        get
        {
            var parts = Text.Split(BetweenPositions);
            var positions = new int[parts.Length];
            for (var i = 0; i < parts.Length; i++)
            {
                if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out positions[i]))
                {
                    return [];
                }
            }

            return positions;
        }
    }

    /// <summary>The number; null when it is none.</summary>
    public decimal? Number =>
        decimal.TryParse(
            Text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    public IReadOnlyList<string> Words => Text.Split(BetweenWords);

    /// <param name="position">Counted from 0.</param>
    public static Answer Option(int position) => new(position.ToString(CultureInfo.InvariantCulture));

    /// <param name="positions">Counted from 0; for a ranking, best first.</param>
    public static Answer Options(IEnumerable<int> positions) => new(string.Join(BetweenPositions, positions));

    public static Answer Of(decimal number) => new(number.ToString(CultureInfo.InvariantCulture));

    public static Answer Of(IEnumerable<string> words) => new(string.Join(BetweenWords, words));

    public override string ToString() => Text;
}

/// <summary>What is known of somebody's answer that counts.</summary>
/// <param name="Answer">Null in an anonymous poll: that they answered is known, what is not.</param>
public readonly record struct OwnAnswer(Answer? Answer)
{
    public bool Has(int position) => Answer is { } answer && answer.Positions.Contains(position);
}

/// <summary>For programs an answer is its text.</summary>
internal sealed class AnswerAsText : JsonConverter<Answer>
{
    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
