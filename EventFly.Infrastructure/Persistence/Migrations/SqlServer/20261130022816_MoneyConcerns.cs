using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MoneyConcerns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "failed_at",
                table: "payments_refunds",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "failure",
                table: "payments_refunds",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_unclear",
                table: "payments_refunds",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "seen_at",
                table: "payments_refunds",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "received_currency",
                table: "payments_payments",
                type: "nvarchar(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "received_minor",
                table: "payments_payments",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "seen_at",
                table: "payments_payments",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "payments_disputes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    payment = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    due_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    state = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    opened_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    closed_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    is_money_gone = table.Column<bool>(type: "bit", nullable: false),
                    fee = table.Column<long>(type: "bigint", nullable: false),
                    fee_currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    seen_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    told_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    told_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    changed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    amount_currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_disputes", x => x.id);
                    table.ForeignKey(
                        name: "FK_payments_disputes_payments_payments_payment",
                        column: x => x.payment,
                        principalTable: "payments_payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_payments_refunds_order",
                table: "payments_refunds",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "IX_payments_payments_event",
                table: "payments_payments",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_payments_disputes_order",
                table: "payments_disputes",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "IX_payments_disputes_payment_reference",
                table: "payments_disputes",
                columns: new[] { "payment", "reference" },
                unique: true);

            migrationBuilder.Sql(
                """
                update registration_orders set state = 'PartlyRefunded'
                where state = 'Paid' and total_minor > 0 and exists
                    (select 1 from registration_tickets t
                     where t."order" = registration_orders.id and t.state = 'Cancelled' and t.price_minor > 0)
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("update registration_orders set state = 'Paid' where state = 'PartlyRefunded'");

            migrationBuilder.DropTable(
                name: "payments_disputes");

            migrationBuilder.DropIndex(
                name: "IX_payments_refunds_order",
                table: "payments_refunds");

            migrationBuilder.DropIndex(
                name: "IX_payments_payments_event",
                table: "payments_payments");

            migrationBuilder.DropColumn(
                name: "failed_at",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "failure",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "is_unclear",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "seen_at",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "received_currency",
                table: "payments_payments");

            migrationBuilder.DropColumn(
                name: "received_minor",
                table: "payments_payments");

            migrationBuilder.DropColumn(
                name: "seen_at",
                table: "payments_payments");
        }
    }
}
