using System.Globalization;
using EventFly.Load.Clients;
using EventFly.Testing.Servers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EventFly.Load.Measures;

/// <summary>Which participants phones are: their cookies, opened with the server's own keys.</summary>
internal static class Devices
{
    // As ParticipantCookie protects it.
    private const string Purpose = "EventFly.Participant.v1";

    public static Task<Dictionary<Phone, Guid>> Read(ServerProcess server, IEnumerable<Phone> phones) =>
        server.Read(db =>
        {
            var protector = db.GetService<IDataProtectionProvider>().CreateProtector(Purpose);
            return Task.FromResult(
                phones
                    .Distinct()
                    .ToDictionary(p => p, p => Guid.Parse(protector.Unprotect(p.Device!), CultureInfo.InvariantCulture))
            );
        });
}
