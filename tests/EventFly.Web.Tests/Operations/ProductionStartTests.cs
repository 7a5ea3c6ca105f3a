using System.Diagnostics;
using System.Net;
using EventFly.Testing.Servers;

namespace EventFly.Web.Tests.Operations;

public sealed class ProductionStartTests
{
    [Theory]
    [InlineData("Site__Address", "", "Set Site__Address")]
    [InlineData("Site__Address", "events", "Site__Address must be an http or https address")]
    [InlineData("Email__Smtp__Host", "", "Set Email__Smtp__Host")]
    [InlineData("Email__Smtp__Security", "Maybe", "Email__Smtp__Security must be")]
    [InlineData("ConnectionStrings__Redis", "localhost", "ConnectionStrings__Redis is set, but this version")]
    [InlineData("Demo__Seed", "true", "Demo__Seed is true")]
    [InlineData("Site__Proxies", "nginx", "Site__Proxies names 'nginx'")]
    [InlineData("Shutdown__DrainSeconds", "soon", "Shutdown__DrainSeconds is 'soon'")]
    [InlineData("Email__Smtp__Port", "2525", "The database lacks migrations. Run: dotnet EventFly.Web.dll migrate")]
    public async Task What_is_missing_or_wrong_is_one_sentence_and_no_stack_trace(
        string key,
        string value,
        string sentence
    )
    {
        using var shell = new Shell();

        var (code, _, error) = await shell.Run("--urls http://127.0.0.1:0", [.. Shell.Complete, (key, value)]);

        code.ShouldBe(1);
        error.ShouldStartWith(sentence);
        error.Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_complete_one_serves_and_fails_readiness_first_when_it_is_told_to_stop()
    {
        using var shell = new Shell();
        (await shell.Run("migrate", Shell.Complete)).Code.ShouldBe(0);
        var url = new Uri($"http://127.0.0.1:{Ports.Free()}");
        using var process = Process.Start(
            shell.Info(
                $"--urls {url}",
                [.. Shell.Complete, ("Shutdown__DrainSeconds", "3"), ("Site__Proxies", "127.0.0.1")]
            )
        )!;
        try
        {
            _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = url };
            await Until(HttpStatusCode.OK, http);

            await BehindTls(http);
            using var kill = Process.Start("kill", $"-TERM {process.Id}");
            await Until(HttpStatusCode.ServiceUnavailable, http);
            // Not ready, and yet it serves: this is the moment in which a balancer looks elsewhere.
            (await http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await http.GetAsync("/account/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));

            process.ExitCode.ShouldBe(0);
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>A trusted proxy says https: cookies are Secure, for this host only, and the browser is told to stay with it.</summary>
    private static async Task BehindTls(HttpClient http)
    {
        using var secure = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        secure.Headers.Host = "events.example.org";
        secure.Headers.Add("X-Forwarded-Proto", "https");
        var answer = await http.SendAsync(secure);
        var plain = await http.GetAsync("/account/sign-in");

        answer.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        answer
            .Headers.GetValues("Set-Cookie")
            .ShouldAllBe(c => c.StartsWith("__Host-") && c.Contains("secure", StringComparison.OrdinalIgnoreCase));
        plain.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    private static async Task Until(HttpStatusCode status, HttpClient http)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).StatusCode == status)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (i < 600) { }

            i.ShouldBeLessThan(600, $"/health/ready never said {status}");
            await Task.Delay(100);
        }
    }
}
