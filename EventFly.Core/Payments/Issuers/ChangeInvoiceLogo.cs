using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Payments.Issuers;

/// <summary>Puts a picture at the head of invoices that are written from now on.</summary>
/// <param name="File">JPEG, PNG, WebP or GIF, at most <see cref="IImages.MostBytes"/>.</param>
public sealed record ChangeInvoiceLogo(OrganizationId Organization, byte[] File) : ICommand<StoredImage>, IThrottled
{
    public Throttle Throttle => Throttle.Uploads;

    public Access Access => Access.With(OrganizationPermissions.Manage, Organization);

    /// <summary>The picture is read and drawn first.</summary>
    public bool BeginsLate => true;

    internal sealed class Handler(IssuerDesk issuers, IImages images, IRunTransaction transaction, Actor actor)
        : IHandler<ChangeInvoiceLogo, StoredImage>
    {
        public async Task<Result<StoredImage>> Handle(ChangeInvoiceLogo request, CancellationToken cancellation)
        {
            var owner = new ImageOwner($"{request.Organization}", $"{actor.Account}");
            var stored = await images.Store(request.File, owner, cancellation);
            if (stored.IsDone)
            {
                await transaction.Begin(cancellation);
                (await issuers.Find(request.Organization, cancellation)).Show(stored.Value.Name);
            }

            return stored;
        }
    }
}
