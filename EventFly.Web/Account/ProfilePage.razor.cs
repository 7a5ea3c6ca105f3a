using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Passwords;
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
        // The page is drawn before the database answers.
        var isSent = Input is not null;
        Input ??= new ProfileForm();
        var profile = await Run(new GetProfile(), HttpContext.RequestAborted);
        if (profile.IsDone)
        {
            _email = profile.Value.Email;
            if (!isSent)
            {
                Input.Name = profile.Value.Name;
                Input.Interests = string.Join(", ", profile.Value.Interests);
            }
        }
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
