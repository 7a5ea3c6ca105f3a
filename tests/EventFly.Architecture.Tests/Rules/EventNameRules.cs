using System.Reflection;
using System.Text.RegularExpressions;
using EventFly.Core.Kernel;

namespace EventFly.Architecture.Tests.Rules;

/// <summary>Integration events have stable, unique names of the form <c>context.thing.vN</c> and stand in their context's contracts.</summary>
internal static partial class EventNameRules
{
    public static IReadOnlyList<Type> EventsOf(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(t =>
                    t is { IsAbstract: false, IsInterface: false } && typeof(IIntegrationEvent).IsAssignableFrom(t)
                ),
        ];

    public static IEnumerable<string> Faults(IReadOnlyList<Type> events)
    {
        foreach (var type in events)
        {
            var name = NameOf(type);
            if (name is null || !Form().IsMatch(name))
            {
                yield return $"{type.Name} is called '{name}'";
            }
            else if (!type.Namespace!.EndsWith($".{name.Split('.')[0]}.Contracts", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{type.Name} is called '{name}' and stands in {type.Namespace}";
            }
        }

        foreach (var twice in events.GroupBy(NameOf).Where(g => g.Key is not null && g.Count() > 1))
        {
            yield return $"'{twice.Key}' is the name of {twice.Count()} events";
        }
    }

    private static string? NameOf(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name;

    [GeneratedRegex(@"^[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9][0-9]*$")]
    private static partial Regex Form();
}
