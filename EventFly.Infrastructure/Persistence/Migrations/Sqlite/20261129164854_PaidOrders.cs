using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PaidOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_registration_ticket_types_sold",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "continue_at",
                table: "registration_orders");

            migrationBuilder.AddColumn<int>(
                name: "held",
                table: "registration_ticket_types",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "held_until",
                table: "registration_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "description",
                table: "payments_payments",
                type: "TEXT",
                maxLength: 480,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "provider",
                table: "payments_payments",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "payments_refunds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payment = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_refunds", x => x.id);
                    table.ForeignKey(
                        name: "FK_payments_refunds_payments_payments_payment",
                        column: x => x.payment,
                        principalTable: "payments_payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_holds",
                columns: table => new
                {
                    order = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<Guid>(type: "TEXT", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_holds", x => new { x.order, x.type });
                    table.ForeignKey(
                        name: "FK_registration_holds_registration_orders_order",
                        column: x => x.order,
                        principalTable: "registration_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_registration_holds_registration_ticket_types_type",
                        column: x => x.type,
                        principalTable: "registration_ticket_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_order_lines",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<Guid>(type: "TEXT", nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_price = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_order_lines", x => new { x.order_id, x.number });
                    table.ForeignKey(
                        name: "FK_registration_order_lines_registration_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "registration_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_registration_order_lines_registration_ticket_types_type",
                        column: x => x.type,
                        principalTable: "registration_ticket_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_registration_ticket_types_sold",
                table: "registration_ticket_types",
                sql: "sold >= 0 and held >= 0 and sold + held <= quota");

            migrationBuilder.CreateIndex(
                name: "IX_registration_orders_held_until",
                table: "registration_orders",
                column: "held_until",
                filter: "state = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "IX_payments_payments_started_at",
                table: "payments_payments",
                column: "started_at",
                filter: "state <> 'Settled'");

            migrationBuilder.CreateIndex(
                name: "IX_payments_refunds_asked_at",
                table: "payments_refunds",
                column: "asked_at",
                filter: "sent_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_payments_refunds_payment_reason",
                table: "payments_refunds",
                columns: new[] { "payment", "reason" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_holds_type_until",
                table: "registration_holds",
                columns: new[] { "type", "until" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_order_lines_type",
                table: "registration_order_lines",
                column: "type");

            // Until now every order cost nothing, and what was ordered stood in its tickets alone.
            migrationBuilder.Sql("update payments_payments set provider = 'free'");
            migrationBuilder.Sql(
                "insert into registration_order_lines (order_id, number, type, quantity, unit_price) "
                    + "select t.\"order\", row_number() over (partition by t.\"order\" order by t.type, t.price_minor), "
                    + "t.type, count(*), t.price_minor "
                    + "from registration_tickets t group by t.\"order\", t.type, t.price_minor");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "payments_refunds");

            migrationBuilder.DropTable(
                name: "registration_holds");

            migrationBuilder.DropTable(
                name: "registration_order_lines");

            migrationBuilder.DropCheckConstraint(
                name: "ck_registration_ticket_types_sold",
                table: "registration_ticket_types");

            migrationBuilder.DropIndex(
                name: "IX_registration_orders_held_until",
                table: "registration_orders");

            migrationBuilder.DropIndex(
                name: "IX_payments_payments_started_at",
                table: "payments_payments");

            migrationBuilder.DropColumn(
                name: "held",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "held_until",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "description",
                table: "payments_payments");

            migrationBuilder.DropColumn(
                name: "provider",
                table: "payments_payments");

            migrationBuilder.AddColumn<string>(
                name: "continue_at",
                table: "registration_orders",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_registration_ticket_types_sold",
                table: "registration_ticket_types",
                sql: "sold >= 0 and sold <= quota");
        }
    }
}
