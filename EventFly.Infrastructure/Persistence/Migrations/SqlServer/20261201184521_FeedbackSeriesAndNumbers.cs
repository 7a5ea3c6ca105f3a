using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FeedbackSeriesAndNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "cancelled_at",
                table: "registration_tickets",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "issued_at",
                table: "registration_tickets",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "series",
                table: "events_events",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "came",
                table: "analytics_attendance",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "measured_at",
                table: "analytics_attendance",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "organization",
                table: "analytics_attendance",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "zone",
                table: "analytics_attendance",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "analytics_desk_counts",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    desk = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    came = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_desk_counts", x => new { x.@event, x.desk });
                });

            migrationBuilder.CreateTable(
                name: "analytics_money_marks",
                columns: table => new
                {
                    order = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    taken = table.Column<long>(type: "bigint", nullable: false),
                    returned = table.Column<long>(type: "bigint", nullable: false),
                    fee = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_money_marks", x => new { x.order, x.at, x.currency });
                });

            migrationBuilder.CreateTable(
                name: "analytics_order_marks",
                columns: table => new
                {
                    order = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    paid_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    tickets = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_order_marks", x => x.order);
                });

            migrationBuilder.CreateTable(
                name: "analytics_sale_hours",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    hour = table.Column<int>(type: "int", nullable: false),
                    currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    orders = table.Column<int>(type: "int", nullable: false),
                    issued = table.Column<int>(type: "int", nullable: false),
                    cancelled = table.Column<int>(type: "int", nullable: false),
                    taken = table.Column<long>(type: "bigint", nullable: false),
                    returned = table.Column<long>(type: "bigint", nullable: false),
                    fee = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_sale_hours", x => new { x.@event, x.day, x.hour, x.currency });
                });

            migrationBuilder.CreateTable(
                name: "analytics_ticket_marks",
                columns: table => new
                {
                    ticket = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    issued_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    cancelled_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    inside_since = table.Column<DateTime>(type: "datetime2", nullable: true),
                    came_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    desk = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_ticket_marks", x => x.ticket);
                });

            migrationBuilder.CreateTable(
                name: "analytics_visit_days",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    views = table.Column<int>(type: "int", nullable: false),
                    visits = table.Column<int>(type: "int", nullable: false),
                    checkouts = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_visit_days", x => new { x.@event, x.day });
                });

            migrationBuilder.CreateTable(
                name: "registration_feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    ticket = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    email_key = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    given_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lot = table.Column<int>(type: "int", nullable: false),
                    stars = table.Column<int>(type: "int", nullable: false),
                    recommend = table.Column<int>(type: "int", nullable: true),
                    comment = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    name = table.Column<string>(type: "nvarchar(480)", maxLength: 480, nullable: true),
                    showing = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    featured_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    is_hidden = table.Column<bool>(type: "bit", nullable: false),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    changed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_feedback", x => x.id);
                    table.ForeignKey(
                        name: "FK_registration_feedback_registration_tickets_ticket",
                        column: x => x.ticket,
                        principalTable: "registration_tickets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_feedback_forms",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    terms = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    last_question = table.Column<int>(type: "int", nullable: false),
                    changed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    changed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_feedback_forms", x => x.@event);
                });

            migrationBuilder.CreateTable(
                name: "registration_feedback_answers",
                columns: table => new
                {
                    feedback = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    question = table.Column<int>(type: "int", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    value = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_feedback_answers", x => new { x.feedback, x.question });
                    table.ForeignKey(
                        name: "FK_registration_feedback_answers_registration_feedback_feedback",
                        column: x => x.feedback,
                        principalTable: "registration_feedback",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_session_stars",
                columns: table => new
                {
                    feedback = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    session = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uniqueidentifier", nullable: false),
                    stars = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_session_stars", x => new { x.feedback, x.session });
                    table.ForeignKey(
                        name: "FK_registration_session_stars_registration_feedback_feedback",
                        column: x => x.feedback,
                        principalTable: "registration_feedback",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_registration_scans_ticket",
                table: "registration_scans",
                column: "ticket");

            migrationBuilder.CreateIndex(
                name: "IX_events_events_series_starts_at",
                table: "events_events",
                columns: new[] { "series", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_analytics_attendance_organization",
                table: "analytics_attendance",
                column: "organization");

            migrationBuilder.CreateIndex(
                name: "IX_analytics_money_marks_event",
                table: "analytics_money_marks",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_analytics_order_marks_event_paid_at",
                table: "analytics_order_marks",
                columns: new[] { "event", "paid_at" });

            migrationBuilder.CreateIndex(
                name: "IX_analytics_ticket_marks_event",
                table: "analytics_ticket_marks",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_registration_feedback_event_email_key",
                table: "registration_feedback",
                columns: new[] { "event", "email_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_feedback_event_featured_at",
                table: "registration_feedback",
                columns: new[] { "event", "featured_at" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_feedback_event_given_on",
                table: "registration_feedback",
                columns: new[] { "event", "given_on" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_feedback_key",
                table: "registration_feedback",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_feedback_ticket",
                table: "registration_feedback",
                column: "ticket",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_feedback_answers_event_question",
                table: "registration_feedback_answers",
                columns: new[] { "event", "question" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_session_stars_event_session",
                table: "registration_session_stars",
                columns: new[] { "event", "session" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "analytics_desk_counts");

            migrationBuilder.DropTable(
                name: "analytics_money_marks");

            migrationBuilder.DropTable(
                name: "analytics_order_marks");

            migrationBuilder.DropTable(
                name: "analytics_sale_hours");

            migrationBuilder.DropTable(
                name: "analytics_ticket_marks");

            migrationBuilder.DropTable(
                name: "analytics_visit_days");

            migrationBuilder.DropTable(
                name: "registration_feedback_answers");

            migrationBuilder.DropTable(
                name: "registration_feedback_forms");

            migrationBuilder.DropTable(
                name: "registration_session_stars");

            migrationBuilder.DropTable(
                name: "registration_feedback");

            migrationBuilder.DropIndex(
                name: "IX_registration_scans_ticket",
                table: "registration_scans");

            migrationBuilder.DropIndex(
                name: "IX_events_events_series_starts_at",
                table: "events_events");

            migrationBuilder.DropIndex(
                name: "IX_analytics_attendance_organization",
                table: "analytics_attendance");

            migrationBuilder.DropColumn(
                name: "cancelled_at",
                table: "registration_tickets");

            migrationBuilder.DropColumn(
                name: "issued_at",
                table: "registration_tickets");

            migrationBuilder.DropColumn(
                name: "series",
                table: "events_events");

            migrationBuilder.DropColumn(
                name: "came",
                table: "analytics_attendance");

            migrationBuilder.DropColumn(
                name: "measured_at",
                table: "analytics_attendance");

            migrationBuilder.DropColumn(
                name: "organization",
                table: "analytics_attendance");

            migrationBuilder.DropColumn(
                name: "zone",
                table: "analytics_attendance");
        }
    }
}
