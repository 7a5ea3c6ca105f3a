using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Payees;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Books;

/// <summary>To whom the money of an organization's sales goes, and what was paid out of it.</summary>
public sealed partial class PayoutsPage(NavigationManager navigation)
{
    private PayeeView? _view;
    private Fault? _fault;
    private string _country = "";
    private bool _isBusy;
    private bool _isLeaving;
    private bool _isBack;
    private int _look;

    /// <summary>The provider leads back here; what it did, it is asked.</summary>
    [SupplyParameterFromQuery]
    public string? Back { get; set; }

    /// <summary>The provider leads here with a link that is over; another one is made.</summary>
    [SupplyParameterFromQuery]
    public string? Again { get; set; }

    /// <summary>In the reader's words and order.</summary>
    private IEnumerable<string> Countries =>
        PayeeCountries.All.OrderBy(c => T[CountryWords.Of(c)].ToString(), StringComparer.CurrentCulture);

    private bool IsBroken =>
        _view?.Payee is { State: PayeeState.Restricted } or { IsPastDue: true } or { IsRefused: true };

    protected override async Task<Fault?> ReadBooks(OrganizationId id)
    {
        var view = await Get(new GetPayee(Organization));
        _view = view.IsDone ? view.Value : null;
        return view.Fault;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isBack || _view?.Payee is null || !RendererInfo.IsInteractive)
        {
            return;
        }

        _isBack = true;
        if (Again is not null)
        {
            await Continue();
        }
        else if (Back is not null)
        {
            await Check();
            StateHasChanged();
        }
    }

    protected override void Clear()
    {
        base.Clear();
        (_view, _fault, _isLeaving) = (null, null, false);
    }

    private Task Start() => Leave(new StartPayee(_view!.Organization.Id, _country));

    private Task Continue() => Leave(new ContinuePayee(_view!.Organization.Id));

    private Task Check() => Do(new CheckPayee(_view!.Organization.Id));

    private Task Detach() => Do(new DetachPayee(_view!.Organization.Id));

    /// <summary>On to the provider's page.</summary>
    private async Task Leave(IUseCase<string> useCase)
    {
        if (await Ask(useCase) is { } address)
        {
            navigation.NavigateTo(address, forceLoad: true);
        }
    }

    private async Task Do(ICommand<Done> command)
    {
        await Ask(command);
        _isLeaving = false;
        _look++;
        await ReadNow();
    }

    private async Task<TResult?> Ask<TResult>(IUseCase<TResult> useCase)
    {
        if (_isBusy)
        {
            return default;
        }

        _isBusy = true;
        var done = await Run(useCase);
        (_isBusy, _fault) = (false, done.Fault);
        return done.IsDone ? done.Value : default;
    }
}
