using Mono.Cecil;

namespace EventFly.Web.Tests.Forms;

/// <summary>
/// The forms that pages take by POST, read from what the Razor compiler made of <c>@formname</c>: a page that gains a form
/// gains a row here without anybody writing it down.
/// </summary>
internal static class FormsOfTheAssembly
{
    /// <returns>A row for each form, such as <c>ProfilePage/password</c>.</returns>
    public static IReadOnlyList<string> Of(System.Reflection.Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return
        [
            .. module
                .GetTypes()
                .SelectMany(t => t.Methods.Where(m => m.HasBody), (type, method) => (type, method))
                .SelectMany(m => Names(m.method).Select(name => $"{Page(m.type)}/{name}"))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The Razor compiler keeps the name of each form, and nothing else, in a checked local until the form's end.</summary>
    private static IEnumerable<string> Names(MethodDefinition method) =>
        from check in method.Body.Instructions
        where check.Operand is MethodReference { Name: "TypeCheck", DeclaringType.Name: "RuntimeHelpers" }
        where check.Next.OpCode.Name.StartsWith("stloc", StringComparison.Ordinal)
        select check.Previous.Operand as string ?? "a name that is not a constant";

    /// <summary>Fragments compile into nested types; the page is the outermost.</summary>
    private static string Page(TypeDefinition type) => type.DeclaringType is { } outer ? Page(outer) : type.Name;
}
