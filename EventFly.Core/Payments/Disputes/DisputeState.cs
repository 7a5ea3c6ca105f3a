namespace EventFly.Core.Payments.Disputes;

public enum DisputeState
{
    /// <summary>Somebody has to answer the payer's bank.</summary>
    Open,

    /// <summary>The bank has the answer and thinks.</summary>
    UnderReview,

    /// <summary>The money is ours again.</summary>
    Won,

    /// <summary>The money stays with the payer.</summary>
    Lost,

    /// <summary>The bank had only asked, and is satisfied.</summary>
    Closed,
}
