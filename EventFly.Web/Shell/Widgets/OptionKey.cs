using EventFly.Core.Engagement.Live.Polls;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Shell.Widgets;

/// <summary>
/// An option's shape and letter, the same on every screen. Made once: to a circuit it is a single piece of markup, and a
/// hall full of phones shows thousands of them at each question.
/// </summary>
internal static class OptionKey
{
    private static readonly MarkupString[] Keys =
    [
        .. Enumerable.Range(1, Poll.MostOptions).Select(number => Draw(number, $"{(char)('A' + number - 1)}")),
    ];

    /// <param name="number">From 1.</param>
    public static MarkupString Of(int number) => Keys[number - 1];

    /// <summary>In a right order, where places count instead of letters.</summary>
    public static MarkupString Place(int number) => Draw(number, $"{number}.");

    private static MarkupString Draw(int number, string mark) =>
        new(
            $"""<span class="ef-key"><svg class="ef-shape" aria-hidden="true"><use href="/img/shapes.svg#opt-{number}"/></svg>{mark}</span>"""
        );
}
