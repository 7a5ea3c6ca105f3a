using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TicketKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "registration_ticket_keys",
                columns: table => new
                {
                    number = table.Column<int>(type: "int", nullable: false),
                    public_part = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: false),
                    protected_part = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    made_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_ticket_keys", x => x.number);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registration_ticket_keys");
        }
    }
}
