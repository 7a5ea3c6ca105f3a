using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Catalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "tax",
                table: "registration_tickets",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "tax_rate",
                table: "registration_tickets",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "about",
                table: "registration_ticket_types",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "access",
                table: "registration_ticket_types",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Room");

            migrationBuilder.AddColumn<string>(
                name: "access_code",
                table: "registration_ticket_types",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_add_on",
                table: "registration_ticket_types",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_paused",
                table: "registration_ticket_types",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "least_price",
                table: "registration_ticket_types",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "position",
                table: "registration_ticket_types",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "sale_ends_before",
                table: "registration_ticket_types",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sale_starts_before",
                table: "registration_ticket_types",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "tax_is_included",
                table: "registration_ticket_types",
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "tax_rate",
                table: "registration_ticket_types",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "visibility",
                table: "registration_ticket_types",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Everybody");

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "registration_orders",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "fee",
                table: "registration_orders",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "platform_fee",
                table: "registration_orders",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "request_digest",
                table: "registration_orders",
                type: "nvarchar(22)",
                maxLength: 22,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "tax_rate",
                table: "registration_order_lines",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "unit_discount",
                table: "registration_order_lines",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "unit_tax",
                table: "registration_order_lines",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "fee",
                table: "payments_refunds",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "tax",
                table: "payments_refunds",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "fee",
                table: "payments_payments",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "tax",
                table: "payments_payments",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "payments_platform_fees",
                columns: table => new
                {
                    organization = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    percent = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    @fixed = table.Column<decimal>(name: "fixed", type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    cap = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    changed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_platform_fees", x => x.organization);
                });

            migrationBuilder.CreateTable(
                name: "registration_price_steps",
                columns: table => new
                {
                    number = table.Column<int>(type: "int", nullable: false),
                    ticket_type_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    price = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    up_to = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_price_steps", x => new { x.ticket_type_id, x.number });
                    table.ForeignKey(
                        name: "FK_registration_price_steps_registration_ticket_types_ticket_type_id",
                        column: x => x.ticket_type_id,
                        principalTable: "registration_ticket_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_quotas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false),
                    size = table.Column<int>(type: "int", nullable: false),
                    taken = table.Column<int>(type: "int", nullable: false),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    changed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_quotas", x => x.id);
                    table.CheckConstraint("ck_registration_quotas_taken", "taken >= 0 and taken <= size");
                });

            migrationBuilder.CreateTable(
                name: "registration_sales_terms",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    rounding = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    fee_bearer = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    changed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_sales_terms", x => x.@event);
                });

            migrationBuilder.CreateTable(
                name: "registration_vouchers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    effect = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    most_uses = table.Column<int>(type: "int", nullable: true),
                    budget = table.Column<long>(type: "bigint", nullable: true),
                    until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    reserved = table.Column<int>(type: "int", nullable: false),
                    kept = table.Column<int>(type: "int", nullable: false),
                    note = table.Column<string>(type: "nvarchar(800)", maxLength: 800, nullable: false),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    changed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_vouchers", x => x.id);
                    table.CheckConstraint("ck_registration_vouchers_kept", "kept >= 0");
                });

            migrationBuilder.CreateTable(
                name: "registration_quota_types",
                columns: table => new
                {
                    type = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    quota_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_quota_types", x => new { x.quota_id, x.type });
                    table.ForeignKey(
                        name: "FK_registration_quota_types_registration_quotas_quota_id",
                        column: x => x.quota_id,
                        principalTable: "registration_quotas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_registration_quota_types_registration_ticket_types_type",
                        column: x => x.type,
                        principalTable: "registration_ticket_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_voucher_types",
                columns: table => new
                {
                    type = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    voucher_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_voucher_types", x => new { x.voucher_id, x.type });
                    table.ForeignKey(
                        name: "FK_registration_voucher_types_registration_ticket_types_type",
                        column: x => x.type,
                        principalTable: "registration_ticket_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_registration_voucher_types_registration_vouchers_voucher_id",
                        column: x => x.voucher_id,
                        principalTable: "registration_vouchers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_voucher_uses",
                columns: table => new
                {
                    voucher = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    tickets = table.Column<int>(type: "int", nullable: false),
                    discount = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_voucher_uses", x => new { x.voucher, x.order });
                    table.ForeignKey(
                        name: "FK_registration_voucher_uses_registration_orders_order",
                        column: x => x.order,
                        principalTable: "registration_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_registration_voucher_uses_registration_vouchers_voucher",
                        column: x => x.voucher,
                        principalTable: "registration_vouchers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_registration_quota_types_type",
                table: "registration_quota_types",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "IX_registration_quotas_event",
                table: "registration_quotas",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_registration_voucher_types_type",
                table: "registration_voucher_types",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "IX_registration_voucher_uses_order",
                table: "registration_voucher_uses",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "IX_registration_vouchers_event_code",
                table: "registration_vouchers",
                columns: new[] { "event", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_vouchers_until",
                table: "registration_vouchers",
                column: "until",
                filter: "kept > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "payments_platform_fees");

            migrationBuilder.DropTable(
                name: "registration_price_steps");

            migrationBuilder.DropTable(
                name: "registration_quota_types");

            migrationBuilder.DropTable(
                name: "registration_sales_terms");

            migrationBuilder.DropTable(
                name: "registration_voucher_types");

            migrationBuilder.DropTable(
                name: "registration_voucher_uses");

            migrationBuilder.DropTable(
                name: "registration_quotas");

            migrationBuilder.DropTable(
                name: "registration_vouchers");

            migrationBuilder.DropColumn(
                name: "tax",
                table: "registration_tickets");

            migrationBuilder.DropColumn(
                name: "tax_rate",
                table: "registration_tickets");

            migrationBuilder.DropColumn(
                name: "about",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "access",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "access_code",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "is_add_on",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "is_paused",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "least_price",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "position",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "sale_ends_before",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "sale_starts_before",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "tax_is_included",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "tax_rate",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "visibility",
                table: "registration_ticket_types");

            migrationBuilder.DropColumn(
                name: "code",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "fee",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "platform_fee",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "request_digest",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "tax_rate",
                table: "registration_order_lines");

            migrationBuilder.DropColumn(
                name: "unit_discount",
                table: "registration_order_lines");

            migrationBuilder.DropColumn(
                name: "unit_tax",
                table: "registration_order_lines");

            migrationBuilder.DropColumn(
                name: "fee",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "tax",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "fee",
                table: "payments_payments");

            migrationBuilder.DropColumn(
                name: "tax",
                table: "payments_payments");
        }
    }
}
