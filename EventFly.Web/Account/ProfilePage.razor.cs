using EventFly.Core.Identity;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Account;

public sealed partial class ProfilePage
{
    private string? _email;

    [SupplyParameterFromForm(FormName = "profile")]
    private ProfileForm Input { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "password")]
    private PasswordForm? Password { get; set; }

    [SupplyParameterFromQuery(Name = "note")]
    private string? NoteKey { get; set; }

    private string? Note =>
        NoteKey switch
        {
            "saved" => T["Saved."].Value,
            "password" => T["Your password is changed. Other devices are signed out."].Value,
            _ => null,
        };

    protected override async Task OnInitializedAsync()
    {
        var profile = await Run(new GetProfile(), HttpContext.RequestAborted);
        if (profile.IsDone)
        {
            _email = profile.Value.Email;
            Input ??= new ProfileForm
            {
                Name = profile.Value.Name,
                Interests = string.Join(", ", profile.Value.Interests),
            };
        }

        Input ??= new ProfileForm();
    }

    private async Task Describe()
    {
        if (await Try(new DescribeProfile(Input.Name ?? "", (Input.Interests ?? "").Split(','))))
        {
            GoTo("/account/profile?note=saved");
        }
    }

    private async Task Change()
    {
        if (await Try(new ChangePassword(Password?.Current ?? "", Password?.Next ?? "")))
        {
            GoTo("/account/profile?note=password");
        }
    }

    private sealed class ProfileForm
    {
        public string? Name { get; set; }

        public string? Interests { get; set; }
    }

    private sealed class PasswordForm
    {
        public string? Current { get; set; }

        public string? Next { get; set; }
    }
}
