using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Contracts;
using EventFly.Infrastructure.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Registration.Announcing;

/// <summary>
/// Sends announcements whose time has come, some letters of each in turn, so that a small one does not wait for a large one. It may
/// die at any moment, and run in several processes: see docs/announcements.md.
/// </summary>
internal sealed partial class AnnouncementSender(
    IUseCases useCases,
    CopyLanes lanes,
    MailBreaker mail,
    ISignals signals,
    ILogger<AnnouncementSender> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Does for every announcement that is due what can be done now. Returns how many letters left.</summary>
    public async Task<int> SendDue(CancellationToken stopping)
    {
        var due = await useCases.Run(Actor.System, new ListDueAnnouncements(), stopping);
        var left = 0;
        foreach (var announcement in due.Value)
        {
            left += await Try(announcement, stopping);
        }

        return left;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await SendDue(stoppingToken) == 0)
                {
                    await Task.Delay(Pause, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (MailAwayException)
            {
                // Said already, by the breaker: nobody asks for a while, and nothing is lost.
                await Task.Delay(Pause, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (Exception e)
            {
                Stumbled(e);
                await Task.Delay(Pause, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    /// <summary>One that fails does not keep the others waiting; it is tried again the next time.</summary>
    private async Task<int> Try(DueAnnouncement announcement, CancellationToken stopping)
    {
        try
        {
            return await Send(announcement, stopping);
        }
        catch (Exception e) when (e is not MailAwayException && !stopping.IsCancellationRequested)
        {
            Failed(e, announcement.Id);
            return 0;
        }
    }

    private async Task<int> Send(DueAnnouncement announcement, CancellationToken stopping)
    {
        var id = announcement.Id;
        if (announcement is { IsLeaving: true, IsGathered: false })
        {
            while ((await useCases.Run(Actor.System, new GatherCopies(id), stopping)) is { IsDone: true, Value: true })
            {
                stopping.ThrowIfCancellationRequested();
            }
        }

        try
        {
            mail.Pass();
            return await lanes.Send(id, stopping);
        }
        catch (MailAwayException e) when (e.InnerException is not null)
        {
            mail.Trip(e);
            throw;
        }
        finally
        {
            await useCases.Run(Actor.System, new SettleCopies(id), CancellationToken.None);
            signals.Send(RegistrationTopics.Announcements(announcement.Event));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Announcement {Id} could not be sent on, and is tried again")]
    private partial void Failed(Exception e, AnnouncementId id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending announcements stumbled and goes on")]
    private partial void Stumbled(Exception e);
}
