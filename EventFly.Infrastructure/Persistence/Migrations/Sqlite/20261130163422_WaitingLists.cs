using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WaitingLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_offer",
                table: "registration_vouchers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "has_waiting_list",
                table: "registration_ticket_types",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "waiting",
                table: "registration_ticket_types",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "registration_waiting_places",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    type = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    request_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 480, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    email_key = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    wanted = table.Column<int>(type: "INTEGER", nullable: false),
                    joined_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    voucher = table.Column<Guid>(type: "TEXT", nullable: true),
                    offer_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    offered = table.Column<int>(type: "INTEGER", nullable: false),
                    offered_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_waiting_places", x => x.id);
                    table.ForeignKey(
                        name: "FK_registration_waiting_places_registration_ticket_types_type",
                        column: x => x.type,
                        principalTable: "registration_ticket_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_registration_waiting_places_registration_vouchers_voucher",
                        column: x => x.voucher,
                        principalTable: "registration_vouchers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_registration_waiting_places_event_offer_code",
                table: "registration_waiting_places",
                columns: new[] { "event", "offer_code" },
                filter: "offer_code <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_registration_waiting_places_event_request_key",
                table: "registration_waiting_places",
                columns: new[] { "event", "request_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_waiting_places_key",
                table: "registration_waiting_places",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_waiting_places_state",
                table: "registration_waiting_places",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_registration_waiting_places_type_email_key",
                table: "registration_waiting_places",
                columns: new[] { "type", "email_key" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_waiting_places_type_number",
                table: "registration_waiting_places",
                columns: new[] { "type", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_waiting_places_voucher",
                table: "registration_waiting_places",
                column: "voucher");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registration_waiting_places");

            migrationBuilder.DropColumn(
                name: "is_offer",
                table: "registration_vouchers");

            migrationBuilder.DropColumn(
                name: "has_waiting_list",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "waiting",
                table: "registration_ticket_types");
        }
    }
}
