using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_from_payee",
                table: "payments_refunds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "payee",
                table: "payments_payments",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_passed_on",
                table: "payments_disputes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "payments_payees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    can_charge = table.Column<bool>(type: "INTEGER", nullable: false),
                    can_pay_out = table.Column<bool>(type: "INTEGER", nullable: false),
                    missing = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_past_due = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    restriction = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ready_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    heard_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    detached_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failed_payout = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    payout_failure = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    payout_told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
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
