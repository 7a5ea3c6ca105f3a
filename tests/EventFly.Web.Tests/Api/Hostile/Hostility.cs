using System.Text;
using System.Text.Json.Nodes;

namespace EventFly.Web.Tests.Api.Hostile;

/// <summary>What attackers, broken programs and other languages send.</summary>
internal static class Hostility
{
    private const string Json = "application/json";

    private static readonly string Long = new('x', 10_000);
    private static readonly string Deep = new string('[', 200) + new string(']', 200);

    /// <summary>In the place of any value of a body.</summary>
    private static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "-1",
        "2147483648",
        "1e400",
        "1.5",
        "99999999999999999999999999999999",
        "7e28",
        "0.0000000000000000000000000001",
        "[]",
        "[null]",
        "{}",
        "\"\"",
        "\"   \"",
        "\"a\\u0000b\"",
        "\"\\ud800\"",
        "\"a\\udfffb\"",
        "\"\\uFFFE\\uFDD0\"",
        "\"\\u202Egnp.exe\"",
        "\"a\\r\\nBcc: b\\u000b\\u0007\"",
        "\"😀👨‍👩‍👧‍👦é\\u0301\\u0301\"",
        "\"0001-01-01T00:00:00\"",
        "\"9999-12-31T23:59:59.9999999+14:00\"",
        "\"00000000-0000-0000-0000-000000000000\"",
        $"\"{Long}\"",
        $"\"{new string('>', 900)}\"",
        $"\"{new string('[', 900)}\"",
        Deep,
    ];

    /// <summary>In the place of any part of an address.</summary>
    public static readonly string[] Texts =
    [
        "",
        " ",
        "abc",
        "-1",
        "0",
        "2147483647",
        "99999999999999999999",
        "1e400",
        "NaN",
        "null",
        "%00",
        "a%00b",
        "%0d%0aX-Evil:%201",
        "%ef%bf%be",
        "%ed%a0%80",
        "%ff",
        "%e2%80%ae",
        "..%2f..%2fetc",
        "%25",
        "'%20or%201=1--",
        "<script>",
        "00000000-0000-0000-0000-000000000000",
        "0001-01-01",
        "9999-12-31",
        "+",
        new string('9', 3_000),
    ];

    public static IEnumerable<HttpContent> Bodies(JsonNode example)
    {
        foreach (var spoilt in Fields(example, example).Concat(Whole(example.ToJsonString())))
        {
            yield return new StringContent(spoilt, Encoding.UTF8, Json);
        }

        foreach (var type in new[] { "text/plain", "application/xml", "text/html", "multipart/form-data; boundary=x" })
        {
            var other = new StringContent(example.ToJsonString());
            other.Headers.Remove("Content-Type");
            other.Headers.TryAddWithoutValidation("Content-Type", type);
            yield return other;
        }

        yield return new FormUrlEncodedContent([KeyValuePair.Create("name", "value")]);
        yield return new ByteArrayContent([0xff, 0xfe, 0x00]) { Headers = { ContentType = new(Json) } };
        yield return new StringContent("{\"name\":\"\u00e9\"}", Encoding.Latin1, Json);
    }

    public static IEnumerable<HttpContent> Files() =>
        [
            new ByteArrayContent([]),
            new ByteArrayContent([0x89, 0x50, 0x4e, 0x47]),
            new StringContent("<svg/>", Encoding.UTF8, "image/svg+xml"),
            new ByteArrayContent(new byte[100_000]),
            new StringContent("{", Encoding.UTF8, Json),
            new FormUrlEncodedContent([KeyValuePair.Create("file", "x")]),
        ];

    private static string[] Whole(string body) =>
        [
            "",
            "null",
            "[]",
            "5",
            "\"text\"",
            "{}",
            "{",
            body[..^1],
            body[..(body.Length / 2)],
            body + body,
            body + "//",
            "\u0000",
            "{\"__proto__\":{},\"$type\":\"System.IO.FileInfo\"}",
            "{\"\\ud800\":1}",
            new('[', 10_000),
            string.Concat(Enumerable.Repeat("{\"a\":", 500)),
        ];

    /// <summary>The body with each of its values, however deep, replaced by each of the hostile ones, and left out.</summary>
    private static IEnumerable<string> Fields(JsonNode? part, JsonNode whole)
    {
        const string Mark = "«here»";
        foreach (var child in Children(part))
        {
            var was = child.Value?.DeepClone();
            child.Set(Mark);
            var frame = whole.ToJsonString(
                new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            );
            foreach (var value in Values)
            {
                yield return frame.Replace($"\"{Mark}\"", value, StringComparison.Ordinal);
            }

            child.Remove();
            yield return whole.ToJsonString();
            child.Set(was);
            foreach (var deeper in Fields(child.Get(), whole))
            {
                yield return deeper;
            }
        }
    }

    private static IEnumerable<Child> Children(JsonNode? node) =>
        node switch
        {
            JsonObject o =>
            [
                .. o.Select(p => p.Key)
                    .ToList()
                    .Select(key => new Child(o[key], value => o[key] = value, () => o.Remove(key), () => o[key])),
            ],
            JsonArray { Count: > 0 } a =>
            [
                new Child(
                    a[0],
                    value =>
                    {
                        a.Clear();
                        a.Add(value);
                    },
                    a.Clear,
                    () => a[0]
                ),
            ],
            _ => [],
        };

    private sealed record Child(JsonNode? Value, Action<JsonNode?> Set, Action Remove, Func<JsonNode?> Get);
}
