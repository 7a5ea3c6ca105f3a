using System.Numerics;
using System.Text.Json;
using EventFly.Web.Shell.Circuits;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace EventFly.Web.Tests.Circuits;

public sealed class SlimInteropTests
{
    [Fact]
    public void A_circuit_keeps_no_description_of_the_interfaces_of_a_number()
    {
        var slim = Options(services => services.AddRazorComponents().AddCircuits());
        var blazors = Options(services => services.AddRazorComponents().AddInteractiveServerComponents());

        KeepsGenericMath(slim).ShouldBeFalse();
        KeepsGenericMath(blazors).ShouldBeTrue("else there is nothing to be slim about");
    }

    [Fact]
    public void What_goes_to_the_browser_looks_the_same()
    {
        var slim = Options(services => services.AddRazorComponents().AddCircuits());
        var blazors = Options(services => services.AddRazorComponents().AddInteractiveServerComponents());
        object[] arguments = [1, 2.5, "three", true, new { Options = new[] { 1, 2 }, Name = "x" }, null!];

        JsonSerializer.Serialize(arguments, slim).ShouldBe(JsonSerializer.Serialize(arguments, blazors));
    }

    private static bool KeepsGenericMath(JsonSerializerOptions options)
    {
        _ = JsonSerializer.Serialize<object[]>([1], options);
        return options.TryGetTypeInfo(typeof(INumber<int>), out _);
    }

    private static JsonSerializerOptions Options(Action<IServiceCollection> add)
    {
        var builder = WebApplication.CreateBuilder();
        add(builder.Services);
        var scope = builder.Build().Services.CreateScope();
        return SlimInterop.OptionsOf((JSRuntime)scope.ServiceProvider.GetRequiredService<IJSRuntime>());
    }
}
