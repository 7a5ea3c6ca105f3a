using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Contracts;

public interface IInvoices
{
    /// <summary>The number of the invoice that holds for an order; null while there is none.</summary>
    Task<string?> NumberFor(OrderId order, CancellationToken cancellation);
}
