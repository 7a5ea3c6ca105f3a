using AngleSharp.Dom;
using Bunit;
using EventFly.Testing;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Tests;

/// <summary>Waits for live screens while moving the hall's clock, which stands still otherwise.</summary>
internal static class ScreenWaits
{
    public static Task Shows<T>(this IRenderedComponent<T> screen, TestApp app, Func<bool> holds)
        where T : IComponent =>
        Eventually.HoldsInTime(
            app.Clock,
            TimeSpan.FromMilliseconds(500),
            () => Task.FromResult(Holds(holds)),
            () => screen.Markup
        );

    /// <summary>Waits without moving the clock: for what is shown at once, and where time counts.</summary>
    public static Task Settles<T>(this IRenderedComponent<T> screen, Func<bool> holds)
        where T : IComponent => Eventually.Holds(() => Holds(holds), () => screen.Markup);

    /// <summary>What is not there yet does not hold yet.</summary>
    private static bool Holds(Func<bool> holds)
    {
        try
        {
            return holds();
        }
        catch (ElementNotFoundException)
        {
            return false;
        }
    }

    public static Task Sees<T>(this IRenderedComponent<T> screen, string testId, string words)
        where T : IComponent =>
        screen.Settles(() => screen.All(testId).Any(e => e.TextContent.Contains(words, StringComparison.Ordinal)));

    public static IReadOnlyList<IElement> All<T>(this IRenderedComponent<T> screen, string testId)
        where T : IComponent => [.. screen.FindAll($"[data-testid={testId}]")];

    public static IElement Field<T>(this IRenderedComponent<T> screen, string testId)
        where T : IComponent => screen.Find($"[data-testid={testId}]");

    public static string Text<T>(this IRenderedComponent<T> screen, string testId)
        where T : IComponent => screen.Find($"[data-testid={testId}]").TextContent.Trim();

    public static IEnumerable<string?> Counts<T>(this IRenderedComponent<T> screen)
        where T : IComponent => screen.All("poll-result").Select(r => r.GetAttribute("data-count"));
}
