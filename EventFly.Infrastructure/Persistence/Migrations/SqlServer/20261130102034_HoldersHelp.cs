using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class HoldersHelp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "holder_email_key",
                table: "registration_tickets",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "holder_key",
                table: "registration_tickets",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "refunds",
                table: "registration_sales_terms",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "promised_start",
                table: "registration_orders",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "refunds",
                table: "registration_orders",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "registration_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ticket = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    former_attendee = table.Column<string>(type: "nvarchar(480)", maxLength: 480, nullable: false),
                    from_key = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    from_name = table.Column<string>(type: "nvarchar(480)", maxLength: 480, nullable: false),
                    from_email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    to_key = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    to_name = table.Column<string>(type: "nvarchar(480)", maxLength: 480, nullable: false),
                    to_email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_transfers", x => x.id);
                    table.ForeignKey(
                        name: "FK_registration_transfers_registration_tickets_ticket",
                        column: x => x.ticket,
                        principalTable: "registration_tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_registration_tickets_holder_email_key",
                table: "registration_tickets",
                column: "holder_email_key",
                filter: "holder_email_key is not null");

            migrationBuilder.CreateIndex(
                name: "IX_registration_tickets_holder_key",
                table: "registration_tickets",
                column: "holder_key",
                unique: true,
                filter: "holder_key is not null");

            migrationBuilder.CreateIndex(
                name: "IX_registration_transfers_code",
                table: "registration_transfers",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_transfers_from_key",
                table: "registration_transfers",
                column: "from_key");

            migrationBuilder.CreateIndex(
                name: "IX_registration_transfers_ticket",
                table: "registration_transfers",
                column: "ticket");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registration_transfers");

            migrationBuilder.DropIndex(
                name: "IX_registration_tickets_holder_email_key",
                table: "registration_tickets");

            migrationBuilder.DropIndex(
                name: "IX_registration_tickets_holder_key",
                table: "registration_tickets");

            migrationBuilder.DropColumn(
                name: "holder_email_key",
                table: "registration_tickets");

            migrationBuilder.DropColumn(
                name: "holder_key",
                table: "registration_tickets");

            migrationBuilder.DropColumn(
                name: "refunds",
                table: "registration_sales_terms");

            migrationBuilder.DropColumn(
                name: "promised_start",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "refunds",
                table: "registration_orders");
        }
    }
}
