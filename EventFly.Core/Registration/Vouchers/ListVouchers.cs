using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Vouchers;

/// <param name="Used">Tickets that were bought with it, or are being paid.</param>
/// <param name="Discount">What it took off in all.</param>
/// <param name="Kept">Tickets that are still kept for it.</param>
public sealed record VoucherRow(VoucherId Id, VoucherDetails Details, int Used, Money Discount, int Kept, bool IsOver)
{
    /// <summary>Raised by each change of it, and by no sale; send it with yours.</summary>
    public long Version { get; init; }
}

/// <summary>The vouchers of an event, newest first, for its organizer; at most 200.</summary>
/// <param name="Text">Parts of code or note in any order and without accents; none for all.</param>
public sealed record ListVouchers(EventId Event, string? Text = null) : IUseCase<IReadOnlyList<VoucherRow>>
{
    public const int Most = 200;

    /// <summary>Just that one, however many are newer; null for all.</summary>
    public VoucherId? Only { get; init; }

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, TimeProvider time)
        : IHandler<ListVouchers, IReadOnlyList<VoucherRow>>
    {
        public async Task<Result<IReadOnlyList<VoucherRow>>> Handle(
            ListVouchers request,
            CancellationToken cancellation
        )
        {
            var now = time.GetUtcNow();
            var all = db.Vouchers.AsNoTracking().Where(v => v.Event == request.Event && !v.IsOffer);
            if (request.Only is { } only)
            {
                all = all.Where(v => v.Id == only);
            }

            var found = await Newest(all, request.Text, cancellation);
            var vouchers = await all.Where(v => found.Contains(v.Id))
                .OrderByDescending(v => v.Id)
                .ToListAsync(cancellation);
            var ids = vouchers.ConvertAll(v => v.Id);
            var uses = await db
                .VoucherUses.Where(u => ids.Contains(u.Voucher) && (u.Until == null || u.Until > now))
                .GroupBy(u => u.Voucher)
                .Select(g => new
                {
                    g.Key,
                    Tickets = g.Sum(u => u.Tickets),
                    Discount = g.Sum(u => u.Discount),
                })
                .ToDictionaryAsync(g => g.Key, cancellation);
            return vouchers.ConvertAll(v =>
            {
                var used = uses.GetValueOrDefault(v.Id);
                return new VoucherRow(
                    v.Id,
                    v.Describe(),
                    used?.Tickets ?? 0,
                    new Money(used?.Discount ?? 0, v.Currency),
                    v.Until <= now ? 0 : v.Kept,
                    v.Until <= now
                )
                {
                    Version = v.Version,
                };
            });
        }

        /// <summary>
        /// Codes and notes are kept as they are written, not folded for the search: they are short, so an event's are read one by one
        /// until there are enough.
        /// </summary>
        private static async Task<List<VoucherId>> Newest(
            IQueryable<Voucher> vouchers,
            string? text,
            CancellationToken cancellation
        )
        {
            var newest = vouchers
                .OrderByDescending(v => v.Id)
                .Select(v => new
                {
                    v.Id,
                    v.Code,
                    v.Note,
                });
            var typed = text?.Trim() ?? "";
            if (typed.Length == 0)
            {
                return await newest.Select(v => v.Id).Take(Most).ToListAsync(cancellation);
            }

            var code = TicketCode.Fold(typed);
            var words = SearchWords.Of(typed);
            return await newest
                .AsAsyncEnumerable()
                .Where(v =>
                    v.Code.Contains(code, StringComparison.Ordinal) || Has(SearchWords.Fold(v.Code, v.Note), words)
                )
                .Select(v => v.Id)
                .Take(Most)
                .ToListAsync(cancellation);
        }

        private static bool Has(string folded, IReadOnlyList<(string Word, string Spelled)> words) =>
            words.Count > 0
            && words.All(w =>
                folded.Contains(w.Word, StringComparison.Ordinal)
                || folded.Contains(w.Spelled, StringComparison.Ordinal)
            );
    }
}
