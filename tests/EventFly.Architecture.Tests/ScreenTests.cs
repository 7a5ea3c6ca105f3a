using System.Reflection;
using EventFly.Architecture.Tests.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace EventFly.Architecture.Tests;

/// <summary>
/// Who may see a page, and how it is rendered, is said on the page itself: organizer and desk pages are interactive and
/// behind a sign-in; everything else answers without a circuit.
/// </summary>
public sealed class ScreenTests
{
    private const string Web = "EventFly.Architecture.Tests.Fixtures.Web";

    /// <summary>Screens that are interactive as a whole, by the folder they stand in.</summary>
    private static IEnumerable<PropertyInfo> TypedQueries(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => p.IsDefined(typeof(SupplyParameterFromQueryAttribute)) && p.PropertyType != typeof(string));

    private static readonly string[] Interactive = ["Organizer", "Desk"];

    [Fact]
    public void Organizer_and_desk_pages_ask_for_a_sign_in() =>
        Pages(House.Web).Where(LacksSignIn).Select(p => p.FullName).ShouldBeEmpty();

    [Fact]
    public void Other_pages_answer_without_a_circuit() =>
        Pages(House.Web).Where(IsNeedlesslyInteractive).Select(p => p.FullName).ShouldBeEmpty();

    [Fact]
    public void An_organizer_page_without_a_sign_in_is_caught() =>
        LacksSignIn(typeof(Fixtures.Organizer.Open)).ShouldBeTrue();

    [Fact]
    public void A_public_page_that_needs_a_circuit_is_caught() =>
        IsNeedlesslyInteractive(typeof(Fixtures.Public.NeedsACircuit)).ShouldBeTrue();

    [Fact]
    public void Pages_as_they_should_be_are_let_through()
    {
        LacksSignIn(typeof(Fixtures.Organizer.Closed)).ShouldBeFalse();
        IsNeedlesslyInteractive(typeof(Fixtures.Organizer.Closed)).ShouldBeFalse();
        IsNeedlesslyInteractive(typeof(Fixtures.Public.Static)).ShouldBeFalse();
    }

    [Fact]
    public void What_stands_behind_the_question_mark_of_a_page_is_text() =>
        House.Web.GetTypes().SelectMany(TypedQueries).Select(p => $"{p.DeclaringType}.{p.Name}").ShouldBeEmpty();

    [Fact]
    public void A_typed_query_which_nonsense_would_break_is_caught() =>
        TypedQueries(typeof(Fixtures.Public.TypedQuery)).Select(p => p.Name).ShouldBe(["Number"]);

    [Fact]
    public void Rooms_do_not_see_into_each_other() =>
        Borders.Crossed(Dependencies.Of(House.Web), "EventFly.Web", Borders.Rooms).ShouldBeEmpty();

    [Fact]
    public void What_all_rooms_share_names_none_of_them() =>
        Borders.UpFromShell(Dependencies.Of(House.Web), "EventFly.Web").ShouldBeEmpty();

    [Fact]
    public void A_look_into_another_room_is_caught() =>
        Borders
            .Crossed(Dependencies.Of(typeof(ScreenTests).Assembly), Web, Borders.Rooms)
            .ShouldBe([new Use(Web + ".Organizer.Guests", Web + ".Desk.Scanner")]);

    [Fact]
    public void A_look_up_from_the_shell_is_caught() =>
        Borders
            .UpFromShell(Dependencies.Of(typeof(ScreenTests).Assembly), Web)
            .ShouldBe([new Use(Web + ".Shell.Frame", Web + ".Desk.Scanner")]);

    private static IEnumerable<Type> Pages(Assembly assembly) =>
        assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any());

    private static bool LacksSignIn(Type page) =>
        IsInteractiveFolder(page) && page.GetCustomAttribute<AuthorizeAttribute>() is null;

    private static bool IsNeedlesslyInteractive(Type page) =>
        !IsInteractiveFolder(page)
        && !page.Namespace!.Split('.').Contains("Stage")
        && page.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is null;

    private static bool IsInteractiveFolder(Type page) => page.Namespace!.Split('.').Intersect(Interactive).Any();
}
