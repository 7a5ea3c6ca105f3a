using System.Net;
using System.Text.RegularExpressions;
using EventFly.Testing.Servers;

namespace EventFly.Web.Tests;

/// <summary>A server of its own with the demo in it, and visitors who have nothing but forms and cookies.</summary>
public partial class Site : IAsyncLifetime
{
    private ServerProcess _server = null!;

    /// <summary>Which server it is; as for everybody, unless a test needs another.</summary>
    protected virtual ServerSettings Settings => ServerSettings.OfThisRepository();

    public async ValueTask InitializeAsync() => _server = await ServerProcess.Start(Settings);

    public Uri Url => _server.Url;

    /// <summary>To look behind its back.</summary>
    public ServerProcess Server => _server;

    /// <param name="cookies">Shared with somebody else; by default its own.</param>
    public HttpClient Browser(CookieContainer? cookies = null) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() })
        {
            BaseAddress = _server.Url,
        };

    public static Task<HttpResponseMessage> SignIn(
        HttpClient browser,
        string email,
        string password,
        string? returnUrl = null
    )
    {
        var page = returnUrl is null
            ? "/account/sign-in"
            : "/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl);
        return Post(
            browser,
            page,
            page,
            new()
            {
                ["_handler"] = "sign-in",
                ["Input.Email"] = email,
                ["Input.Password"] = password,
            }
        );
    }

    /// <summary>Opens a page, takes its antiforgery token, and posts a form.</summary>
    public static async Task<HttpResponseMessage> Post(
        HttpClient browser,
        string page,
        string action,
        Dictionary<string, string> fields
    )
    {
        var html = await browser.GetStringAsync(page);
        fields["__RequestVerificationToken"] = TokenIn(html);
        using var form = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(action, form);
    }

    public static string TokenIn(string html) => Token().Match(html).Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
