namespace EventFly.Core.Kernel;

/// <summary>Why a picture is not taken; all name the field <c>image</c>.</summary>
public static class ImageFaults
{
    /// <summary>How many pixels are unpacked at most, in millions.</summary>
    public const int MostMegapixels = 50;

    public static readonly Fault TooHeavy = Fault.Invalid(
        "image",
        new Sentence(
            "Keep the picture under {0} MB. Phones can send a smaller copy.",
            IImages.MostBytes / (1024 * 1024)
        )
    );

    private static readonly Sentence Waiting = "Many pictures come in right now. Try again in a moment.";

    public static readonly Fault TooManyWait = new("too-many-pictures-wait", FaultKind.TooMany, Waiting)
    {
        Fields = [new FieldFault("image", Waiting)],
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    public static readonly Fault NoPicture = Fault.Invalid(
        "image",
        "This file is no picture that we can show. Take a JPEG, PNG, WebP or GIF."
    );

    public static readonly Fault Damaged = Fault.Invalid(
        "image",
        "This picture is damaged and cannot be opened. Try another copy of it."
    );

    public static readonly Fault TooLarge = Fault.Invalid(
        "image",
        new Sentence("This picture has more than {0} million pixels. Make it smaller, then try again.", MostMegapixels)
    );
}
