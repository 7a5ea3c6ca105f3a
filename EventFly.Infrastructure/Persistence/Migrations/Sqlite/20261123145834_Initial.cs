using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "analytics_arrivals",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    start = table.Column<DateTime>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_arrivals", x => new { x.@event, x.start, x.minutes });
                });

            migrationBuilder.CreateTable(
                name: "analytics_attendance",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    tickets = table.Column<int>(type: "INTEGER", nullable: false),
                    inside = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_attendance", x => x.@event);
                });

            migrationBuilder.CreateTable(
                name: "analytics_participation",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    polls_opened = table.Column<int>(type: "INTEGER", nullable: false),
                    polls_closed = table.Column<int>(type: "INTEGER", nullable: false),
                    votes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_analytics_participation", x => x.@event);
                });

            migrationBuilder.CreateTable(
                name: "engagement_audience_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    asker = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    sameness = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    shows_nickname = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_pinned = table.Column<bool>(type: "INTEGER", nullable: false),
                    votes = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_audience_questions", x => x.id);
                    table.CheckConstraint("ck_engagement_audience_questions_votes", "votes >= 0");
                });

            migrationBuilder.CreateTable(
                name: "engagement_images",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_images", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "engagement_likings",
                columns: table => new
                {
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    reader = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    post = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_likings", x => new { x.subject, x.reader });
                });

            migrationBuilder.CreateTable(
                name: "engagement_mentions",
                columns: table => new
                {
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    post = table.Column<Guid>(type: "TEXT", nullable: false),
                    comment = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_mentions", x => new { x.subject, x.account });
                });

            migrationBuilder.CreateTable(
                name: "engagement_moderation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    act = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_moderation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagement_participants",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    joined_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    team = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    time_factor = table.Column<double>(type: "REAL", nullable: false),
                    is_rehearsal = table.Column<bool>(type: "INTEGER", nullable: false),
                    nickname = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    nickname_key = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    refused_key = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    last_asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    kicked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    banned_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_participants", x => new { x.@event, x.participant });
                });

            migrationBuilder.CreateTable(
                name: "engagement_polls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    options = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    pictures = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    privacy = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    may_change = table.Column<bool>(type: "INTEGER", nullable: false),
                    most_answers = table.Column<int>(type: "INTEGER", nullable: false),
                    low = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true),
                    high = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true),
                    low_label = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    high_label = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    results_shown = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_revealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    quiz = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    marking = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    is_solved = table.Column<bool>(type: "INTEGER", nullable: false),
                    prepared_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_in_own_time = table.Column<bool>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_polls", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagement_posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    author = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    image_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    image_alt = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    image_width = table.Column<int>(type: "INTEGER", nullable: false),
                    image_height = table.Column<int>(type: "INTEGER", nullable: false),
                    poll = table.Column<Guid>(type: "TEXT", nullable: true),
                    quiz = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_pinned = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_locked = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    edited_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    hidden_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    likes = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_posts", x => x.id);
                    table.CheckConstraint("ck_engagement_posts_likes", "likes >= 0");
                });

            migrationBuilder.CreateTable(
                name: "engagement_question_boards",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    on_stage_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    on_stage = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_question_boards", x => x.@event);
                });

            migrationBuilder.CreateTable(
                name: "engagement_quizzes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    teams = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    allows_more_time = table.Column<bool>(type: "INTEGER", nullable: false),
                    rewards_streaks = table.Column<bool>(type: "INTEGER", nullable: false),
                    questions = table.Column<int>(type: "INTEGER", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    podium_step = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    prepared_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_in_own_time = table.Column<bool>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_quizzes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagement_rehearsals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    participants = table.Column<int>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    purged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_rehearsals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagement_reports",
                columns: table => new
                {
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    reader = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    post = table.Column<Guid>(type: "TEXT", nullable: false),
                    comment = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_reports", x => new { x.subject, x.reader });
                });

            migrationBuilder.CreateTable(
                name: "engagement_stages",
                columns: table => new
                {
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    poll = table.Column<Guid>(type: "TEXT", nullable: true),
                    quiz = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_stages", x => x.@event);
                });

            migrationBuilder.CreateTable(
                name: "events_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    summary = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tags = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_listed = table.Column<bool>(type: "INTEGER", nullable: false),
                    cancel_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    search_place = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    place_address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    place_city = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    place_country = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    place_is_online = table.Column<bool>(type: "INTEGER", nullable: false),
                    place_latitude = table.Column<double>(type: "REAL", nullable: true),
                    place_longitude = table.Column<double>(type: "REAL", nullable: true),
                    place_online_link = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    place_venue = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    interests = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    xml = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_sign_in_guards",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    last_failure_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_sign_in_guards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_messages",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reaction = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reacted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox_messages", x => new { x.message_id, x.reaction });
                });

            migrationBuilder.CreateTable(
                name: "organizations_organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    owners = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organizations_organizations", x => x.id);
                    table.CheckConstraint("ck_organizations_owners", "owners >= 1");
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: false),
                    occurred_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    delivered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    parked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    claimed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    claimed_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_messages", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "payments_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_payments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registration_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    request_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    email_key = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    payment = table.Column<Guid>(type: "TEXT", nullable: true),
                    continue_at = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    placed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    total_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    total_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registration_scans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    ticket = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    is_repeat = table.Column<bool>(type: "INTEGER", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_scans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registration_ticket_types",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    quota = table.Column<int>(type: "INTEGER", nullable: false),
                    sold = table.Column<int>(type: "INTEGER", nullable: false),
                    min_per_order = table.Column<int>(type: "INTEGER", nullable: false),
                    max_per_order = table.Column<int>(type: "INTEGER", nullable: false),
                    sale_starts = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sale_ends = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    price_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    price_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_ticket_types", x => x.id);
                    table.CheckConstraint("ck_registration_ticket_types_sold", "sold >= 0 and sold <= quota");
                });

            migrationBuilder.CreateTable(
                name: "engagement_audience_votes",
                columns: table => new
                {
                    question = table.Column<Guid>(type: "TEXT", nullable: false),
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    cast_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_audience_votes", x => new { x.question, x.participant });
                    table.ForeignKey(
                        name: "FK_engagement_audience_votes_engagement_audience_questions_question",
                        column: x => x.question,
                        principalTable: "engagement_audience_questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_ballots",
                columns: table => new
                {
                    poll = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    cast_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    elapsed_milliseconds = table.Column<int>(type: "INTEGER", nullable: true),
                    allowed_milliseconds = table.Column<int>(type: "INTEGER", nullable: true),
                    points = table.Column<int>(type: "INTEGER", nullable: true),
                    is_rehearsal = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_ballots", x => new { x.poll, x.round, x.participant });
                    table.ForeignKey(
                        name: "FK_engagement_ballots_engagement_polls_poll",
                        column: x => x.poll,
                        principalTable: "engagement_polls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_question_turns",
                columns: table => new
                {
                    poll = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    participant = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    time_factor = table.Column<double>(type: "REAL", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_question_turns", x => new { x.poll, x.round, x.participant });
                    table.ForeignKey(
                        name: "FK_engagement_question_turns_engagement_polls_poll",
                        column: x => x.poll,
                        principalTable: "engagement_polls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_rounds",
                columns: table => new
                {
                    poll = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    voters = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_rounds", x => new { x.poll, x.round });
                    table.ForeignKey(
                        name: "FK_engagement_rounds_engagement_polls_poll",
                        column: x => x.poll,
                        principalTable: "engagement_polls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_tallies",
                columns: table => new
                {
                    poll = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    is_hidden = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_tallies", x => new { x.poll, x.round, x.key });
                    table.CheckConstraint("ck_engagement_tallies_count", "count >= 0");
                    table.ForeignKey(
                        name: "FK_engagement_tallies_engagement_polls_poll",
                        column: x => x.poll,
                        principalTable: "engagement_polls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    post = table.Column<Guid>(type: "TEXT", nullable: false),
                    author = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edited_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    hidden_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    likes = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    minute = table.Column<long>(type: "INTEGER", nullable: false),
                    turn = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_comments", x => x.id);
                    table.CheckConstraint("ck_engagement_comments_likes", "likes >= 0");
                    table.ForeignKey(
                        name: "FK_engagement_comments_engagement_posts_post",
                        column: x => x.post,
                        principalTable: "engagement_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "engagement_quiz_runs",
                columns: table => new
                {
                    quiz = table.Column<Guid>(type: "TEXT", nullable: false),
                    run = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    commitment = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_in_own_time = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagement_quiz_runs", x => new { x.quiz, x.run });
                    table.ForeignKey(
                        name: "FK_engagement_quiz_runs_engagement_quizzes_quiz",
                        column: x => x.quiz,
                        principalTable: "engagement_quizzes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_identity_account_claims_identity_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_identity_account_logins_identity_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_account_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_account_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_identity_account_passkeys_identity_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_account_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_identity_account_tokens_identity_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organizations_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    open_for = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    role = table.Column<Guid>(type: "TEXT", nullable: false),
                    invited_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organizations_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_organizations_invitations_organizations_organizations_organization",
                        column: x => x.organization,
                        principalTable: "organizations_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organizations_roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    permissions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    is_owner = table.Column<bool>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organizations_roles", x => x.id);
                    table.ForeignKey(
                        name: "FK_organizations_roles_organizations_organizations_organization",
                        column: x => x.organization,
                        principalTable: "organizations_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payments_attempts",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    payment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_attempts", x => new { x.payment_id, x.number });
                    table.ForeignKey(
                        name: "FK_payments_attempts_payments_payments_payment_id",
                        column: x => x.payment_id,
                        principalTable: "payments_payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payments_ledger_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    order = table.Column<Guid>(type: "TEXT", nullable: false),
                    payment = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_ledger_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_payments_ledger_entries_payments_payments_payment",
                        column: x => x.payment,
                        principalTable: "payments_payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_tickets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "TEXT", nullable: false),
                    order = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<Guid>(type: "TEXT", nullable: false),
                    attendee_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    attendee_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 375, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    admitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    admitted_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    admitted_device = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    price_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    price_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_tickets", x => x.id);
                    table.ForeignKey(
                        name: "FK_registration_tickets_registration_orders_order",
                        column: x => x.order,
                        principalTable: "registration_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_registration_tickets_registration_ticket_types_type",
                        column: x => x.type,
                        principalTable: "registration_ticket_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organizations_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<Guid>(type: "TEXT", nullable: false),
                    joined_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organizations_members", x => x.id);
                    table.ForeignKey(
                        name: "FK_organizations_members_organizations_organizations_organization",
                        column: x => x.organization,
                        principalTable: "organizations_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organizations_members_organizations_roles_role",
                        column: x => x.role,
                        principalTable: "organizations_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_analytics_arrivals_minutes_start",
                table: "analytics_arrivals",
                columns: new[] { "minutes", "start" });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_audience_questions_event_asker",
                table: "engagement_audience_questions",
                columns: new[] { "event", "asker" });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_audience_questions_event_sameness",
                table: "engagement_audience_questions",
                columns: new[] { "event", "sameness" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_engagement_audience_questions_event_state",
                table: "engagement_audience_questions",
                columns: new[] { "event", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_comments_author_minute_turn",
                table: "engagement_comments",
                columns: new[] { "author", "minute", "turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_engagement_comments_event_hidden_at",
                table: "engagement_comments",
                columns: new[] { "event", "hidden_at" });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_comments_post_position",
                table: "engagement_comments",
                columns: new[] { "post", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_engagement_images_added_at",
                table: "engagement_images",
                column: "added_at");

            migrationBuilder.CreateIndex(
                name: "IX_engagement_likings_post",
                table: "engagement_likings",
                column: "post");

            migrationBuilder.CreateIndex(
                name: "IX_engagement_mentions_account_at",
                table: "engagement_mentions",
                columns: new[] { "account", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_mentions_post",
                table: "engagement_mentions",
                column: "post");

            migrationBuilder.CreateIndex(
                name: "IX_engagement_moderation_event_at",
                table: "engagement_moderation",
                columns: new[] { "event", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_participants_event_nickname_key",
                table: "engagement_participants",
                columns: new[] { "event", "nickname_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_engagement_polls_event_prepared_at",
                table: "engagement_polls",
                columns: new[] { "event", "prepared_at" });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_polls_quiz_number",
                table: "engagement_polls",
                columns: new[] { "quiz", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_posts_due_at",
                table: "engagement_posts",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_engagement_posts_event_position",
                table: "engagement_posts",
                columns: new[] { "event", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_engagement_posts_image_name",
                table: "engagement_posts",
                column: "image_name");

            migrationBuilder.CreateIndex(
                name: "IX_engagement_posts_poll",
                table: "engagement_posts",
                column: "poll");

            migrationBuilder.CreateIndex(
                name: "IX_engagement_posts_quiz",
                table: "engagement_posts",
                column: "quiz");

            migrationBuilder.CreateIndex(
                name: "IX_engagement_quizzes_event_prepared_at",
                table: "engagement_quizzes",
                columns: new[] { "event", "prepared_at" });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_rehearsals_event_purged_at",
                table: "engagement_rehearsals",
                columns: new[] { "event", "purged_at" });

            migrationBuilder.CreateIndex(
                name: "IX_engagement_reports_event_closed_at",
                table: "engagement_reports",
                columns: new[] { "event", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_events_events_code",
                table: "events_events",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_events_organization_starts_at",
                table: "events_events",
                columns: new[] { "organization", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_events_events_slug",
                table: "events_events",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_events_state_is_listed_ends_at",
                table: "events_events",
                columns: new[] { "state", "is_listed", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "IX_identity_account_claims_user_id",
                table: "identity_account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_account_logins_user_id",
                table: "identity_account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_account_passkeys_user_id",
                table: "identity_account_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "identity_accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "identity_accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_sign_in_guards_last_failure_at",
                table: "identity_sign_in_guards",
                column: "last_failure_at");

            migrationBuilder.CreateIndex(
                name: "IX_organizations_invitations_open_for",
                table: "organizations_invitations",
                column: "open_for");

            migrationBuilder.CreateIndex(
                name: "IX_organizations_invitations_organization_open_for",
                table: "organizations_invitations",
                columns: new[] { "organization", "open_for" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organizations_invitations_token_hash",
                table: "organizations_invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organizations_members_account",
                table: "organizations_members",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_organizations_members_organization_account",
                table: "organizations_members",
                columns: new[] { "organization", "account" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organizations_members_role",
                table: "organizations_members",
                column: "role");

            migrationBuilder.CreateIndex(
                name: "IX_organizations_organizations_slug",
                table: "organizations_organizations",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organizations_roles_organization_name",
                table: "organizations_roles",
                columns: new[] { "organization", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_delivered_at_parked_at_next_attempt_at",
                table: "outbox_messages",
                columns: new[] { "delivered_at", "parked_at", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_id",
                table: "outbox_messages",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_ledger_entries_order",
                table: "payments_ledger_entries",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "IX_payments_ledger_entries_payment",
                table: "payments_ledger_entries",
                column: "payment");

            migrationBuilder.CreateIndex(
                name: "IX_payments_payments_order",
                table: "payments_payments",
                column: "order",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_orders_account",
                table: "registration_orders",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "IX_registration_orders_email_key",
                table: "registration_orders",
                column: "email_key");

            migrationBuilder.CreateIndex(
                name: "IX_registration_orders_event_request_key",
                table: "registration_orders",
                columns: new[] { "event", "request_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_orders_key",
                table: "registration_orders",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_scans_event_at",
                table: "registration_scans",
                columns: new[] { "event", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_ticket_types_event",
                table: "registration_ticket_types",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_registration_tickets_code",
                table: "registration_tickets",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_tickets_event_state_admitted_at",
                table: "registration_tickets",
                columns: new[] { "event", "state", "admitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_tickets_order",
                table: "registration_tickets",
                column: "order");

            migrationBuilder.CreateIndex(
                name: "IX_registration_tickets_type",
                table: "registration_tickets",
                column: "type");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "analytics_arrivals");

            migrationBuilder.DropTable(
                name: "analytics_attendance");

            migrationBuilder.DropTable(
                name: "analytics_participation");

            migrationBuilder.DropTable(
                name: "engagement_audience_votes");

            migrationBuilder.DropTable(
                name: "engagement_ballots");

            migrationBuilder.DropTable(
                name: "engagement_comments");

            migrationBuilder.DropTable(
                name: "engagement_images");

            migrationBuilder.DropTable(
                name: "engagement_likings");

            migrationBuilder.DropTable(
                name: "engagement_mentions");

            migrationBuilder.DropTable(
                name: "engagement_moderation");

            migrationBuilder.DropTable(
                name: "engagement_participants");

            migrationBuilder.DropTable(
                name: "engagement_question_boards");

            migrationBuilder.DropTable(
                name: "engagement_question_turns");

            migrationBuilder.DropTable(
                name: "engagement_quiz_runs");

            migrationBuilder.DropTable(
                name: "engagement_rehearsals");

            migrationBuilder.DropTable(
                name: "engagement_reports");

            migrationBuilder.DropTable(
                name: "engagement_rounds");

            migrationBuilder.DropTable(
                name: "engagement_stages");

            migrationBuilder.DropTable(
                name: "engagement_tallies");

            migrationBuilder.DropTable(
                name: "events_events");

            migrationBuilder.DropTable(
                name: "identity_account_claims");

            migrationBuilder.DropTable(
                name: "identity_account_logins");

            migrationBuilder.DropTable(
                name: "identity_account_passkeys");

            migrationBuilder.DropTable(
                name: "identity_account_tokens");

            migrationBuilder.DropTable(
                name: "identity_data_protection_keys");

            migrationBuilder.DropTable(
                name: "identity_sign_in_guards");

            migrationBuilder.DropTable(
                name: "inbox_messages");

            migrationBuilder.DropTable(
                name: "organizations_invitations");

            migrationBuilder.DropTable(
                name: "organizations_members");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "payments_attempts");

            migrationBuilder.DropTable(
                name: "payments_ledger_entries");

            migrationBuilder.DropTable(
                name: "registration_scans");

            migrationBuilder.DropTable(
                name: "registration_tickets");

            migrationBuilder.DropTable(
                name: "engagement_audience_questions");

            migrationBuilder.DropTable(
                name: "engagement_posts");

            migrationBuilder.DropTable(
                name: "engagement_quizzes");

            migrationBuilder.DropTable(
                name: "engagement_polls");

            migrationBuilder.DropTable(
                name: "identity_accounts");

            migrationBuilder.DropTable(
                name: "organizations_roles");

            migrationBuilder.DropTable(
                name: "payments_payments");

            migrationBuilder.DropTable(
                name: "registration_orders");

            migrationBuilder.DropTable(
                name: "registration_ticket_types");

            migrationBuilder.DropTable(
                name: "organizations_organizations");
        }
    }
}
