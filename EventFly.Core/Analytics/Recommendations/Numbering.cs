namespace EventFly.Core.Analytics.Recommendations;

/// <summary>Gives each of some words a number from 0 on, in the order in which they come.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, int> _numbers = [];

    public Numbering(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            _numbers.TryAdd(word, _numbers.Count);
        }
    }

    public int Count => _numbers.Count;

    public int this[string word] => _numbers[word];
}
