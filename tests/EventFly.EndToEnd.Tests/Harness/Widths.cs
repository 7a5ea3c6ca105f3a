namespace EventFly.EndToEnd.Tests.Harness;

internal static class Widths
{
    /// <summary>How wide the page is once what moved with the size of the window, such as the menu, has come to rest.</summary>
    public static async Task<int> WidthAtRest(this Person person)
    {
        var (width, before) = (0, -1);
        for (var i = 0; i < 20 && (width != before || width > Device.Phone.Width); i++)
        {
            before = width;
            await Task.Delay(100);
            width = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        }

        return width;
    }
}
