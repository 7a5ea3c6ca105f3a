using EventFly.Core.Kernel;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell;

/// <summary>The sentences of the screens, in which a name written from right to left turns nothing round.</summary>
internal sealed class IsolatingWords(IStringLocalizerFactory factory) : IStringLocalizer<Words>
{
    private readonly IStringLocalizer _words = factory.Create(typeof(Words));

    public LocalizedString this[string name] => _words[name];

    public LocalizedString this[string name, params object[] arguments] => _words[name, Isolates.Around(arguments)];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        _words.GetAllStrings(includeParentCultures);
}
