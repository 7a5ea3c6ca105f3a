using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DaysAndFoldedNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "search_text",
                table: "registration_tickets");

            migrationBuilder.AddColumn<string>(
                name: "folded_text",
                table: "registration_tickets",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "first_day",
                table: "events_events",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_day",
                table: "events_events",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "folded_text",
                table: "registration_tickets");

            migrationBuilder.DropColumn(
                name: "first_day",
                table: "events_events");

            migrationBuilder.DropColumn(
                name: "last_day",
                table: "events_events");

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "registration_tickets",
                type: "nvarchar(375)",
                maxLength: 375,
                nullable: false,
                defaultValue: "");
        }
    }
}
