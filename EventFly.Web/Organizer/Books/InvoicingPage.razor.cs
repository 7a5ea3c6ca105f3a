using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Issuers;
using EventFly.Web.Shell.Widgets;

namespace EventFly.Web.Organizer.Books;

/// <summary>How an organization stands on its invoices, and whether it writes any.</summary>
public sealed partial class InvoicingPage
{
    private InvoicingView? _view;
    private InvoicingForm? _form;
    private Fault? _fault;
    private string? _note;
    private bool _isBusy;

    protected override async Task<Fault?> ReadBooks(OrganizationId id)
    {
        var view = await Get(new GetInvoicing(Organization));
        if (!view.IsDone)
        {
            return view.Fault;
        }

        _view = view.Value;
        // What is being typed stays.
        if (_form is not { IsDirty: true })
        {
            _form = new InvoicingForm(_view.Details, _view.IsWriting);
        }

        return null;
    }

    protected override void Clear()
    {
        base.Clear();
        (_view, _form, _fault, _note) = (null, null, null, null);
    }

    private string? Wrong(string field) => _fault.Marks(field);

    private void Switch(bool isWriting)
    {
        _form!.IsWriting = isWriting;
        (_fault, _note) = (null, null);
    }

    private void Typed(params string[] fields) => (_fault, _note) = (_fault?.Without(fields), null);

    private async Task Save()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        var form = _form!;
        var saved = await Run(new ChangeInvoicing(_view!.Organization.Id, form.Details, form.IsWriting));
        _fault = saved.Fault;
        if (saved.IsDone)
        {
            _form = null;
            _note = form.IsWriting
                ? T["Saved. Each order that is paid from now on gets an invoice."]
                : T["Saved. No invoices are written."];
            await ReadNow();
        }

        _isBusy = false;
    }
}
