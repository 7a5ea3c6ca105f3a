using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace EventFly.Infrastructure.Demo;

/// <summary>Whether this server plants a demo by itself: in Development, unless told otherwise.</summary>
public sealed class DemoWish(IHostEnvironment environment, IConfiguration configuration)
{
    public bool IsOn => environment.IsDevelopment() && configuration.GetValue("Demo:Seed", true);
}
