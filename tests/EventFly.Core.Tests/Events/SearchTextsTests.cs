using EventFly.Core.Events.Discovery;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Listings;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Events;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Core.Tests.Events;

/// <summary>What words find, in which order, and which are forgiven; the same on both databases.</summary>
public sealed class SearchTextsTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Titles_come_before_tags_summaries_and_descriptions(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var owner = await app.Person("Olena");
        await app.Listed(owner, "Evening A", e => e with { Description = "Also about **Java**, for a while." });
        await app.Listed(owner, "Evening B", e => e with { Summary = "A look at Java." });
        await app.Listed(owner, "Evening C", e => e with { Tags = ["java"] });
        await app.Listed(owner, "JavaScript day");
        await app.Listed(owner, "Java day, later", e => e with { Start = e.Start.AddHours(2) });
        await app.Listed(owner, "Java day");
        await app.Listed(owner, "Something else");

        (await app.Titles(new SearchEvents("JAVA"))).ShouldBe([
            "Java day",
            "Java day, later",
            "JavaScript day",
            "Evening C",
            "Evening B",
            "Evening A",
        ]);
        (await app.Titles(new SearchEvents("java") { Order = SearchOrder.Soonest }))[^1].ShouldBe("Java day, later");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_last_word_may_be_half_typed_and_no_other(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var owner = await app.Person("Olena");
        await app.Listed(owner, "Machine learning in Berlin");

        (await app.Titles(new SearchEvents("machine lear"))).ShouldHaveSingleItem();
        (await app.Titles(new SearchEvents("lear machine") { Exactly = true })).ShouldBeEmpty();
        (await app.Titles(new SearchEvents("earning") { Exactly = true })).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_few_typing_errors_are_forgiven_and_said(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var owner = await app.Person("Olena");
        await app.Listed(owner, "Kubernetes for all");
        await app.Listed(owner, "Machine learning", e => e with { Place = e.Place with { City = "Helsinki" } });
        await app.Listed(owner, "Вечір українського кіно");

        (await app.Titles(new SearchEvents("kubernets"))).ShouldBe(["Kubernetes for all"]);
        (await app.Titles(new SearchEvents("Kubrenetes all"))).ShouldBe(["Kubernetes for all"]);
        (await app.Titles(new SearchEvents("машына"))).ShouldBeEmpty();
        (await app.Titles(new SearchEvents("украінського"))).ShouldBe(["Вечір українського кіно"]);
        var found = await app.Do(new SearchEvents("machien Learning", "helsinky"), Actor.Anyone);
        found.Events.ShouldHaveSingleItem().Title.ShouldBe("Machine learning");
        (found.Meant, found.MeantWhere).ShouldBe(("machine Learning", "helsinki"));
        (await app.Titles(new SearchEvents("machien learning") { Exactly = true })).ShouldBeEmpty();
        (await app.Do(new SearchEvents("machine", "helsinki"), Actor.Anyone)).Meant.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Scripts_without_blanks_are_found_by_what_stands_within(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var owner = await app.Person("Olena");
        await app.Listed(owner, "ガーデン・パーティー東京都");
        await app.Listed(owner, "한국어컨퍼런스");
        await app.Listed(owner, "𠮷野家の夕べ");
        await app.Listed(owner, "हिन्दी सम्मेलन");
        await app.Listed(owner, "งานเทศกาลดนตรี");

        (await app.Titles(new SearchEvents("東京"))).ShouldHaveSingleItem();
        (await app.Titles(new SearchEvents("パーティー"))).ShouldHaveSingleItem();
        (await app.Titles(new SearchEvents("京東"))).ShouldBeEmpty();
        (await app.Titles(new SearchEvents("都"))).ShouldHaveSingleItem();
        (await app.Titles(new SearchEvents("컨퍼런스"))).ShouldBe(["한국어컨퍼런스"]);
        (await app.Titles(new SearchEvents("𠮷野"))).ShouldBe(["𠮷野家の夕べ"]);
        (await app.Titles(new SearchEvents("सम्मेलन"))).ShouldBe(["हिन्दी सम्मेलन"]);
        (await app.Titles(new SearchEvents("ดนตรี"))).ShouldBe(["งานเทศกาลดนตรี"]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Names_with_signs_are_found_with_and_without_them(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var owner = await app.Person("Olena");
        await app.Listed(owner, "Node.js and C++ meet .NET.");
        await app.Listed(owner, "C# evening");
        await app.Listed(owner, "O'Brien & Ölçek");

        (await app.Titles(new SearchEvents("node.js c++"))).ShouldHaveSingleItem();
        (await app.Titles(new SearchEvents("js node"))).ShouldHaveSingleItem();
        (await app.Titles(new SearchEvents(".NET"))).ShouldHaveSingleItem();
        (await app.Titles(new SearchEvents("c#"))).ShouldBe(["C# evening"]);
        (await app.Titles(new SearchEvents("obrien olcek"))).ShouldHaveSingleItem();
        (await app.Titles(new SearchEvents("oelcek"))).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_looks_like_the_language_of_an_index_is_plain_text(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var owner = await app.Person("Olena");
        await app.Listed(owner, "Near and far");
        string[] hostile =
        [
            "\"",
            "\"near",
            "NEAR(",
            "NEAR(near far, 2)",
            "near*",
            "-near",
            "near AND",
            "AND",
            "near OR NOT",
            "title:near",
            "{title}: near",
            "^near",
            "near & | ! :* <->",
            "'near' \\",
            "near\0far",
            "near \ud800",
            "\udc00",
            "💥",
            "%_%",
            new string('x', 2_000),
            string.Join(' ', Enumerable.Repeat("near", 400)),
            "near'); DROP TABLE events_events; --",
            "+ # . ++ ## ...",
        ];

        foreach (var text in hostile)
        {
            _ = await app.Do(new SearchEvents(text, text, Tag: text), Actor.Anyone);
            _ = await app.Do(new SearchEvents(text), Actor.Anyone);
        }

        (await app.Titles(new SearchEvents("\"near\" AND -far*"))).ShouldHaveSingleItem();
        (await app.Titles(new SearchEvents("title:near"))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_changes_is_found_by_its_new_words_alone(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var owner = await app.Person("Olena");
        var card = await app.Listed(owner, "Gardening");

        await app.Do(new EditEvent(card.Id, Planning.Details("Astronomy"), 2));
        (await app.Titles(new SearchEvents("astronomi"))).ShouldBe(["Astronomy"]);
        (await app.Titles(new SearchEvents("gardening"))).ShouldBeEmpty();

        await app.Do(new EditEvent(card.Id, Planning.Details("Astronomy") with { IsListed = false }, 3));
        (await app.Titles(new SearchEvents("astronomy"))).ShouldBeEmpty();
        (await app.Read(db => Task.FromResult(db.ListingWords.Single().Title))).ShouldBe("");
    }

    [Fact]
    public async Task A_database_without_full_text_finds_the_same_and_forgives_nothing()
    {
        await using var app = await TestApp.Start(change: services =>
            services.Replace(ServiceDescriptor.Scoped<IListingTexts, PlainListingTexts>())
        );
        var owner = await app.Person("Olena");
        await app.Listed(owner, "Evening", e => e with { Tags = ["java"] });
        await app.Listed(owner, "JavaScript day");
        await app.Listed(owner, "Java 100%", e => e with { Place = e.Place with { City = "Zürich" } });
        await app.Listed(owner, "東京都");

        (await app.Titles(new SearchEvents("java"))).ShouldBe(["Java 100%", "JavaScript day", "Evening"]);
        (await app.Titles(new SearchEvents("java", "zuerich"))).ShouldBe(["Java 100%"]);
        (await app.Titles(new SearchEvents("東京"))).ShouldHaveSingleItem();
        (await app.Titles(new SearchEvents("jaav"))).ShouldBeEmpty();
        (await app.Titles(new SearchEvents("%_['"))).Count.ShouldBe(4);
    }
}
