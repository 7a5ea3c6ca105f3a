using System.Diagnostics.CodeAnalysis;

namespace EventFly.Core.Kernel;

/// <summary>Nothing to report but that it is done.</summary>
public readonly record struct Done;

/// <summary>What was asked for, or the <see cref="Fault"/> that says why not.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    internal Result(T? value, Fault? fault)
    {
        _value = value;
        Fault = fault;
    }

    public Fault? Fault { get; }

    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsDone => Fault is null;

    /// <exception cref="InvalidOperationException">The result is a fault: ask <see cref="IsDone"/> first.</exception>
    public T Value => IsDone ? _value! : throw new InvalidOperationException($"No value: {Fault.Code}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Fault fault) => new(default, fault);

    public TOut Match<TOut>(Func<T, TOut> done, Func<Fault, TOut> refused) => IsDone ? done(_value!) : refused(Fault);
}

public static class Result
{
    public static readonly Result<Done> Done = default(Done);

    /// <summary>For an interface: C# converts none by itself.</summary>
    public static Result<T> Of<T>(T value) => new(value, null);
}
