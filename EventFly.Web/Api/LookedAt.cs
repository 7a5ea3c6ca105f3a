using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace EventFly.Web.Api;

/// <summary>Which version a program looked at before it changes something: <c>If-Match: "5"</c>, as lists say it.</summary>
internal sealed record LookedAt([FromHeader(Name = "If-Match")] string? IfMatch)
{
    private const long None = -1;

    /// <summary>Null: whatever is there. What names no version of ours is none that there is.</summary>
    public long? Version =>
        string.IsNullOrWhiteSpace(IfMatch) ? null
        : !EntityTagHeaderValue.TryParse(IfMatch, out var tag) || tag.IsWeak ? None
        : tag.Equals(EntityTagHeaderValue.Any) ? null
        : long.TryParse(tag.Tag.AsSpan().Trim('"'), out var version) ? version
        : None;
}
