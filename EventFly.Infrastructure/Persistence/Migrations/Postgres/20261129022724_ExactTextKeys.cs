using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ExactTextKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_registration_tickets_not_folded",
                table: "registration_tickets",
                column: "id",
                filter: "folded_text = ''");

            migrationBuilder.CreateIndex(
                name: "IX_events_events_last_day",
                table: "events_events",
                column: "last_day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_registration_tickets_not_folded",
                table: "registration_tickets");

            migrationBuilder.DropIndex(
                name: "IX_events_events_last_day",
                table: "events_events");
        }
    }
}
