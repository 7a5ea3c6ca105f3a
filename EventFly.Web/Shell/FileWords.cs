using System.Globalization;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell;

/// <summary>The words of a file to download: a reader's own, or for programs always the same.</summary>
internal readonly struct FileWords(IStringLocalizer<Words>? reader)
{
    public static FileWords ForPrograms => default;

    public bool IsForPrograms => reader is null;

    public string this[string key, params object[] values] =>
        reader is null ? string.Format(CultureInfo.InvariantCulture, key, values) : reader[key, values];
}
