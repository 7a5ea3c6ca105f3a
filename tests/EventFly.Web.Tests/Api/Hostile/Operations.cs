using System.Text.Json.Nodes;

namespace EventFly.Web.Tests.Api.Hostile;

/// <param name="In">path, query or header.</param>
internal sealed record Parameter(string Name, string In);

/// <summary>One method at one address, as the OpenAPI document lists it.</summary>
/// <param name="Body">A body that fits its schema; null when it takes none.</param>
internal sealed record Operation(HttpMethod Method, string Path, IReadOnlyList<Parameter> Parameters, JsonNode? Body);

/// <summary>Reads what the API offers from its own description.</summary>
internal static class Operations
{
    public static IReadOnlyList<Operation> Of(JsonNode document) =>
        [
            .. from path in document["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            select new Operation(
                HttpMethod.Parse(method.Key),
                path.Key,
                [
                    .. (method.Value!["parameters"]?.AsArray() ?? []).Select(p => new Parameter(
                        (string)p!["name"]!,
                        (string)p["in"]!
                    )),
                ],
                method.Value["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema
                    ? Example(schema, document, 0)
                    : null
            ),
        ];

    private static JsonNode? Example(JsonNode schema, JsonNode document, int depth)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Example(document["components"]!["schemas"]![reference.Split('/')[^1]]!, document, depth + 1);
        }

        if ((schema["oneOf"] ?? schema["anyOf"])?.AsArray() is { } choices)
        {
            return Example(choices[^1]!, document, depth + 1);
        }

        if (schema["enum"]?.AsArray() is { } values)
        {
            return values[0]?.DeepClone();
        }

        return TypeOf(schema) switch
        {
            "object" when depth < 10 => new JsonObject(
                (schema["properties"]?.AsObject() ?? []).Select(p =>
                    KeyValuePair.Create(p.Key, Example(p.Value!, document, depth + 1))
                )
            ),
            "array" => new JsonArray(Example(schema["items"]!, document, depth + 1)),
            "integer" => 1,
            "number" => 1.5,
            "boolean" => true,
            _ => (string?)schema["format"] switch
            {
                "uuid" => Guid.CreateVersion7().ToString(),
                "date" => "2030-05-01",
                "date-time" => "2030-05-01T18:00:00",
                "time" => "18:00:00",
                _ => "Some words",
            },
        };
    }

    private static string? TypeOf(JsonNode schema) =>
        schema["type"] switch
        {
            JsonArray several => several.Select(t => (string)t!).FirstOrDefault(t => t != "null"),
            { } one => (string)one!,
            null => schema["properties"] is null ? null : "object",
        };
}
