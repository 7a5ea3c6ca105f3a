using EventFly.Core.Kernel;
using EventFly.Infrastructure.UseCases;

namespace EventFly.Infrastructure.Tests.UseCases;

public sealed class HeldPlacesTests
{
    private static readonly Places Rooms = new("rooms")
    {
        Device = 3,
        Account = 5,
        Network = 2_000,
    };

    [Fact]
    public void A_thousand_devices_of_one_network_get_in_and_one_device_only_so_often()
    {
        var held = new HeldPlaces(1);
        var phones = Enumerable.Range(0, 1_000).Select(_ => Phone()).ToList();

        phones.ShouldAllBe(p => held.Take(p, Rooms) != null);

        held.Take(phones[0], Rooms).ShouldNotBeNull();
        held.Take(phones[0], Rooms).ShouldNotBeNull();
        held.AreLeft(phones[0], Rooms).ShouldBeFalse();
        held.Take(phones[0], Rooms).ShouldBeNull();
        held.AreLeft(phones[1], Rooms).ShouldBeTrue();
    }

    [Fact]
    public void A_network_has_an_end_and_others_do_not_notice()
    {
        var held = new HeldPlaces(1);
        for (var i = 0; i < Rooms.Network; i++)
        {
            held.Take(Phone(), Rooms).ShouldNotBeNull();
        }

        held.Take(Phone(), Rooms).ShouldBeNull();
        held.Take(Phone("192.0.2.2"), Rooms).ShouldNotBeNull();
    }

    [Fact]
    public void An_account_has_its_own_end_whatever_devices_it_uses()
    {
        var held = new HeldPlaces(1);
        var account = AccountId.New();
        var devices = Enumerable.Range(0, Rooms.Account + 1).Select(_ => Phone() with { Account = account }).ToList();

        devices.SkipLast(1).ShouldAllBe(d => held.Take(d, Rooms) != null);

        held.Take(devices[^1], Rooms).ShouldBeNull();
    }

    [Fact]
    public void What_is_given_back_is_there_for_the_next_and_once_only()
    {
        var held = new HeldPlaces(1);
        var phone = Phone();
        var first = held.Take(phone, Rooms)!;
        _ = held.Take(phone, Rooms);
        _ = held.Take(phone, Rooms);

        first.Dispose();
        first.Dispose();

        held.Take(phone, Rooms).ShouldNotBeNull();
        held.Take(phone, Rooms).ShouldBeNull();
    }

    [Fact]
    public void The_factor_of_the_throttles_holds_here_too()
    {
        var held = new HeldPlaces(2);
        var phone = Phone();

        Enumerable.Range(0, 2 * Rooms.Device).ShouldAllBe(_ => held.Take(phone, Rooms) != null);
        held.Take(phone, Rooms).ShouldBeNull();
    }

    private static Actor Phone(string network = "192.0.2.1") =>
        new(null, ParticipantId.New(), "phone") { Network = network };
}
