using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddFormQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "form_questions",
                table: "registration_sales_terms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "has_answers",
                table: "registration_orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "registration_form_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    last_choice = table.Column<int>(type: "INTEGER", nullable: false),
                    archived_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_form_questions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registration_form_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    order = table.Column<Guid>(type: "TEXT", nullable: false),
                    ticket = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    question = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    prompt = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    labels = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_form_answers", x => x.id);
                    table.ForeignKey(
                        name: "FK_registration_form_answers_registration_form_questions_question",
                        column: x => x.question,
                        principalTable: "registration_form_questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_registration_form_answers_registration_orders_order",
                        column: x => x.order,
                        principalTable: "registration_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_registration_form_answers_registration_tickets_ticket",
                        column: x => x.ticket,
                        principalTable: "registration_tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_registration_form_answers_event_question",
                table: "registration_form_answers",
                columns: new[] { "event", "question" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_form_answers_order",
                table: "registration_form_answers",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "IX_registration_form_answers_order_question_place",
                table: "registration_form_answers",
                columns: new[] { "order", "question", "place" },
                unique: true,
                filter: "ticket is null");

            migrationBuilder.CreateIndex(
                name: "IX_registration_form_answers_question",
                table: "registration_form_answers",
                column: "question");

            migrationBuilder.CreateIndex(
                name: "IX_registration_form_answers_ticket_question",
                table: "registration_form_answers",
                columns: new[] { "ticket", "question" },
                unique: true,
                filter: "ticket is not null");

            migrationBuilder.CreateIndex(
                name: "IX_registration_form_questions_event",
                table: "registration_form_questions",
                column: "event");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registration_form_answers");

            migrationBuilder.DropTable(
                name: "registration_form_questions");

            migrationBuilder.DropColumn(
                name: "form_questions",
                table: "registration_sales_terms");

            migrationBuilder.DropColumn(
                name: "has_answers",
                table: "registration_orders");
        }
    }
}
