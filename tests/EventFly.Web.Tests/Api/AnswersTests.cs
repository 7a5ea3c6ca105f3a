using EventFly.Core.Kernel;
using EventFly.Web.Api;

namespace EventFly.Web.Tests.Api;

public sealed class AnswersTests
{
    [Theory]
    [InlineData(FaultKind.Invalid, 400)]
    [InlineData(FaultKind.SignInRequired, 401)]
    [InlineData(FaultKind.NotFound, 404)]
    [InlineData(FaultKind.Refused, 409)]
    [InlineData(FaultKind.Conflict, 409)]
    [InlineData(FaultKind.Outdated, 412)]
    [InlineData(FaultKind.TooMany, 429)]
    public void A_refusal_has_the_status_of_its_kind_its_code_and_its_sentence(FaultKind kind, int status)
    {
        var fault = new Fault("registration.sold-out", kind, new Sentence("{0} tickets are left.", 0));

        var problem = Answers.Problem(fault);

        problem.StatusCode.ShouldBe(status);
        problem.ProblemDetails.Title.ShouldBe("0 tickets are left.");
        problem.ProblemDetails.Type.ShouldBe("urn:eventfly:fault:registration.sold-out");
        problem.ProblemDetails.Extensions["code"].ShouldBe("registration.sold-out");
        problem.ProblemDetails.Extensions.ShouldNotContainKey("errors");
    }

    [Fact]
    public void Every_kind_of_refusal_has_a_status_below_500() =>
        Enum.GetValues<FaultKind>()
            .Select(kind => Answers.Problem(new Fault("code", kind, "Sentence.")).StatusCode)
            .ShouldAllBe(status => status >= 400 && status < 500);

    [Fact]
    public void Each_field_lists_what_is_wrong_with_it()
    {
        var fault = Fault.Invalid([
            new FieldFault("title", "Give it a title."),
            new FieldFault("end", "It ends before it starts."),
            new FieldFault("end", "It lasts too long."),
        ]);

        var errors = Answers.Problem(fault).ProblemDetails.Extensions["errors"];

        errors
            .ShouldBeOfType<Dictionary<string, string[]>>()
            .ShouldSatisfyAllConditions(
                e => e["title"].ShouldBe(["Give it a title."]),
                e => e["end"].ShouldBe(["It ends before it starts.", "It lasts too long."])
            );
    }
}
