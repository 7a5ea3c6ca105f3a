using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Announcements;

/// <param name="Html">Safe to show.</param>
public sealed record AnnouncementPreview(string Subject, string Html, string Button, string Note);

/// <summary>An announcement as a guest reads it, under the name of whoever looks. What is not complete yet is shown as far as it is.</summary>
public sealed record PreviewAnnouncement(EventId Event, AnnouncementText Text, AddresseeGroup Group)
    : IUseCase<AnnouncementPreview>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IEventSheets sheets, AnnouncementPress press, Actor actor)
        : IHandler<PreviewAnnouncement, AnnouncementPreview>
    {
        public async Task<Result<AnnouncementPreview>> Handle(
            PreviewAnnouncement request,
            CancellationToken cancellation
        )
        {
            if (await sheets.Find(request.Event, cancellation) is not { } sheet)
            {
                return Fault.NotVisible;
            }

            var details = new AnnouncementDetails(
                [request.Text],
                new Addressees(request.Group),
                AnnouncementTime.AtOnce
            );
            var letter = press.Write(
                sheet,
                details,
                request.Group,
                new Reader(actor.Name, "", request.Text.Language, "")
            );
            return new AnnouncementPreview(
                letter.Subject,
                letter.Html!.Replace(LetterStars.Mark, "★ ★ ★ ★ ★", StringComparison.Ordinal),
                letter.Button!,
                letter.Note!
            );
        }
    }
}
