using EventFly.Core.Kernel;

namespace EventFly.Web.Shell.Widgets;

/// <summary>What a refusal says about single fields, for their <c>aria-invalid</c>.</summary>
internal static class FaultyFields
{
    /// <returns>"true" when this field needs another look, else null: then the attribute is left out.</returns>
    public static string? Marks(this Fault? fault, string field) =>
        fault?.Fields.Any(f => f.Field == field) is true ? "true" : null;
}
