using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrderWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "folded_text",
                table: "registration_orders",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_registration_orders_event_placed_at",
                table: "registration_orders",
                columns: new[] { "event", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_registration_orders_not_folded",
                table: "registration_orders",
                column: "id",
                filter: "folded_text = ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_registration_orders_event_placed_at",
                table: "registration_orders");

            migrationBuilder.DropIndex(
                name: "ix_registration_orders_not_folded",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "folded_text",
                table: "registration_orders");
        }
    }
}
