using Microsoft.Playwright;

namespace EventFly.EndToEnd.Tests.Harness;

/// <summary>Types as people do: key by key, faster than a far server answers.</summary>
internal static class Typing
{
    private const int BetweenKeys = 40;

    private const string Fields =
        ":is(main, aside) :is(input:not([type=checkbox], [type=radio], [type=file], [type=hidden], [type=datetime-local]), textarea)";

    /// <summary>Every field for text that stands on the page now.</summary>
    public static ILocator TextFields(this Person person) => person.Page.Locator(Fields).Locator("visible=true");

    /// <summary>Fills every text field that stands on the page, those included that appear while it is filled.</summary>
    /// <returns>What was typed, field after field.</returns>
    public static async Task<IReadOnlyList<string>> TypeIntoEveryField(this Person person, Func<string, string> what)
    {
        var fields = person.TextFields();
        var typed = new List<string>();
        for (var i = 0; i < await fields.CountAsync(); i++)
        {
            var name = await fields.Nth(i).EvaluateAsync<string>("f => f.dataset.testid ?? f.id");
            typed.Add(what(name));
            await person.TypeInto(fields.Nth(i), typed[i]);
        }

        return typed;
    }

    /// <summary>In place of what stands there.</summary>
    public static async Task TypeInto(this Person person, ILocator field, string text)
    {
        await field.FocusAsync();
        await person.Page.Keyboard.PressAsync("Control+A");
        await person.Page.Keyboard.TypeAsync(text, new() { Delay = BetweenKeys });
    }

    /// <summary>In place of what stands there, from the clipboard.</summary>
    public static async Task Paste(this Person person, ILocator field, string text)
    {
        await person.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await person.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await field.FocusAsync();
        await person.Page.Keyboard.PressAsync("Control+A");
        await person.Page.Keyboard.PressAsync("Control+V");
    }

    /// <summary>What stands in the fields once the server has had its say.</summary>
    public static async Task<string[]> WhatFieldsHold(this Person person)
    {
        await person.IsAnswered();
        return await person.TextFields().EvaluateAllAsync<string[]>("all => all.map(f => f.value)");
    }
}
