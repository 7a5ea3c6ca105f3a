using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Mentions;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Markdown;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Feed.Mentions;

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
        MentionTokens.In(Encode(text, [new Person(AccountId.New(), "Olena")])).Any().ShouldBe(isMention);

    [Fact]
    public void The_longest_name_is_meant_and_of_two_with_one_name_the_chosen_one()
    {
        Person short1 = new(AccountId.New(), "Olena");
        Person long1 = new(AccountId.New(), "Olena K");
        Person twin = new(AccountId.New(), "Olena");

        MentionTokens.In(Encode("@Olena K and @Olena", [short1, long1])).ShouldBe([long1.Id, short1.Id]);
        MentionTokens.In(Encode("@Olena", [twin, short1])).ShouldBe([twin.Id]);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("Anna|.*")]
    [InlineData("A.B")]
    public void A_name_is_no_pattern(string name)
    {
        var person = new Person(AccountId.New(), name);

        MentionTokens.In(Encode($"Hi @{name}", [person])).ShouldBe([person.Id]);
        MentionTokens.In(Encode("Hi @Someone aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", [person])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://mastodon.social/@Olena/1")]
    [InlineData("mastodon.social/@Olena and www.example.org/@Olena")]
    [InlineData("[talk](https://medium.com/@olena/x)")]
    [InlineData("[talk](<https://medium.com/@olena/x> \"by @Olena\")")]
    [InlineData("[ask @Olena](https://medium.com)")]
    [InlineData("[talk]\n\n[talk]: https://medium.com/@olena")]
    [InlineData("<https://medium.com/@olena> <mailto:@Olena>")]
    [InlineData("`@Olena` and ``a ` @Olena``")]
    [InlineData("```\n@Olena\n```")]
    [InlineData("Like this:\n\n    @Olena\n")]
    [InlineData("\\@Olena")]
    [InlineData("olena@Olena, @olena@example.org, a.@Olena, jörg+@Olena")]
    [InlineData("@Olena-Lee, @Olena_Lee, @Olena.Lee, @Olena/core, @O'Olena, @Olena'Hara, @Olena\u0301")]
    public void What_is_code_or_part_of_an_address_or_of_another_name_is_left_as_typed(string text) =>
        Encode(text, [new Person(AccountId.New(), "Olena")]).ShouldBe(text);

    [Theory]
    [InlineData("**@Olena** _@Olena_ ~~@Olena~~", 3)]
    [InlineData("# @Olena\n\n> @Olena\n\n- @Olena's turn\n- one\n  @Olena", 4)]
    [InlineData("| who |\n|-|\n| @Olena |", 1)]
    [InlineData("first\n  second `@Olena` @Olena\nthird: @Olena…", 2)]
    [InlineData("https://example.org/@Olena @Olena, \\@Olena, \"@Olena\"", 2)]
    [InlineData("é😀\n@Olena—@Olena!", 2)]
    public void Among_words_a_name_is_found_wherever_it_stands(string text, int times)
    {
        var olena = new Person(AccountId.New(), "Olena");

        var body = Encode(text, [olena]);

        body.Split($"@{{{olena.Id.Value:n}}}").Length.ShouldBe(times + 1);
        MentionTokens.Decode(body, new Dictionary<AccountId, string> { [olena.Id] = "Olena" }).ShouldBe(text);
    }

    [Theory]
    [InlineData("Lee_Dohm")]
    [InlineData("Anna-Lena")]
    [InlineData("Anna Lena de la Cruz")]
    [InlineData("Олена Шевченко")]
    [InlineData("田中さん")]
    [InlineData("مهدی‌پور")]
    [InlineData("अनुपमा")]
    [InlineData("J. R. (Bob) O'Neil Jr.")]
    [InlineData("𠮷野家")]
    public void A_name_of_any_make_is_found_whole_and_its_beginning_is_not(string name)
    {
        var whole = new Person(AccountId.New(), name);
        var beginning = new Person(AccountId.New(), name[..2]);

        MentionTokens.In(Encode($"Thanks, @{name}!", [beginning, whole])).ShouldBe([whole.Id]);
        MentionTokens.In(Encode($"Thanks, @{name}x!", [beginning, whole])).ShouldNotContain(whole.Id);
    }

    [Fact]
    public void A_token_that_somebody_typed_counts_among_words_only()
    {
        var olena = new Person(AccountId.New(), "Olena");
        var digits = $"{olena.Id.Value:n}";

        MentionTokens.In(Encode($"@{{{digits}}}", [olena])).ShouldBe([olena.Id]);
        Encode($"`@{{{digits}}}`", [olena]).ShouldBe($"`@{digits}`");
        Encode($"[x](https://a.example/@{{{digits}}})", [olena]).ShouldBe($"[x](https://a.example/@{digits})");
    }

    private static string Encode(string text, IReadOnlyCollection<Person> people) =>
        MentionTokens.Encode(text, ((IMarkdown)new SanitizedMarkdown()).AtSigns(text), people);
}
