using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace EventFly.Web.Tests.Api;

public sealed class ApiDocumentTests(Site site) : IClassFixture<Site>
{
    private const int KnownOperations = 60;

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_a_tag_and_an_answer_of_known_shape()
    {
        using var program = site.Browser();
        var document = (await program.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
        var operations = (
            from path in document["paths"]!.AsObject()
            from method in path.Value!.AsObject()
            select (Name: $"{method.Key} {path.Key}", Says: method.Value!)
        ).ToList();

        operations.Count.ShouldBeGreaterThan(KnownOperations);
        operations.Where(o => string.IsNullOrWhiteSpace((string?)o.Says["summary"])).ShouldBeEmpty();
        operations.Where(o => o.Says["tags"]?.AsArray() is not [_]).ShouldBeEmpty();
        operations.Where(o => !AnswersWithASchema(o.Says)).ShouldBeEmpty();
        operations
            .Where(o => o.Says["responses"]!["404"]?["content"]?["application/problem+json"] is null)
            .ShouldBeEmpty();
        operations
            .Select(o => (string?)o.Says["operationId"])
            .Where(id => id is not null)
            .Distinct()
            .Count()
            .ShouldBe(operations.Count);
    }

    private static bool AnswersWithASchema(JsonNode operation) =>
        operation["responses"]!
            .AsObject()
            .Where(r => r.Key[0] is '2')
            .SelectMany(r => r.Value!["content"]?.AsObject().Select(c => c.Value!["schema"]) ?? [])
            .Any(schema => schema is not null);
}
