using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OneCommitOneTruth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "analytics_participation");

            migrationBuilder.AddColumn<bool>(
                name: "is_sealed",
                table: "engagement_polls",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "analytics_poll_turnouts",
                columns: table => new
                {
                    poll = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    round = table.Column<int>(type: "int", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    closed_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    votes = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_poll_turnouts", x => new { x.poll, x.round });
                });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_polls_state_is_sealed",
                table: "engagement_polls",
                columns: new[] { "state", "is_sealed" });

            migrationBuilder.CreateIndex(
                name: "IX_analytics_poll_turnouts_event",
                table: "analytics_poll_turnouts",
                column: "event");

            // What was closed before had settled its votes first. The turnouts that were added up come from the rounds.
            migrationBuilder.Sql("update engagement_polls set is_sealed = 1 where state = 'Closed'");
            migrationBuilder.Sql(
                "insert into analytics_poll_turnouts (poll, round, event, closed_at, votes) "
                    + "select r.poll, r.round, p.event, "
                    + "case when r.round < p.round or p.state = 'Closed' then coalesce(p.closed_at, r.opened_at) end, "
                    + "case when r.round < p.round or p.state = 'Closed' then r.voters else 0 end "
                    + "from engagement_rounds r join engagement_polls p on p.id = r.poll");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "analytics_poll_turnouts");

            migrationBuilder.DropIndex(
                name: "IX_engagement_polls_state_is_sealed",
                table: "engagement_polls");

            migrationBuilder.DropColumn(
                name: "is_sealed",
                table: "engagement_polls");

            migrationBuilder.CreateTable(
                name: "analytics_participation",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    polls_closed = table.Column<int>(type: "int", nullable: false),
                    polls_opened = table.Column<int>(type: "int", nullable: false),
                    votes = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_participation", x => x.@event);
                });
        }
    }
}
