namespace EventFly.Core.Kernel;

/// <summary>
/// Octets in the letters of our codes, five bits each, the highest first; what is left of the last letter is zeros. A QR code
/// packs such letters two by two, and no keyboard layout that a scanner types with turns them into signs.
/// </summary>
internal static class Base32
{
    private const int Bits = 5;

    public static string Write(ReadOnlySpan<byte> octets)
    {
        var letters = new char[((octets.Length * 8) + Bits - 1) / Bits];
        for (var i = 0; i < letters.Length; i++)
        {
            var value = 0;
            for (var bit = i * Bits; bit < (i + 1) * Bits; bit++)
            {
                value = (value << 1) | (bit < octets.Length * 8 ? (octets[bit / 8] >> (7 - (bit % 8))) & 1 : 0);
            }

            letters[i] = Secret.Alphabet[value];
        }

        return new string(letters);
    }

    /// <returns>Null for a letter that is none of ours, and for bits behind the last octet.</returns>
    public static byte[]? Read(string letters, int length)
    {
        var octets = new byte[length];
        for (var i = 0; i < letters.Length; i++)
        {
            var value = Secret.Alphabet.IndexOf(letters[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            for (var bit = 0; bit < Bits; bit++)
            {
                var at = (i * Bits) + bit;
                var isSet = (value >> (Bits - 1 - bit)) & 1;
                if (at < length * 8)
                {
                    octets[at / 8] |= (byte)(isSet << (7 - (at % 8)));
                }
                else if (isSet == 1)
                {
                    return null;
                }
            }
        }

        return octets;
    }
}
