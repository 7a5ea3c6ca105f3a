using System.Reflection;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Roles;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Infrastructure.Tests.UseCases;

/// <summary>
/// Every use case of the assembly against everybody who might try it: nobody, a stranger, each built-in role, and one who
/// had every right until a moment ago. A use case that asks for no permission has to be approved here by name.
/// </summary>
public sealed class RightsMatrixTests
{
    private static readonly MethodInfo RunAny = typeof(RightsMatrixTests).GetMethod(
        nameof(Run),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    [Fact]
    public void What_asks_for_no_permission_is_approved_by_name()
    {
        NamesWith<Access.AnyoneMay>().ShouldBe(ApprovedUseCases.ForAnyone);
        NamesWith<Access.SignedInMay>().ShouldBe(ApprovedUseCases.ForSignedIn);
        NamesWith<Access.AdmittedMay>().ShouldBe(ApprovedUseCases.ForAdmitted);
        NamesWith<Access.SystemMay>().ShouldBe(ApprovedUseCases.ForTheSystem);
    }

    [Fact]
    public async Task What_asks_for_a_permission_lets_in_only_who_holds_it()
    {
        await using var app = await TestApp.Start();

        (await Faults(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_gate_that_lets_everybody_in_is_noticed()
    {
        await using var app = await TestApp.Start(change: services =>
            services.Replace(ServiceDescriptor.Scoped<IAccessGate, OpenGate>())
        );

        (await Faults(app)).Count.ShouldBeGreaterThan(90);
    }

    private static async Task<List<string>> Faults(TestApp app)
    {
        var (_, meetup) = await app.PublishedEvent();
        var roles = await app.Read(db =>
            db.Roles.AsNoTracking().Where(r => r.Organization == meetup.Organization).ToListAsync()
        );
        roles.Select(r => r.Name).Order(StringComparer.Ordinal).ShouldBe(["Desk", "Host", "Manager", "Owner"]);
        var people = new List<(string Who, Actor Actor, Role? Role)>
        {
            ("nobody", Actor.Anyone, null),
            ("an owner elsewhere", (await app.PublishedEvent("Mallory")).Owner, null),
            ("a former owner", await Former(app, meetup.Organization, roles.Single(r => r.IsOwner)), null),
        };
        foreach (var role in roles)
        {
            people.Add((role.Name, await Member(app, meetup.Organization, role, role.Name), role));
        }

        var faults = new List<string>();
        foreach (var type in All())
        {
            var request = Requests.Make(type, "text");
            Place(request, meetup);
            if (AccessOf(request) is not Access.PermittedMay(var permission, var scope))
            {
                continue;
            }

            if (!scope.Equals(meetup.Id) && !scope.Equals(meetup.Organization))
            {
                faults.Add($"{type.Name} asks in {scope}");
            }

            foreach (var (who, actor, role) in people.Where(p => p.Role?.Grants(permission) is not true))
            {
                var expected = actor.Account is null ? Fault.SignInRequired : Fault.NotVisible;
                if (await Answer(app, actor, request) is var answer && answer != expected.Code)
                {
                    faults.Add($"{type.Name} answers {who} with {answer}");
                }
            }

            foreach (var (who, actor, _) in people.Where(p => p.Role?.Grants(permission) is true))
            {
                if (!await Allows(app, actor, permission, scope))
                {
                    faults.Add($"{type.Name} is closed to {who}");
                }
            }
        }

        return faults;
    }

    private static IEnumerable<Type> All() =>
        typeof(IUseCases)
            .Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && Requests.ResultOf(t) is not null);

    private static List<string> NamesWith<T>()
        where T : Access =>
        [
            .. All()
                .Where(t => AccessOf(Requests.Make(t, "text")) is T)
                .Select(t => t.Name)
                .Order(StringComparer.Ordinal),
        ];

    private static Access AccessOf(object request) =>
        (Access)request.GetType().GetProperty(nameof(IUseCase<>.Access))!.GetValue(request)!;

    /// <summary>Puts the request into the tenant that is tried, however deep it says where.</summary>
    private static void Place(object request, EventCard meetup)
    {
        foreach (var property in request.GetType().GetProperties().Where(p => p.SetMethod is { IsPublic: true }))
        {
            if (property.PropertyType == typeof(EventId))
            {
                property.SetValue(request, meetup.Id);
            }
            else if (property.PropertyType == typeof(OrganizationId))
            {
                property.SetValue(request, meetup.Organization);
            }
            else if (property.Name is "Subject" && property.GetValue(request) is { } subject)
            {
                Place(subject, meetup);
                property.SetValue(request, subject);
            }
        }
    }

    private static async Task<string> Answer(TestApp app, Actor actor, object request)
    {
        try
        {
            var run = RunAny.MakeGenericMethod(Requests.ResultOf(request.GetType())!);
            return await (Task<string>)run.Invoke(null, [app, actor, request])!;
        }
        catch (Exception e)
        {
            // It got in, and stumbled there over what makes no sense.
            return e.GetType().Name;
        }
    }

    private static async Task<string> Run<T>(TestApp app, Actor actor, IUseCase<T> request) =>
        (await app.UseCases.Run(actor, request)).Fault?.Code ?? "done";

    private static async Task<bool> Allows(TestApp app, Actor actor, Permission permission, IScope scope)
    {
        await using var services = app.Services.CreateAsyncScope();
        return await services
            .ServiceProvider.GetRequiredService<IAccessGate>()
            .Allows(actor, permission, scope, CancellationToken.None);
    }

    private static async Task<Actor> Member(TestApp app, OrganizationId organization, Role role, string name)
    {
        var person = await app.Person(name);
        await app.Read(async db =>
        {
            db.Members.Add(
                Core.Organizations.Members.Member.Join(organization, person.Account!.Value, role.Id, TestApp.Now)
            );
            return await db.SaveChangesAsync();
        });
        return person;
    }

    private static async Task<Actor> Former(TestApp app, OrganizationId organization, Role role)
    {
        var person = await Member(app, organization, role, "Former");
        await app.Read(db => db.Members.Where(m => m.Account == person.Account).ExecuteDeleteAsync());
        return person;
    }

    private sealed class OpenGate : IAccessGate
    {
        public Task<bool> Allows(Actor actor, Permission permission, IScope scope, CancellationToken cancellation) =>
            Task.FromResult(true);
    }
}
