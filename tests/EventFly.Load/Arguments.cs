using EventFly.Infrastructure.Persistence;

namespace EventFly.Load;

/// <param name="Participants">People in the hall, each on a connection of their own.</param>
/// <param name="Spread">Seconds over which they act: 0 is all at once.</param>
/// <param name="Server">A server that runs already; null starts one and ends it.</param>
/// <param name="Code">The hall's join code; null takes the demo event that is on now.</param>
/// <param name="Control">The organizer's live control of that event, as a path.</param>
internal sealed record Arguments(
    int Participants,
    double Spread,
    DatabaseProvider Database,
    int Seed,
    Uri? Server,
    string? Code,
    string? Control
);
