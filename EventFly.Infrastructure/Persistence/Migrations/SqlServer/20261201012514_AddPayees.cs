using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddPayees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_advanced",
                table: "payments_refunds",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_from_payee",
                table: "payments_refunds",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "payee",
                table: "payments_payments",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_passed_on",
                table: "payments_disputes",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "payments_payees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organization = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    provider = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    can_charge = table.Column<bool>(type: "bit", nullable: false),
                    can_pay_out = table.Column<bool>(type: "bit", nullable: false),
                    missing = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    is_past_due = table.Column<bool>(type: "bit", nullable: false),
                    due_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    restriction = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    started_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ready_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    heard_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    detached_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    failed_payout = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    payout_failure = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    payout_told_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    changed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_payees", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_payments_payees_heard_at",
                table: "payments_payees",
                column: "heard_at",
                filter: "detached_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_payments_payees_organization",
                table: "payments_payees",
                column: "organization",
                unique: true,
                filter: "detached_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_payments_payees_provider_reference",
                table: "payments_payees",
                columns: new[] { "provider", "reference" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "payments_payees");

            migrationBuilder.DropColumn(
                name: "is_advanced",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "is_from_payee",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "payee",
                table: "payments_payments");

            migrationBuilder.DropColumn(
                name: "is_passed_on",
                table: "payments_disputes");
        }
    }
}
