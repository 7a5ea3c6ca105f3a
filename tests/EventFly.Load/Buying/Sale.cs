namespace EventFly.Load.Buying;

/// <summary>What orders came to.</summary>
internal sealed class Sale
{
    public int Placed { get; set; }

    public int SoldOut { get; set; }

    public int Otherwise { get; set; }

    public List<double> Milliseconds { get; } = [];

    public Sale With(Sale other)
    {
        Placed += other.Placed;
        SoldOut += other.SoldOut;
        Otherwise += other.Otherwise;
        Milliseconds.AddRange(other.Milliseconds);
        return this;
    }
}
