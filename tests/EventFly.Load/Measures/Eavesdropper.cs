using System.Collections.Concurrent;
using System.Globalization;

namespace EventFly.Load.Measures;

/// <summary>
/// Reads every byte that reaches a phone and looks for what belongs to a right answer. Before the answer is shown, one find
/// is one too many; after it, there must be some, or nothing was being read.
/// </summary>
internal sealed class Eavesdropper
{
    private const string Prefix = "zq7secret";
    private const int Digits = 6;

    private readonly ConcurrentDictionary<int, bool> _shown = new();
    private long _early;
    private long _late;
    private long _bytes;

    /// <summary>Secrets that came before their time.</summary>
    public long Early => Interlocked.Read(ref _early);

    /// <summary>Secrets that came with the answer that they belong to.</summary>
    public long Late => Interlocked.Read(ref _late);

    public long Bytes => Interlocked.Read(ref _bytes);

    public static string Secret(int question) => Prefix + question.ToString($"D{Digits}", CultureInfo.InvariantCulture);

    /// <summary>From now on the answer may be seen.</summary>
    public void Show(int question) => _shown[question] = true;

    public void Hear(ReadOnlySpan<byte> message)
    {
        Interlocked.Add(ref _bytes, message.Length);
        var prefix = "zq7secret"u8;
        for (var at = message.IndexOf(prefix); at >= 0; at = message.IndexOf(prefix))
        {
            message = message[(at + prefix.Length)..];
            var isShown =
                message.Length >= Digits
                && int.TryParse(message[..Digits], CultureInfo.InvariantCulture, out var question)
                && _shown.ContainsKey(question);
            Interlocked.Increment(ref isShown ? ref _late : ref _early);
        }
    }
}
