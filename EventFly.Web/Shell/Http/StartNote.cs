using EventFly.Infrastructure.Demo;

namespace EventFly.Web.Shell.Http;

/// <summary>The few lines that someone who has just started EventFly needs.</summary>
internal static class StartNote
{
    public static void Print(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var address = app.Urls.FirstOrDefault() ?? "http://localhost:5080";
        Console.WriteLine(
            $"""

              EventFly is ready:  {address}

              Demo accounts       password {DemoSeed.Password}
                organizer         {DemoSeed.Organizer}
                staff             {DemoSeed.Staff}
                participant       {DemoSeed.Participant}

              Demo desk           {address}/desk/{DemoOrganization.EventCode}
                ticket to scan    {DemoTickets.KnownCodes[0]}

            """
        );
    }
}
