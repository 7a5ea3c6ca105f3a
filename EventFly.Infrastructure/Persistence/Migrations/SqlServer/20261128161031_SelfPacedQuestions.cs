using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SelfPacedQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "is_in_own_time",
                table: "engagement_quizzes",
                newName: "is_self_paced");

            migrationBuilder.RenameColumn(
                name: "is_in_own_time",
                table: "engagement_quiz_runs",
                newName: "is_self_paced");

            migrationBuilder.RenameColumn(
                name: "is_in_own_time",
                table: "engagement_polls",
                newName: "is_self_paced");

            migrationBuilder.Sql("update engagement_quizzes set phase = 'SelfPaced' where phase = 'InOwnTime'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "is_self_paced",
                table: "engagement_quizzes",
                newName: "is_in_own_time");

            migrationBuilder.RenameColumn(
                name: "is_self_paced",
                table: "engagement_quiz_runs",
                newName: "is_in_own_time");

            migrationBuilder.RenameColumn(
                name: "is_self_paced",
                table: "engagement_polls",
                newName: "is_in_own_time");

            migrationBuilder.Sql("update engagement_quizzes set phase = 'InOwnTime' where phase = 'SelfPaced'");
        }
    }
}
