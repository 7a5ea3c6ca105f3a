using Microsoft.Extensions.Localization;
using MudBlazor;

namespace EventFly.Web.Shell;

/// <summary>What MudBlazor's own buttons are called, in our words; it brings English only.</summary>
internal sealed class MudWords(IStringLocalizer<Words> words) : MudLocalizer
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["MudTablePager_FirstPage"] = Words.Key("First page"),
        ["MudTablePager_PreviousPage"] = Words.Key("Previous page"),
        ["MudTablePager_NextPage"] = Words.Key("Next page"),
        ["MudTablePager_LastPage"] = Words.Key("Last page"),
        ["MudDialog_Close"] = Words.Key("Close"),
        ["MudSnackbar_Close"] = Words.Key("Close"),
    };

    public override LocalizedString this[string key] =>
        Keys.TryGetValue(key, out var english) ? words[english] : new LocalizedString(key, key, resourceNotFound: true);
}
