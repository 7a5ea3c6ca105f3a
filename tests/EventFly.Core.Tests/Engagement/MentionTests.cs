using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement;

public sealed class MentionTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_mention_survives_a_renaming(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var mika = await app.Person("Mika");
        var post = await app.Post(olena, meetup, "Questions?");
        await app.Comment(mika, meetup, post, "Is the lift working, @olena?");

        var id = olena.Account!.Value.Value;
        await app.Read(db =>
            db.Accounts.Where(a => a.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.DisplayName, "Olena K."))
        );
        app.Clock.Advance(TimeSpan.FromSeconds(10));

        var read = (await app.Comments(meetup, post)).Single();
        read.Html.ShouldContain("<span class=\"ef-mention\">@Olena K.</span>?");
        read.Body.ShouldBe("Is the lift working, @Olena K.?");
    }

    [Fact]
    public async Task Who_is_mentioned_finds_it_once_on_their_own_page()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var mika = await app.Person("Mika");
        var post = await app.Post(olena, meetup, "Questions? Ask @Olena");
        var comment = await app.Comment(mika, meetup, post, "@Olena and @Olena: the lift?");
        await app.Do(new EditComment(meetup.Id, comment, "@Olena: the lift, please?"), mika);
        await app.DeliverOutbox();

        var mentions = await app.Do(new MyMentions(), olena);

        mentions.Select(m => (m.Post, m.By)).ShouldBe([(post, "Mika")]);
        (await app.Do(new MyMentions(), mika)).ShouldBeEmpty();
        await app.Do(new HideComment(meetup.Id, comment), olena);
        (await app.Do(new MyMentions(), olena)).ShouldBeEmpty();
    }

    [Fact]
    public async Task People_of_the_team_and_of_the_thread_are_suggested_and_nobody_else()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var mika = await app.Person("Otto");
        await app.Person("Oscar");
        var post = await app.Post(olena, meetup, "Questions?");
        await app.Comment(mika, meetup, post, "Me first");

        var found = await app.Do(new SuggestPeople(meetup.Id, post, "o"), mika);
        var elsewhere = await app.Do(new SuggestPeople(meetup.Id, null, "o"), mika);
        var guest = await app.UseCases.Run(Hosting.Phone(), new SuggestPeople(meetup.Id, post, "o"));

        found.Select(p => p.Name).ShouldBe(["Olena", "Otto"]);
        elsewhere.Select(p => p.Name).ShouldBe(["Olena"]);
        guest.Fault!.Kind.ShouldBe(FaultKind.SignInRequired);
    }

    [Fact]
    public async Task Somebody_elses_token_tells_nobody_who_that_is()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var secret = await app.Person("Secret");
        var post = await app.Post(olena, meetup, "Questions?");
        await app.Comment(olena, meetup, post, $"@{{{secret.Account!.Value.Value:n}}}");
        await app.DeliverOutbox();

        (await app.Comments(meetup, post)).Single().Html.ShouldNotContain("Secret");
        (await app.Do(new MyMentions(), secret)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mail olena@example.org", false)]
    [InlineData("@Olenas", false)]
    [InlineData("@@Olena", false)]
    [InlineData("(@Olena)", true)]
    [InlineData("@Olena, @olena.", true)]
    public void Only_a_whole_name_after_an_at_sign_is_a_mention(string text, bool isMention) =>
        Mentions.In(Mentions.Encode(text, [new Person(AccountId.New(), "Olena")])).Any().ShouldBe(isMention);

    [Fact]
    public void The_longest_name_is_meant_and_of_two_with_one_name_the_chosen_one()
    {
        Person short1 = new(AccountId.New(), "Olena");
        Person long1 = new(AccountId.New(), "Olena K");
        Person twin = new(AccountId.New(), "Olena");

        Mentions.In(Mentions.Encode("@Olena K and @Olena", [short1, long1])).ShouldBe([long1.Id, short1.Id]);
        Mentions.In(Mentions.Encode("@Olena", [twin, short1])).ShouldBe([twin.Id]);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("Anna|.*")]
    [InlineData("A.B")]
    public void A_name_is_no_pattern(string name)
    {
        var person = new Person(AccountId.New(), name);

        Mentions.In(Mentions.Encode($"Hi @{name}", [person])).ShouldBe([person.Id]);
        Mentions.In(Mentions.Encode("Hi @Someone aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", [person])).ShouldBeEmpty();
    }
}
