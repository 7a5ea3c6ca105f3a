using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AnnouncementsAndSchedules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "events_rooms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_rooms", x => x.id);
                    table.ForeignKey(
                        name: "FK_events_rooms_events_events_event",
                        column: x => x.@event,
                        principalTable: "events_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "events_speakers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    line = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    bio = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_speakers", x => x.id);
                    table.ForeignKey(
                        name: "FK_events_speakers_events_events_event",
                        column: x => x.@event,
                        principalTable: "events_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "events_tracks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    colour = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_tracks", x => x.id);
                    table.ForeignKey(
                        name: "FK_events_tracks_events_events_event",
                        column: x => x.@event,
                        principalTable: "events_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_announcements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    details = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    released_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    gathered_to = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_gathered = table.Column<bool>(type: "boolean", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_announcements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registration_bad_addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email_key = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    reason = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_bad_addresses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registration_unsubscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization = table.Column<Guid>(type: "uuid", nullable: false),
                    email_key = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    announcement = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_unsubscriptions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "events_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    @abstract = table.Column<string>(name: "abstract", type: "text", maxLength: -1, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    start = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    end = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    room = table.Column<Guid>(type: "uuid", nullable: true),
                    track = table.Column<Guid>(type: "uuid", nullable: true),
                    speakers = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    last_number = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_sessions", x => x.id);
                    table.CheckConstraint("ck_events_sessions_taken", "taken >= 0 and waiting >= 0 and (capacity is null or taken <= capacity)");
                    table.ForeignKey(
                        name: "FK_events_sessions_events_events_event",
                        column: x => x.@event,
                        principalTable: "events_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_events_sessions_events_rooms_room",
                        column: x => x.room,
                        principalTable: "events_rooms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_events_sessions_events_tracks_track",
                        column: x => x.track,
                        principalTable: "events_tracks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_announcement_copies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    announcement = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "character varying(480)", maxLength: 480, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    email_key = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    domain = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    page = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    moved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    not_before = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    delays = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_announcement_copies", x => x.id);
                    table.ForeignKey(
                        name: "FK_registration_announcement_copies_registration_announcements~",
                        column: x => x.announcement,
                        principalTable: "registration_announcements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "events_session_picks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    participant = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    is_waiting = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_session_picks", x => x.id);
                    table.ForeignKey(
                        name: "FK_events_session_picks_events_sessions_session",
                        column: x => x.session,
                        principalTable: "events_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_events_rooms_event",
                table: "events_rooms",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_events_session_picks_event_account",
                table: "events_session_picks",
                columns: new[] { "event", "account" });

            migrationBuilder.CreateIndex(
                name: "IX_events_session_picks_event_participant",
                table: "events_session_picks",
                columns: new[] { "event", "participant" });

            migrationBuilder.CreateIndex(
                name: "IX_events_session_picks_session_account",
                table: "events_session_picks",
                columns: new[] { "session", "account" },
                unique: true,
                filter: "account is not null");

            migrationBuilder.CreateIndex(
                name: "IX_events_session_picks_session_number",
                table: "events_session_picks",
                columns: new[] { "session", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_session_picks_session_participant",
                table: "events_session_picks",
                columns: new[] { "session", "participant" },
                unique: true,
                filter: "account is null");

            migrationBuilder.CreateIndex(
                name: "IX_events_sessions_event",
                table: "events_sessions",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_events_sessions_room",
                table: "events_sessions",
                column: "room");

            migrationBuilder.CreateIndex(
                name: "IX_events_sessions_track",
                table: "events_sessions",
                column: "track");

            migrationBuilder.CreateIndex(
                name: "IX_events_speakers_event",
                table: "events_speakers",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_events_tracks_event",
                table: "events_tracks",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_registration_announcement_copies_announcement_email_key",
                table: "registration_announcement_copies",
                columns: new[] { "announcement", "email_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_announcement_copies_announcement_state_id",
                table: "registration_announcement_copies",
                columns: new[] { "announcement", "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_announcement_copies_key",
                table: "registration_announcement_copies",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_announcements_event",
                table: "registration_announcements",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_registration_announcements_state_due_at",
                table: "registration_announcements",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_bad_addresses_email_key",
                table: "registration_bad_addresses",
                column: "email_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_unsubscriptions_announcement",
                table: "registration_unsubscriptions",
                column: "announcement");

            migrationBuilder.CreateIndex(
                name: "IX_registration_unsubscriptions_organization_email_key",
                table: "registration_unsubscriptions",
                columns: new[] { "organization", "email_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "events_session_picks");

            migrationBuilder.DropTable(
                name: "events_speakers");

            migrationBuilder.DropTable(
                name: "registration_announcement_copies");

            migrationBuilder.DropTable(
                name: "registration_bad_addresses");

            migrationBuilder.DropTable(
                name: "registration_unsubscriptions");

            migrationBuilder.DropTable(
                name: "events_sessions");

            migrationBuilder.DropTable(
                name: "registration_announcements");

            migrationBuilder.DropTable(
                name: "events_rooms");

            migrationBuilder.DropTable(
                name: "events_tracks");
        }
    }
}
