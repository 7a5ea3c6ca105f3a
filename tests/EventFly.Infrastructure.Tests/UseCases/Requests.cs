using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using EventFly.Core.Kernel;
using EventFly.Testing;

namespace EventFly.Infrastructure.Tests.UseCases;

/// <summary>Every request of the application, made with the same text wherever one goes.</summary>
internal static class Requests
{
    public static IEnumerable<Type> WithText() =>
        typeof(IUseCases)
            .Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && ResultOf(t) is not null)
            .Where(t => TextsOf(Make(t, "text")).Any());

    /// <summary>What a request answers with.</summary>
    public static Type? ResultOf(Type request) =>
        request
            .GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IUseCase<>))
            ?.GetGenericArguments()[0];

    public static object Make(Type type, string text) =>
        Value(type, text) ?? throw new InvalidOperationException($"Nothing is made of {type}.");

    /// <summary>All texts of a request, however deep.</summary>
    public static IEnumerable<string> TextsOf(object? value) =>
        value switch
        {
            null or byte[] => [],
            string text => [text],
            IEnumerable list => list.Cast<object?>().SelectMany(TextsOf),
            _ when value.GetType().Assembly != typeof(IUseCases).Assembly || value is Enum => [],
            _ => value
                .GetType()
                .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0)
                .SelectMany(p => TextsOf(p.GetValue(value))),
        };

    private static object? Value(Type type, string text)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (kind == typeof(string))
        {
            return text;
        }

        if (kind == typeof(byte[]))
        {
            return new byte[] { 1, 2, 3 };
        }

        if (typeof(Delegate).IsAssignableFrom(kind))
        {
            var given = kind.GetMethod("Invoke")!.GetParameters().Select(p => Expression.Parameter(p.ParameterType));
            return Expression.Lambda(kind, Expression.Empty(), given).Compile();
        }

        if (kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(ISink<>))
        {
            return Activator.CreateInstance(typeof(KeptParts<>).MakeGenericType(kind.GetGenericArguments()), [null]);
        }

        if (kind.IsGenericType && typeof(IEnumerable).IsAssignableFrom(kind))
        {
            var list = Array.CreateInstance(kind.GetGenericArguments()[0], 1);
            list.SetValue(Value(kind.GetGenericArguments()[0], text), 0);
            return list;
        }

        return kind.Assembly == typeof(IUseCases).Assembly && !kind.IsEnum && !kind.IsInterface ? Record(kind, text)
            : kind.IsValueType ? Activator.CreateInstance(kind)
            : null;
    }

    private static object? Record(Type type, string text)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        if (constructor is null)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, text))]);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true }))
        {
            property.SetValue(made, Value(property.PropertyType, text));
        }

        return made;
    }
}
