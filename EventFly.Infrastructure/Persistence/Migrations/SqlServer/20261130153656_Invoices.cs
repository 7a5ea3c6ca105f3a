using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Invoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "shares",
                table: "payments_refunds",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "shares",
                table: "payments_disputes",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "payments_invoice_addresses",
                columns: table => new
                {
                    order = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    changed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    buyer_address = table.Column<string>(type: "nvarchar(1200)", maxLength: 1200, nullable: false),
                    buyer_company = table.Column<string>(type: "nvarchar(480)", maxLength: 480, nullable: false),
                    buyer_reference = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false),
                    buyer_vat_id = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_invoice_addresses", x => x.order);
                });

            migrationBuilder.CreateTable(
                name: "payments_invoice_counters",
                columns: table => new
                {
                    organization = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_invoice_counters", x => x.organization);
                });

            migrationBuilder.CreateTable(
                name: "payments_invoices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organization = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    order = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    cause = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    refers = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    sequence = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    written_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    buyer = table.Column<string>(type: "nvarchar(480)", maxLength: 480, nullable: false),
                    folded_text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    tax = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    total_currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    total_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_invoices", x => x.id);
                    table.ForeignKey(
                        name: "FK_payments_invoices_payments_invoices_refers",
                        column: x => x.refers,
                        principalTable: "payments_invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payments_issuers",
                columns: table => new
                {
                    organization = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    logo = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    is_writing = table.Column<bool>(type: "bit", nullable: false),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    changed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    details_address = table.Column<string>(type: "nvarchar(1200)", maxLength: 1200, nullable: false),
                    details_country = table.Column<string>(type: "nvarchar(240)", maxLength: 240, nullable: false),
                    details_email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    details_footer = table.Column<string>(type: "nvarchar(800)", maxLength: 800, nullable: false),
                    details_legal_name = table.Column<string>(type: "nvarchar(480)", maxLength: 480, nullable: false),
                    details_prefix = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    details_registration = table.Column<string>(type: "nvarchar(480)", maxLength: 480, nullable: false),
                    details_tax_number = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    details_vat_id = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_issuers", x => x.organization);
                });

            migrationBuilder.CreateIndex(
                name: "IX_payments_invoices_order_kind_cause",
                table: "payments_invoices",
                columns: new[] { "order", "kind", "cause" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_invoices_organization_issued_on",
                table: "payments_invoices",
                columns: new[] { "organization", "issued_on" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_invoices_organization_sequence",
                table: "payments_invoices",
                columns: new[] { "organization", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_invoices_refers",
                table: "payments_invoices",
                column: "refers");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "payments_invoice_addresses");

            migrationBuilder.DropTable(
                name: "payments_invoice_counters");

            migrationBuilder.DropTable(
                name: "payments_invoices");

            migrationBuilder.DropTable(
                name: "payments_issuers");

            migrationBuilder.DropColumn(
                name: "shares",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "shares",
                table: "payments_disputes");
        }
    }
}
