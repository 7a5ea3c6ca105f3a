using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OrdersInPartsAndLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_payments_payments_order",
                table: "payments_payments");

            migrationBuilder.AddColumn<bool>(
                name: "is_on_invoice",
                table: "registration_orders",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "pay_to",
                table: "registration_orders",
                type: "character varying(1200)",
                maxLength: 1200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "placed_by",
                table: "registration_orders",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "via",
                table: "registration_orders",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "instead_of",
                table: "registration_order_lines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "part",
                table: "registration_order_lines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_by_hand",
                table: "payments_refunds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "part",
                table: "payments_payments",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "registration_order_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    request_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    request_digest = table.Column<string>(type: "character varying(22)", maxLength: 22, nullable: false),
                    by = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    payment = table.Column<Guid>(type: "uuid", nullable: true),
                    held_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    wanted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    amount_currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_order_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_registration_order_changes_registration_orders_order",
                        column: x => x.order,
                        principalTable: "registration_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_sales_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    visits = table.Column<long>(type: "bigint", nullable: false),
                    retired_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_sales_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registration_order_change_lines",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<int>(type: "integer", nullable: false),
                    unit_price = table.Column<long>(type: "bigint", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    instead_of = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_tax = table.Column<long>(type: "bigint", nullable: false),
                    tax_rate = table.Column<int>(type: "integer", nullable: false),
                    unit_discount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_order_change_lines", x => new { x.change_id, x.number });
                    table.ForeignKey(
                        name: "FK_registration_order_change_lines_registration_order_changes_~",
                        column: x => x.change_id,
                        principalTable: "registration_order_changes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_registration_order_change_lines_registration_ticket_types_t~",
                        column: x => x.type,
                        principalTable: "registration_ticket_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_ticket_swaps",
                columns: table => new
                {
                    ticket = table.Column<Guid>(type: "uuid", nullable: false),
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<Guid>(type: "uuid", nullable: false),
                    price = table.Column<long>(type: "bigint", nullable: false),
                    tax = table.Column<long>(type: "bigint", nullable: false),
                    tax_rate = table.Column<int>(type: "integer", nullable: false),
                    back = table.Column<long>(type: "bigint", nullable: false),
                    tax_back = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_ticket_swaps", x => new { x.change_id, x.ticket });
                    table.ForeignKey(
                        name: "FK_registration_ticket_swaps_registration_order_changes_change~",
                        column: x => x.change_id,
                        principalTable: "registration_order_changes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_registration_ticket_swaps_registration_ticket_types_from",
                        column: x => x.from,
                        principalTable: "registration_ticket_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_registration_ticket_swaps_registration_ticket_types_to",
                        column: x => x.to,
                        principalTable: "registration_ticket_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_payments_payments_order_part",
                table: "payments_payments",
                columns: new[] { "order", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_order_change_lines_type",
                table: "registration_order_change_lines",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "IX_registration_order_changes_held_until",
                table: "registration_order_changes",
                column: "held_until",
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_registration_order_changes_order_number",
                table: "registration_order_changes",
                columns: new[] { "order", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_order_changes_order_request_key",
                table: "registration_order_changes",
                columns: new[] { "order", "request_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_order_changes_payment",
                table: "registration_order_changes",
                column: "payment");

            migrationBuilder.CreateIndex(
                name: "IX_registration_sales_links_event_code",
                table: "registration_sales_links",
                columns: new[] { "event", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_ticket_swaps_code",
                table: "registration_ticket_swaps",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "IX_registration_ticket_swaps_from",
                table: "registration_ticket_swaps",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "IX_registration_ticket_swaps_to",
                table: "registration_ticket_swaps",
                column: "to");

            // Orders are found by their number, too, from now on: the start of the server works their words out anew.
            migrationBuilder.Sql("update registration_orders set folded_text = ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registration_order_change_lines");

            migrationBuilder.DropTable(
                name: "registration_sales_links");

            migrationBuilder.DropTable(
                name: "registration_ticket_swaps");

            migrationBuilder.DropTable(
                name: "registration_order_changes");

            migrationBuilder.DropIndex(
                name: "IX_payments_payments_order_part",
                table: "payments_payments");

            migrationBuilder.DropColumn(
                name: "is_on_invoice",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "pay_to",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "placed_by",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "via",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "instead_of",
                table: "registration_order_lines");

            migrationBuilder.DropColumn(
                name: "part",
                table: "registration_order_lines");

            migrationBuilder.DropColumn(
                name: "is_by_hand",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "part",
                table: "payments_payments");

            migrationBuilder.CreateIndex(
                name: "IX_payments_payments_order",
                table: "payments_payments",
                column: "order",
                unique: true);
        }
    }
}
