using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventFly.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class GivingBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_payments_refunds_asked_at",
                table: "payments_refunds");

            migrationBuilder.AddColumn<DateTime>(
                name: "give_back_since",
                table: "registration_orders",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "registration_orders",
                type: "character varying(8)",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "dropped_at",
                table: "payments_refunds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "event",
                table: "payments_refunds",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.Sql(
                """
                update payments_refunds set "event" =
                    (select p."event" from payments_payments p where p.id = payments_refunds.payment)
                """
            );

            migrationBuilder.AddColumn<string>(
                name: "money_reference",
                table: "payments_payments",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_orders_give_back_since",
                table: "registration_orders",
                column: "give_back_since",
                filter: "give_back_since is not null");

            migrationBuilder.CreateIndex(
                name: "IX_payments_refunds_asked_at",
                table: "payments_refunds",
                column: "asked_at",
                filter: "sent_at is null and dropped_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_payments_payments_money_reference",
                table: "payments_payments",
                column: "money_reference");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_registration_orders_give_back_since",
                table: "registration_orders");

            migrationBuilder.DropIndex(
                name: "IX_payments_refunds_asked_at",
                table: "payments_refunds");

            migrationBuilder.DropIndex(
                name: "IX_payments_payments_money_reference",
                table: "payments_payments");

            migrationBuilder.DropColumn(
                name: "give_back_since",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "language",
                table: "registration_orders");

            migrationBuilder.DropColumn(
                name: "dropped_at",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "event",
                table: "payments_refunds");

            migrationBuilder.DropColumn(
                name: "money_reference",
                table: "payments_payments");

            migrationBuilder.CreateIndex(
                name: "IX_payments_refunds_asked_at",
                table: "payments_refunds",
                column: "asked_at",
                filter: "sent_at is null");
        }
    }
}
