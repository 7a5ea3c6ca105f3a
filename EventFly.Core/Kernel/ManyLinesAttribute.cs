namespace EventFly.Core.Kernel;

/// <summary>A text of a request that may have line breaks; every other one is a single line.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ManyLinesAttribute : Attribute;
