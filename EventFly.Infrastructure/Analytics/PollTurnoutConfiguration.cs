using EventFly.Core.Analytics.Turnout;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Analytics;

internal sealed class PollTurnoutConfiguration : IEntityTypeConfiguration<PollTurnout>
{
    public void Configure(EntityTypeBuilder<PollTurnout> builder)
    {
        builder.ToTable("analytics_poll_turnouts");
        builder.HasKey(t => new { t.Poll, t.Round });
        builder.HasIndex(t => t.Event);
    }
}
