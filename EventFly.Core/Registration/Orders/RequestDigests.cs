using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EventFly.Core.Registration.Orders;

/// <summary>Tells whether a request that comes again under its key is the same one.</summary>
internal static class RequestDigests
{
    /// <returns><see cref="Order.RequestDigestLength"/> characters, the same for the same parts in the same turn.</returns>
    public static string Of(IEnumerable<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return Base64Url.EncodeToString(hash.AsSpan(0, 16));
    }
}
