using EventFly.Core.Engagement.Live.Halls;
using EventFly.Infrastructure.Persistence;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace EventFly.Architecture.Tests.Fixtures;

/// <summary>Types that break the dependency rule on purpose: the rule must see each of them.</summary>
internal sealed class KnowsTheWeb
{
    public List<HttpContext> Requests { get; } = [];
}

internal sealed class KnowsADriver
{
    public static string Open() => new NpgsqlConnection().Database;
}

internal sealed class KnowsInfrastructure(EventFlyDbContext db)
{
    public override string ToString() => db.ToString()!;
}

internal sealed class KnowsInfrastructureInside
{
    public static Func<IServiceProvider, Task> Later() => async services => await DatabaseStart.Migrate(services);
}

internal sealed class TakesASeatByItself(IHalls halls)
{
    public override string ToString() => halls.ToString()!;
}
