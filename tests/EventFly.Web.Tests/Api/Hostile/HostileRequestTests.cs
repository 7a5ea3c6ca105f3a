using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using EventFly.Testing.Servers;

namespace EventFly.Web.Tests.Api.Hostile;

/// <summary>
/// Everything that the API describes of itself is sent everything that it should not get: each request is refused as a
/// problem or does what it says, and the pages are there afterwards.
/// </summary>
public sealed class HostileRequestTests
{
    private const int AtOnce = 6;

    private static readonly string[] Pages =
    [
        "/",
        "/search",
        $"/e/{DemoOrganization.EventSlug}",
        $"/e/{DemoOrganization.EventSlug}/feed",
        $"/e/{DemoOrganization.EventSlug}/tickets",
        $"/join/{DemoOrganization.EventCode}",
        $"/stage/{DemoOrganization.EventCode}",
        $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}",
        $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/live",
        $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/feed",
        "/account/profile",
        "/health/ready",
    ];

    public static IEnumerable<TheoryDataRow<DatabaseProvider>> Reachable() => Databases.Reachable();

    [Theory]
    [MemberData(nameof(Reachable))]
    public async Task Every_operation_answers_hostile_requests_with_a_problem(DatabaseProvider database)
    {
        await using var server = await ServerProcess.Start(
            ServerSettings.OfThisRepository() with
            {
                Provider = database,
            }
        );
        using var host = Browser(server.Url);
        await Site.SignIn(host, DemoSeed.Organizer, DemoSeed.Password);
        (await host.GetAsync($"/join/{DemoOrganization.EventCode}")).EnsureSuccessStatusCode();
        var operations = Operations.Of((await host.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!);
        var ids = await DemoIds.Of(host);
        var broken = new ConcurrentQueue<string>();
        var sent = 0;

        await Parallel.ForEachAsync(
            operations
                .OrderBy(o => o.Path.EndsWith("/cancel", StringComparison.Ordinal))
                .SelectMany(o => Requests(o, ids)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (request, cancellation) =>
            {
                using (request)
                {
                    var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellation);
                    using var answer = await Answer(host, request, body, server, cancellation);
                    Interlocked.Increment(ref sent);
                    if (!IsCalm(answer))
                    {
                        broken.Enqueue(
                            $"{(int)answer.StatusCode} {answer.Content.Headers.ContentType} for {request.Method} "
                                + $"{Short(request.RequestUri!.ToString())} {Short(body)}"
                        );
                    }
                }
            }
        );

        broken.Take(20).ShouldBeEmpty($"{broken.Count} of {sent}");
        operations.Count.ShouldBeGreaterThan(40);
        sent.ShouldBeGreaterThan(3_000);
        foreach (var page in Pages)
        {
            (await host.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK, page + End(server.Output));
        }
    }

    private static async Task<HttpResponseMessage> Answer(
        HttpClient host,
        HttpRequestMessage request,
        string body,
        ServerProcess server,
        CancellationToken cancellation
    )
    {
        try
        {
            return await host.SendAsync(request, cancellation);
        }
        catch (HttpRequestException cut)
        {
            throw new InvalidOperationException(
                $"No answer to {request.Method} {Short(request.RequestUri!.ToString())} "
                    + $"({body.Length} bytes) {Short(body)}\n{End(server.Output)}",
                cut
            );
        }
    }

    /// <summary>A zero byte in a path is refused by Kestrel itself, before there is a request, with nothing but the status.</summary>
    private static bool IsCalm(HttpResponseMessage answer)
    {
        var type = answer.Content.Headers.ContentType?.MediaType;
        return (int)answer.StatusCode switch
        {
            < 300 => type is not "text/html",
            400 when answer.RequestMessage!.RequestUri!.AbsolutePath.Contains("%00") => type
                is null
                    or "application/problem+json",
            >= 400 and < 500 => type is "application/problem+json",
            _ => false,
        };
    }

    private static string End(string text) => text.Length > 4_000 ? text[^4_000..] : text;

    private static string Short(string text) => text.Length > 300 ? text[..300] + "…" : text;

    private static HttpClient Browser(Uri address) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = new CookieContainer(),
                MaxConnectionsPerServer = AtOnce,
            }
        )
        {
            BaseAddress = address,
        };

    private static IEnumerable<HttpRequestMessage> Requests(Operation operation, Dictionary<string, string> ids)
    {
        foreach (var parameter in operation.Parameters)
        {
            foreach (var text in Hostility.Texts)
            {
                var request = Request(operation, ids, parameter.In is "header" ? null : parameter, text);
                if (parameter.In is "header")
                {
                    request.Headers.TryAddWithoutValidation(parameter.Name, text);
                }

                yield return request;
            }
        }

        var bodies =
            operation.Body is { } example ? Hostility.Bodies(example)
            : operation.Method == HttpMethod.Post ? Hostility.Files()
            : [];
        foreach (var body in bodies)
        {
            var request = Request(operation, ids);
            request.Content = body;
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.CreateVersion7().ToString());
            request.Headers.TryAddWithoutValidation("If-Match", "*");
            yield return request;
        }

        yield return Request(operation, ids);
        yield return new HttpRequestMessage(HttpMethod.Patch, Address(operation, ids, null, ""));
        yield return new HttpRequestMessage(HttpMethod.Post, Address(operation, ids, null, "") + "/nowhere");
    }

    private static HttpRequestMessage Request(
        Operation operation,
        Dictionary<string, string> ids,
        Parameter? spoilt = null,
        string by = ""
    )
    {
        var request = new HttpRequestMessage(operation.Method, Address(operation, ids, spoilt, by));
        if (spoilt is not null && operation.Body is { } body)
        {
            request.Content = JsonContent.Create(body.DeepClone());
        }

        return request;
    }

    private static string Address(Operation operation, Dictionary<string, string> ids, Parameter? spoilt, string by)
    {
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(p => p.In is "path"))
        {
            var value = parameter == spoilt ? by : ids[parameter.Name];
            path = path.Replace($"{{{parameter.Name}}}", value, StringComparison.Ordinal);
        }

        return spoilt is { In: "query" } ? $"{path}?{spoilt.Name}={by}" : path;
    }
}
