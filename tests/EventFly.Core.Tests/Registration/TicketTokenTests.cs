using System.Globalization;
using System.Security.Cryptography;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using QRCoder;

namespace EventFly.Core.Tests.Registration;

/// <summary>The cases of <c>ticket-tokens.txt</c> were made by another program, with another library for the signatures.</summary>
public sealed class TicketTokenTests
{
    private static readonly string[][] Lines =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Registration", "ticket-tokens.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ')),
    ];

    private static readonly Dictionary<int, byte[]> Keys = Of("key")
        .ToDictionary(c => Number(c[1]), c => Convert.FromBase64String(c[2]));

    private static readonly TicketClaims Claims = new(
        Secret.NewCode(),
        EventId.New(),
        TicketTypeId.New(),
        DateTimeOffset.FromUnixTimeSeconds(1_789_887_600),
        DateTimeOffset.FromUnixTimeSeconds(1_789_905_600)
    );

    [Fact]
    public void Genuine_ones_say_what_they_say_and_are_known_as_genuine()
    {
        var good = Of("good");
        good.Count.ShouldBeGreaterThan(3);
        foreach (var one in good)
        {
            TicketToken.IsMeant(one[1]).ShouldBeTrue(one[1]);
            var token = TicketToken.Read(one[1]).ShouldNotBeNull(one[1]);

            token.Key.ShouldBe(Number(one[2]));
            token.Claims.ShouldBe(
                new TicketClaims(
                    one[3],
                    new EventId(Guid.Parse(one[4])),
                    new TicketTypeId(Guid.Parse(one[5])),
                    DateTimeOffset.FromUnixTimeSeconds(Number(one[6])),
                    DateTimeOffset.FromUnixTimeSeconds(long.Parse(one[7], CultureInfo.InvariantCulture))
                )
            );
            token.IsSignedBy(Keys[token.Key]).ShouldBeTrue(one[1]);
        }
    }

    [Fact]
    public void What_none_of_the_keys_has_signed_is_read_and_refused()
    {
        Of("forged").Count.ShouldBeGreaterThan(8);
        foreach (var one in Of("forged"))
        {
            var token = TicketToken.Read(one[1]).ShouldNotBeNull(one[1]);

            Keys.Values.ShouldAllBe(key => !token.IsSignedBy(key), one[1]);
        }
    }

    [Fact]
    public void What_is_not_whole_is_none_but_told_from_what_was_never_meant_as_one()
    {
        Of("torn").ShouldAllBe(c => TicketToken.IsMeant(c[1]) && TicketToken.Read(c[1]) == null);
        Of("other").ShouldAllBe(c => !TicketToken.IsMeant(c[1]) && TicketToken.Read(c[1]) == null);
    }

    [Fact]
    public void What_we_sign_is_read_back_and_no_octet_of_it_can_be_changed()
    {
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = signer.ExportSubjectPublicKeyInfo();
        var text = TicketToken.Write(Claims, 65_535, signer);

        TicketToken.Read(text)!.Claims.ShouldBe(Claims);
        TicketToken.Read(text)!.Key.ShouldBe(65_535);
        TicketToken.Read(text)!.IsSignedBy(key).ShouldBeTrue();
        for (var i = 0; i < text.Length; i++)
        {
            var other = text[i] == '7' ? '8' : '7';
            var changed = TicketToken.Read(text[..i] + other + text[(i + 1)..]);
            (changed is not null && changed.IsSignedBy(key)).ShouldBeFalse(
                string.Create(CultureInfo.InvariantCulture, $"letter {i}")
            );
        }
    }

    [Fact]
    public void It_fits_a_small_code_of_letters_and_digits_with_medium_correction()
    {
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var text = TicketToken.Write(Claims, 1, signer);
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);

        text.Length.ShouldBe(201);
        code.Version.ShouldBeLessThanOrEqualTo(8);
    }

    private static List<string[]> Of(string kind) => [.. Lines.Where(line => line[0] == kind)];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
