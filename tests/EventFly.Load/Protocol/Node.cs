namespace EventFly.Load.Protocol;

/// <summary>An element, a text, or the place of a component.</summary>
internal sealed class Node(string? text = null)
{
    public string? Text { get; set; } = text;

    public List<Node> Children { get; } = [];

    public Dictionary<string, string?> Attributes { get; } = [];

    /// <summary>Event handler ids by attribute, such as <c>onclick</c>.</summary>
    public Dictionary<string, long> Handlers { get; } = [];

    public bool IsClickable =>
        Handlers.ContainsKey("onclick") && !Is("aria-disabled", "true") && !Attributes.ContainsKey("disabled");

    public string? TestId => Attributes.GetValueOrDefault("data-testid");

    public string? Option => Attributes.GetValueOrDefault("data-option");

    public bool Is(string attribute, string value) => Attributes.GetValueOrDefault(attribute) == value;

    public bool Says(string text) => Within().Any(n => n.Text == text);

    public IEnumerable<Node> Within() => Children.SelectMany(c => c.Within()).Prepend(this);
}
