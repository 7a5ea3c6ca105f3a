using System.Text.RegularExpressions;

namespace EventFly.Architecture.Tests;

/// <summary>
/// A field that people type into is bound, so that Blazor knows what its browser shows. With a value beside a handler it
/// answers each key by writing back what it has heard so far, over the keys that came meanwhile.
/// </summary>
public sealed partial class FieldTests
{
    private static readonly string[] Chosen = ["radio", "checkbox", "file", "hidden", "range", "color"];

    [Fact]
    public void No_field_is_written_back_while_somebody_types() =>
        House
            .Sources("EventFly.Web", "*.razor")
            .SelectMany(f => WrittenBack(string.Join('\n', f.Lines)).Select(field => $"{f.Path}: {field}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("""<input class="a" value="@Text" @oninput="e => Type(e.Value)" />""")]
    [InlineData("""<input id="@(i == 0 ? "a" : null)" @oninput="e => Type(e.Value)" value="@Text" />""")]
    [InlineData("""<input type="text" value="@Text" @onchange="Type" />""")]
    [InlineData(
        """
            <textarea rows="2" value="@Text"
                      @oninput="Type"></textarea>
            """
    )]
    public void A_field_that_is_written_back_is_caught(string razor) => WrittenBack(razor).ShouldHaveSingleItem();

    [Theory]
    [InlineData("""<input value="@Text" name="q" /><button @onchange="Type">x</button>""")]
    [InlineData("""<input @bind="Text" @bind:event="oninput" />""")]
    [InlineData("""<input @bind:get="Text" @bind:set="text => Type(text)" @bind:event="oninput" />""")]
    [InlineData("""<input type="radio" value="a" checked @onchange="e => Choose(e)" />""")]
    [InlineData("""<input type="@(Several ? "checkbox" : "radio")" value="a" @onchange="e => Choose(e)" />""")]
    [InlineData("""<textarea data-value="a" @onchange="Kept"></textarea>""")]
    public void Other_fields_are_let_through(string razor) => WrittenBack(razor).ShouldBeEmpty();

    /// <summary>A text that is larger than a message of a circuit cuts the line, and what was typed around it is lost.</summary>
    [Fact]
    public void Every_field_for_text_has_a_limit() =>
        House
            .Sources("EventFly.Web", "*.razor")
            .SelectMany(f => Boundless(string.Join('\n', f.Lines)).Select(field => $"{f.Path}: {field}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("""<input class="a" @bind="Text" />""")]
    [InlineData("""<textarea rows="2" @bind="Text"></textarea>""")]
    [InlineData("""<input @bind="Text" @attributes="Others" />""")]
    public void A_field_without_a_limit_is_caught(string razor) => Boundless(razor).ShouldHaveSingleItem();

    [Theory]
    [InlineData("""<input @bind="Text" maxlength="24" />""")]
    [InlineData("""<input @bind="Text" @attributes="TextLimit.For(Event.TitleLength)" />""")]
    [InlineData("""<textarea @attributes="TextLimit.ForEach(Event.MostTags, Event.TagLength)"></textarea>""")]
    [InlineData("""<input type="number" name="a" />""")]
    [InlineData("""<input type="@(Several ? "checkbox" : "radio")" value="a" />""")]
    public void A_field_with_a_limit_is_let_through(string razor) => Boundless(razor).ShouldBeEmpty();

    /// <summary>A browser counts UTF-16 units: told the limit of a text, it would cut in the middle of an emoji.</summary>
    [Fact]
    public void Limits_of_texts_are_told_in_characters() =>
        House
            .Sources("EventFly.Web", "*.razor")
            .SelectMany(f => InUnits(string.Join('\n', f.Lines)).Select(field => $"{f.Path}: {field}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("""<input maxlength="@Event.TitleLength" @bind="Text" />""")]
    [InlineData("""<input @bind="Text" maxlength="@(Core.Events.Event.TitleLength)" />""")]
    [InlineData("""<textarea maxlength="@(Most + 500)"></textarea>""")]
    public void A_limit_in_units_is_caught(string razor) => InUnits(razor).ShouldHaveSingleItem();

    [Theory]
    [InlineData("""<input maxlength="@Guest.EmailLength" @bind="Text" />""")]
    [InlineData("""<input maxlength="@NumberLength" @bind="Text" />""")]
    [InlineData("""<input maxlength="16" name="code" />""")]
    [InlineData("""<input @attributes="TextLimit.For(Event.TitleLength)" @bind="Text" />""")]
    public void Limits_of_other_fields_are_let_through(string razor) => InUnits(razor).ShouldBeEmpty();

    /// <summary>Theirs say what is wrong in a way of their own, beside ours; the house has one: the field, its sentence, its list.</summary>
    [Fact]
    public void Forms_are_made_of_the_house_s_own_fields() =>
        House
            .Sources("EventFly.Web", "*.razor")
            .SelectMany(f => Foreign(string.Join('\n', f.Lines)).Select(field => $"{f.Path}: {field}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("""<MudTextField T="string" @bind-Value="_text" />""")]
    [InlineData("""<MudSelect T="string"><MudSelectItem Value="1" /></MudSelect>""")]
    [InlineData("""<MudNumericField @bind-Value="_number" />""")]
    [InlineData("""<MudDatePicker />""")]
    [InlineData("""<MudForm><p>A</p></MudForm>""")]
    public void A_field_of_the_library_is_caught(string razor) => Foreign(razor).ShouldHaveSingleItem();

    [Theory]
    [InlineData("""<MudTable T="Row"><MudTablePager /></MudTable>""")]
    [InlineData("""<MudDialog><input maxlength="8" @bind="_text" /></MudDialog>""")]
    public void Other_parts_of_the_library_are_let_through(string razor) => Foreign(razor).ShouldBeEmpty();

    private static IEnumerable<string> Foreign(string razor) => ForeignField().Matches(razor).Select(m => m.Value);

    private static IEnumerable<string> Boundless(string razor) =>
        Field()
            .Matches(razor)
            .Select(m => m.Value)
            .Where(field => !Limit().IsMatch(field))
            .Where(field => !IsChosen(field) && !Bounded().IsMatch(field));

    private static IEnumerable<string> InUnits(string razor) =>
        Field().Matches(razor).Select(m => m.Value).Where(field => LimitInUnits().IsMatch(field));

    private static IEnumerable<string> WrittenBack(string razor) =>
        Field()
            .Matches(razor)
            .Select(m => m.Value)
            .Where(field => Value().IsMatch(field) && Handler().IsMatch(field) && !IsChosen(field));

    private static bool IsChosen(string field) =>
        Type().Match(field) is { Success: true } type
        && Chosen.Any(kind => type.Value.Contains(kind, StringComparison.Ordinal));

    // Quotation marks within an attribute come in pairs, so that what stands between them may be anything.
    [GeneratedRegex("""<(input|textarea)\b("[^"]*"|[^">])*>""")]
    private static partial Regex Field();

    [GeneratedRegex(
        """<Mud((Text|Numeric|Mask)?Field|Form|Select|Autocomplete|CheckBox|Switch|Radio\w*|\w*Picker|FileUpload|Slider|Rating|Toggle\w*|Input\w*)(?=[\s/>])"""
    )]
    private static partial Regex ForeignField();

    [GeneratedRegex("""\s(maxlength="|@attributes="TextLimit\.For)""")]
    private static partial Regex Limit();

    // What nobody writes in words of their own has no characters that are made of several.
    [GeneratedRegex("""\smaxlength="@(?!(\w+\.)*(EmailLength|LinkLength|NumberLength)")""")]
    private static partial Regex LimitInUnits();

    // What browsers write themselves; the clock's kind is a date or a time.
    [GeneratedRegex("""\stype="(number|date|time|datetime-local|submit|@Kind)\b""")]
    private static partial Regex Bounded();

    [GeneratedRegex("""\svalue="?@""")]
    private static partial Regex Value();

    [GeneratedRegex("""\s@on(input|change)=""")]
    private static partial Regex Handler();

    [GeneratedRegex("""\stype=("@\([^)]*\)"|"[^"]*")""")]
    private static partial Regex Type();
}
