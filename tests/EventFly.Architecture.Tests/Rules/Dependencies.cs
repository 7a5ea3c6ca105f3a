using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace EventFly.Architecture.Tests.Rules;

/// <summary>One type uses another, as the compiled code says: members, signatures, attributes and instructions.</summary>
internal sealed record Use(string From, string To)
{
    public override string ToString() => $"{From} → {To}";
}

internal static class Dependencies
{
    /// <summary>Every use of one type by another in an assembly; nested types count as the type around them.</summary>
    public static IEnumerable<Use> Of(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return [.. module.GetAllTypes().SelectMany(Of).Distinct()];
    }

    public static IEnumerable<Use> Of(Type type)
    {
        using var module = ModuleDefinition.ReadModule(type.Assembly.Location);
        return [.. WithNested(module.GetType(type.FullName!.Replace('+', '/'))).SelectMany(Of).Distinct()];
    }

    private static IEnumerable<Use> Of(TypeDefinition type)
    {
        var from = Outermost(type).FullName;
        return Used(type)
            .SelectMany(Parts)
            .Select(used => new Use(from, Outermost(used).FullName))
            .Where(u => u.To != from);
    }

    private static IEnumerable<TypeReference?> Used(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. Attributes(type),
            .. type.GenericParameters.SelectMany(Constraints),
            .. type.Fields.SelectMany(f => Attributes(f).Append(f.FieldType)),
            .. type.Properties.SelectMany(Attributes),
            .. type.Methods.SelectMany(Used),
        ];

    private static IEnumerable<TypeReference?> Used(MethodDefinition method)
    {
        TypeReference?[] signature =
        [
            method.ReturnType,
            .. method.Parameters.SelectMany(p => Attributes(p).Append(p.ParameterType)),
            .. Attributes(method),
            .. method.GenericParameters.SelectMany(Constraints),
        ];
        return method.HasBody
            ? signature
                .Concat(method.Body.Variables.Select(v => v.VariableType))
                .Concat(method.Body.ExceptionHandlers.Select(h => h.CatchType))
                .Concat(method.Body.Instructions.SelectMany(i => Operand(i.Operand)))
            : signature;
    }

    private static IEnumerable<TypeReference?> Operand(object? operand) =>
        operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
            MethodReference method => [method.DeclaringType, method.ReturnType],
            _ => [],
        };

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(c => c.ConstraintType);

    private static IEnumerable<TypeReference?> Attributes(Mono.Cecil.ICustomAttributeProvider provider) =>
        provider.CustomAttributes.Select(a => a.AttributeType);

    /// <summary>A constructed type uses what it is made of: <c>List&lt;Ticket&gt;</c> uses Ticket.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
            TypeSpecification wrapped => Parts(wrapped.ElementType),
            _ => [type],
        };

    /// <summary>Lambdas and async methods are compiled into nested types.</summary>
    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) =>
        type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } around)
        {
            type = around;
        }

        return type;
    }
}
