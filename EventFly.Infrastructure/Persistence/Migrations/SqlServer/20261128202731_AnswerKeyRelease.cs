using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AnswerKeyRelease : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "key_released_at",
                table: "engagement_quiz_runs",
                type: "datetime2",
                nullable: true);

            // Until now every key was public after the end: what was promised then stays kept.
            migrationBuilder.Sql(
                "update engagement_quiz_runs set key_released_at = started_at where quiz in "
                    + "(select id from engagement_quizzes where phase = 'Ended')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "key_released_at",
                table: "engagement_quiz_runs");
        }
    }
}
