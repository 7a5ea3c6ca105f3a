using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FeesOfChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "platform_fee",
                table: "registration_order_changes",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "platform_fee",
                table: "registration_order_changes");
        }
    }
}
