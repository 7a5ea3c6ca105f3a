using System;
using EventFly.Infrastructure.Events;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "events_events",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Other");

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "events_events",
                type: "character varying(2)",
                maxLength: 2,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "events_follows",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    organization = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_follows", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "events_known_words",
                columns: table => new
                {
                    word = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_known_words", x => x.word);
                });

            migrationBuilder.CreateTable(
                name: "events_listings",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    @event = table.Column<Guid>(name: "event", type: "uuid", nullable: false),
                    organization = table.Column<Guid>(type: "uuid", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    starts_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    is_online = table.Column<bool>(type: "boolean", nullable: false),
                    is_on_site = table.Column<bool>(type: "boolean", nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    x = table.Column<double>(type: "double precision", nullable: false),
                    y = table.Column<double>(type: "double precision", nullable: false),
                    z = table.Column<double>(type: "double precision", nullable: false),
                    tags = table.Column<string[]>(type: "text[]", maxLength: -1, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    lowest_price = table.Column<long>(type: "bigint", nullable: true),
                    price_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_listings", x => x.number);
                    table.ForeignKey(
                        name: "FK_events_listings_events_events_event",
                        column: x => x.@event,
                        principalTable: "events_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "events_word_grams",
                columns: table => new
                {
                    gram = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    word = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_word_grams", x => new { x.gram, x.length, x.word });
                });

            migrationBuilder.CreateTable(
                name: "events_listing_words",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    tags = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    summary = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    place = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    description = table.Column<string>(type: "text", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_listing_words", x => x.number);
                    table.ForeignKey(
                        name: "FK_events_listing_words_events_listings_number",
                        column: x => x.number,
                        principalTable: "events_listings",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_events_follows_account_organization",
                table: "events_follows",
                columns: new[] { "account", "organization" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_follows_organization_number",
                table: "events_follows",
                columns: new[] { "organization", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_events_listings_event",
                table: "events_listings",
                column: "event",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_listings_is_public_starts_at_ends_at_last_day",
                table: "events_listings",
                columns: new[] { "is_public", "starts_at", "ends_at", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_events_listings_latitude_longitude",
                table: "events_listings",
                columns: new[] { "latitude", "longitude" });

            migrationBuilder.CreateIndex(
                name: "IX_events_listings_price_until",
                table: "events_listings",
                column: "price_until");

            foreach (var statement in SearchIndexSql.Postgres)
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in SearchIndexSql.PostgresUndo)
            {
                migrationBuilder.Sql(statement);
            }

            migrationBuilder.DropTable(
                name: "events_follows");

            migrationBuilder.DropTable(
                name: "events_known_words");

            migrationBuilder.DropTable(
                name: "events_listing_words");

            migrationBuilder.DropTable(
                name: "events_word_grams");

            migrationBuilder.DropTable(
                name: "events_listings");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "events_events");

            migrationBuilder.DropColumn(
                name: "language",
                table: "events_events");
        }
    }
}
