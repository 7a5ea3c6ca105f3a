namespace EventFly.Infrastructure.Email;

/// <summary>The section <c>Email:Smtp</c>. Without a host, Development keeps letters in the built-in mailbox.</summary>
internal sealed class SmtpSettings
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Sender, such as <c>EventFly &lt;tickets@example.org&gt;</c>.</summary>
    public string From { get; set; } = "EventFly <eventfly@localhost>";

    /// <summary><c>Auto</c>, <c>None</c>, <c>SslOnConnect</c>, <c>StartTls</c> or <c>StartTlsWhenAvailable</c>.</summary>
    public string Security { get; set; } = "Auto";
}

/// <summary>The section <c>Email:Bulk</c>: how letters to many leave.</summary>
internal sealed class BulkSettings
{
    /// <summary>Connections that are open at once.</summary>
    public int Connections { get; set; } = 4;

    /// <summary>How many letters go to one domain in a minute; hosts of mail refuse whoever comes faster than they like.</summary>
    public int PerDomainPerMinute { get; set; } = 1_200;
}

/// <summary>The section <c>Site</c>.</summary>
internal sealed class SiteSettings
{
    public const string DevelopmentAddress = "http://localhost:5080";

    /// <summary>Where people reach this site; every link in a letter starts with it.</summary>
    public string Address { get; set; } = "";
}
