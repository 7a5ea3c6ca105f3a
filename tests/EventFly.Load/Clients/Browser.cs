using System.Net;

namespace EventFly.Load.Clients;

/// <summary>Whose requests these are: their cookies. The connections under them are shared, for a hall's phones are many.</summary>
internal sealed class Browser : IDisposable
{
    private readonly CookieContainer _cookies = new();

    public Browser(SocketsHttpHandler connections) =>
        Http = new HttpClient(new Jar(_cookies, connections), disposeHandler: false)
        {
            Timeout = TimeSpan.FromSeconds(60),
        };

    public HttpClient Http { get; }

    /// <summary>Connections for many browsers; cookies and redirects are the browser's.</summary>
    public static SocketsHttpHandler NewConnections() => new() { UseCookies = false, AllowAutoRedirect = false };

    public string CookiesFor(Uri address) => _cookies.GetCookieHeader(address);

    public string? Cookie(Uri address, string name) => _cookies.GetCookies(address)[name]?.Value;

    public void Dispose() => Http.Dispose();

    private sealed class Jar(CookieContainer cookies, SocketsHttpHandler connections) : DelegatingHandler(connections)
    {
        private const int MostRedirects = 5;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var answer = await SendOnce(request, cancellationToken);
            for (var i = 0; i < MostRedirects && answer.Headers.Location is { } location && IsRedirect(answer); i++)
            {
                var next = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, location));
                answer.Dispose();
                request = next;
                answer = await SendOnce(request, cancellationToken);
            }

            return answer;
        }

        private static bool IsRedirect(HttpResponseMessage answer) =>
            answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther;

        private async Task<HttpResponseMessage> SendOnce(HttpRequestMessage request, CancellationToken cancellation)
        {
            var address = request.RequestUri!;
            if (cookies.GetCookieHeader(address) is { Length: > 0 } header)
            {
                request.Headers.Add("Cookie", header);
            }

            var answer = await base.SendAsync(request, cancellation);
            if (answer.Headers.TryGetValues("Set-Cookie", out var given))
            {
                foreach (var cookie in given)
                {
                    cookies.SetCookies(address, cookie);
                }
            }

            return answer;
        }
    }
}
