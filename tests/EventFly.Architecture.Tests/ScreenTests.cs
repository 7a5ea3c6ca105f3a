using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace EventFly.Architecture.Tests;

/// <summary>
/// Who may see a page, and how it is rendered, is said on the page itself: organizer and desk pages are interactive and
/// behind a sign-in; everything else answers without a circuit.
/// </summary>
public sealed class ScreenTests
{
    /// <summary>Screens that are interactive as a whole, by the folder they stand in.</summary>
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
