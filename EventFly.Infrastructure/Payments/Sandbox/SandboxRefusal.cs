using System.Text.Json.Nodes;

namespace EventFly.Infrastructure.Payments.Sandbox;

/// <summary>An error as Stripe's API words it.</summary>
internal sealed class SandboxRefusal(string type, string? code, string message, string? parameter = null)
    : Exception(message)
{
    /// <summary>A parameter is missing or makes no sense.</summary>
    public static SandboxRefusal Parameter(string name, string message) =>
        new("invalid_request_error", "parameter_invalid", message, name);

    public JsonObject Body() => Body(type, code, Message, parameter);

    public static JsonObject Body(string type, string? code, string message, string? parameter = null) =>
        new()
        {
            ["error"] = new JsonObject
            {
                ["type"] = type,
                ["code"] = code,
                ["message"] = message,
                ["param"] = parameter,
            },
        };
}
