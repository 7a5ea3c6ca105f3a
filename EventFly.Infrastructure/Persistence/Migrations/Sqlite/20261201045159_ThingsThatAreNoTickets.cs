using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ThingsThatAreNoTickets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_registration_tickets_event_state_admitted_at",
                table: "registration_tickets");

            migrationBuilder.DropIndex(
                name: "IX_registration_orders_event_request_key",
                table: "registration_orders");

            migrationBuilder.AddColumn<string>(
                name: "via",
                table: "registration_waiting_places",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "opens_nothing",
                table: "registration_tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "opens_nothing",
                table: "registration_order_lines",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "opens_nothing",
                table: "registration_order_change_lines",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Kinds of ticket that open nothing were there before, and what was sold of them.
            foreach (var table in new[] { "registration_tickets", "registration_order_lines", "registration_order_change_lines" })
            {
                migrationBuilder.Sql(
                    $"UPDATE {table} SET opens_nothing = 1 WHERE type IN (SELECT id FROM registration_ticket_types WHERE access = 'Neither')");
            }

            migrationBuilder.CreateIndex(
                name: "IX_registration_tickets_event_opens_nothing_state_admitted_at",
                table: "registration_tickets",
                columns: new[] { "event", "opens_nothing", "state", "admitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_orders_request_key_event",
                table: "registration_orders",
                columns: new[] { "request_key", "event" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_registration_tickets_event_opens_nothing_state_admitted_at",
                table: "registration_tickets");

            migrationBuilder.DropIndex(
                name: "IX_registration_orders_request_key_event",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "via",
                table: "registration_waiting_places");

            migrationBuilder.DropColumn(
                name: "opens_nothing",
                table: "registration_tickets");

            migrationBuilder.DropColumn(
                name: "opens_nothing",
                table: "registration_order_lines");

            migrationBuilder.DropColumn(
                name: "opens_nothing",
                table: "registration_order_change_lines");

            migrationBuilder.CreateIndex(
                name: "IX_registration_tickets_event_state_admitted_at",
                table: "registration_tickets",
                columns: new[] { "event", "state", "admitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_orders_event_request_key",
                table: "registration_orders",
                columns: new[] { "event", "request_key" },
                unique: true);
        }
    }
}
