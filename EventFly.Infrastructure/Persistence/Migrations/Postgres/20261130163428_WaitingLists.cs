using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "has_waiting_list",
                table: "registration_ticket_types",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "waiting",
                table: "registration_ticket_types",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "registration_waiting_places",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    type = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    request_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    email_key = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    wanted = table.Column<int>(type: "integer", nullable: false),
                    joined_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    voucher = table.Column<Guid>(type: "uuid", nullable: true),
                    offer_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    offered = table.Column<int>(type: "integer", nullable: false),
                    offered_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
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
