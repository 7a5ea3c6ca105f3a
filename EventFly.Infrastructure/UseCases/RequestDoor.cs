using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.UseCases;

/// <summary>
/// The one door for what people and programs send: every text of a request, however deep, is cleaned before its handler sees
/// it; what is null where its type says that it cannot be, a choice that is none, and a number that is none are refused.
/// </summary>
internal static class RequestDoor
{
    private static readonly ConcurrentDictionary<Type, Part[]> Parts = new();
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>What <c>with</c> does.</summary>
    private static readonly MethodInfo CloneMethod = typeof(object).GetMethod(
        nameof(MemberwiseClone),
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    /// <summary>The request as it may be handled, or what is wrong with it.</summary>
    public static Result<T> Let<T>(T request)
        where T : class
    {
        var wrong = new List<FieldFault>();
        var clean = (T)Clean(request, "", manyLines: false, wrong)!;
        return wrong.Count == 0 ? clean : Fault.Invalid(wrong);
    }

    /// <returns>The same object where nothing is to be cleaned.</returns>
    private static object? Clean(object? value, string field, bool manyLines, List<FieldFault> wrong)
    {
        switch (value)
        {
            case null or byte[]:
                return value;
            case string text:
                return manyLines ? Text.Lines(text) : Text.Line(text);
            case Enum choice when !IsChoice(choice):
                wrong.Add(new FieldFault(field, RequestFaults.NoChoice));
                return value;
            case double number when !double.IsFinite(number):
                wrong.Add(new FieldFault(field, RequestFaults.NoNumber));
                return value;
            case IList list:
                return CleanList(list, field, manyLines, wrong);
            default:
                return CleanRecord(value, wrong);
        }
    }

    private static object CleanRecord(object record, List<FieldFault> wrong)
    {
        object? copy = null;
        foreach (var part in PartsOf(record.GetType()))
        {
            var was = part.Property.GetValue(record);
            if (was is null && !part.IsNullable)
            {
                wrong.Add(new FieldFault(part.Field, RequestFaults.Missing));
            }

            var clean = Clean(was, part.Field, part.ManyLines, wrong);
            if (!ReferenceEquals(was, clean) && !Equals(was, clean))
            {
                copy ??= CopyOf(record);
                part.Property.SetValue(copy, clean);
            }
        }

        return copy ?? record;
    }

    private static object CleanList(IList list, string field, bool manyLines, List<FieldFault> wrong)
    {
        Array? copy = null;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is null)
            {
                wrong.Add(new FieldFault($"{field}[{i}]", RequestFaults.Missing));
                continue;
            }

            var clean = Clean(list[i], $"{field}[{i}]", manyLines, wrong);
            if (!ReferenceEquals(list[i], clean) && !Equals(list[i], clean))
            {
                if (copy is null)
                {
                    copy = Array.CreateInstance(ElementOf(list.GetType()), list.Count);
                    list.CopyTo(copy, 0);
                }

                copy.SetValue(clean, i);
            }
        }

        return copy ?? (object)list;
    }

    private static bool IsChoice(Enum choice) =>
        choice.GetType().IsDefined(typeof(FlagsAttribute)) || Enum.IsDefined(choice.GetType(), choice);

    private static Type ElementOf(Type list) =>
        list.GetInterfaces()
            .First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .GetGenericArguments()[0];

    private static object CopyOf(object record) => CloneMethod.Invoke(record, null)!;

    private static Part[] PartsOf(Type type) => Parts.GetOrAdd(type, Find);

    /// <summary>Only our own records have parts; ids, times and amounts hold nothing that could be cleaned.</summary>
    private static Part[] Find(Type type) =>
        type.Assembly != typeof(IUseCases).Assembly || type.IsEnum
            ? []
            :
            [
                .. from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                where property.SetMethod is not null && property.GetIndexParameters().Length == 0
                where !IsPlain(property.PropertyType)
                select new Part(
                    property,
                    JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                    IsNullable(property),
                    property.IsDefined(typeof(ManyLinesAttribute))
                ),
            ];

    private static bool IsPlain(Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        return !kind.IsEnum
            && kind != typeof(double)
            && kind.IsValueType
            && (kind.Assembly != typeof(IUseCases).Assembly || PartsOf(kind).Length == 0);
    }

    private static bool IsNullable(PropertyInfo property)
    {
        lock (Nullability)
        {
            return Nullability.Create(property).WriteState is NullabilityState.Nullable;
        }
    }

    private sealed record Part(PropertyInfo Property, string Field, bool IsNullable, bool ManyLines);
}
