using System.Text.Json;
using EventFly.Core.Analytics.Recommendations;

namespace EventFly.Infrastructure.Analytics.Recommendations;

/// <summary>Events and people of a trial, and what these people chose in the end.</summary>
public sealed record TrialData(History History, IReadOnlyList<IReadOnlySet<int>> Chosen, DateOnly AsOf, DateOnly Until);

/// <summary>Reads the two JSON files of a trial (docs/recommendations.md).</summary>
public static class TrialFiles
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="InvalidDataException">One of them cannot be read; its message says which and why.</exception>
    public static async Task<TrialData> Read(string events, string people, CancellationToken cancellation)
    {
        var known = await Read<List<EventRow>>(events, cancellation);
        var told = await Read<PeopleFile>(people, cancellation);
        var numbers = new Dictionary<string, int>();
        foreach (var row in known)
        {
            if (!numbers.TryAdd(row.Id, numbers.Count))
            {
                throw new InvalidDataException($"{events} has two events '{row.Id}'.");
            }
        }

        int Number(string id) =>
            numbers.TryGetValue(id, out var number)
                ? number
                : throw new InvalidDataException($"{people} names the event '{id}', which {events} does not have.");
        if (told.Until <= told.AsOf)
        {
            throw new InvalidDataException($"In {people}, 'until' must be after 'asOf'.");
        }

        var history = new History(
            [.. known.Select(e => e.ToKnown())],
            [
                .. told.People.Select(p => new KnownPerson(
                    p.Latitude,
                    p.Longitude,
                    p.Interests ?? [],
                    // Whatever came later is not known yet.
                    [
                        .. (p.Visits ?? [])
                            .Where(v => v.At < told.AsOf)
                            .Select(v => new Choice(Number(v.Event), v.At))
                            .OrderBy(v => v.Day),
                    ]
                )),
            ]
        );
        return new TrialData(
            history,
            [.. told.People.Select(p => (p.HeldOut ?? []).Select(Number).ToHashSet())],
            told.AsOf,
            told.Until
        );
    }

    private static async Task<T> Read<T>(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<T>(file, Strict, cancellation)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InvalidDataException($"{path} cannot be read: {e.Message}", e);
        }
    }

    private sealed record EventRow(
        string Id,
        DateOnly StartDate,
        DateOnly? EndDate = null,
        string Name = "",
        double? Latitude = null,
        double? Longitude = null,
        bool Online = false,
        List<string>? Topics = null
    )
    {
        public KnownEvent ToKnown() =>
            new(Id, Name, StartDate, EndDate ?? StartDate, Latitude, Longitude, Online, Topics ?? []);
    }

    private sealed record PeopleFile(DateOnly AsOf, DateOnly Until, List<PersonRow> People);

    private sealed record PersonRow(
        double? Latitude = null,
        double? Longitude = null,
        List<string>? Interests = null,
        List<VisitRow>? Visits = null,
        List<string>? HeldOut = null
    );

    private sealed record VisitRow(string Event, DateOnly At);
}
