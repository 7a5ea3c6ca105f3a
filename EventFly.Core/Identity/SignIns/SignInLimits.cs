using System.Buffers.Binary;

namespace EventFly.Core.Identity.SignIns;

/// <param name="Longest">After which time everybody proves anew who they are, however busy they were.</param>
public sealed record SignInLimits(TimeSpan Longest)
{
    public static readonly SignInLimits Usual = new(TimeSpan.FromDays(14));

    /// <summary>The name of a new sign-in, which carries its beginning: nothing else needs to be kept of it.</summary>
    public static Guid NewSignIn(DateTimeOffset now) => Guid.CreateVersion7(now);

    public bool IsOver(Guid signIn, DateTimeOffset now) => BeginningOf(signIn) + Longest <= now;

    /// <summary>A version 7 id begins with its milliseconds since 1970, in 48 bits (RFC 9562, 5.7).</summary>
    private static DateTimeOffset BeginningOf(Guid signIn)
    {
        Span<byte> bytes = stackalloc byte[16];
        signIn.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16);
    }
}
