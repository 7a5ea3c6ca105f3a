using MudBlazor;

namespace EventFly.Web.Shell.Layout;

/// <summary>The MudTheme with the values of wwwroot/css/eventfly.css. Change both together.</summary>
public static class EventFlyTheme
{
    private static readonly string[] Text = ["Figtree", "Figtree Fallback", "system-ui", "sans-serif"];
    private static readonly string[] Title = ["Bricolage Grotesque", "Bricolage Fallback", "system-ui", "sans-serif"];

    public static MudTheme Create()
    {
        var theme = new MudTheme
        {
            PaletteLight = new PaletteLight
            {
                Black = "#1B1830",
                White = "#FFFFFF",
                Primary = "#4B3FE4",
                PrimaryContrastText = "#FFFFFF",
                PrimaryDarken = "#3A2FC4",
                PrimaryLighten = "#EEECFD",
                Secondary = "#1B1830",
                SecondaryContrastText = "#FFFFFF",
                Tertiary = "#D93A1E",
                TertiaryContrastText = "#FFFFFF",
                TertiaryDarken = "#C8331A", // live only
                Info = "#4B3FE4",
                InfoContrastText = "#FFFFFF",
                Success = "#0B7A4B",
                SuccessContrastText = "#FFFFFF",
                Warning = "#8A5200",
                WarningContrastText = "#FFFFFF",
                Error = "#B3261E",
                ErrorContrastText = "#FFFFFF",
                Dark = "#1B1830",
                DarkContrastText = "#FBFAF8",
                TextPrimary = "#1B1830",
                TextSecondary = "#5B5773",
                TextDisabled = "#5B5773",
                ActionDefault = "#5B5773",
                ActionDisabled = "#5B5773",
                ActionDisabledBackground = "#F3F1EC",
                Background = "#FBFAF8",
                BackgroundGray = "#F3F1EC",
                Surface = "#FFFFFF",
                DrawerBackground = "#FBFAF8",
                DrawerText = "#1B1830",
                DrawerIcon = "#5B5773",
                AppbarBackground = "#FBFAF8",
                AppbarText = "#1B1830",
                LinesDefault = "#E3DFD7",
                LinesInputs = "#87829C",
                Divider = "#E3DFD7",
                DividerLight = "#E3DFD7",
                TableLines = "#E3DFD7",
                TableStriped = "#F3F1EC",
                TableHover = "#F3F1EC",
                Skeleton = "#EBE8E1",
                OverlayDark = "rgba(27,24,48,0.55)",
                OverlayLight = "rgba(251,250,248,0.6)",
                HoverOpacity = 0.06,
                RippleOpacity = 0.06,
                RippleOpacitySecondary = 0.12,
            },
            PaletteDark = new PaletteDark
            {
                Black = "#0D0B18",
                White = "#F3F1FF",
                Primary = "#A79BFF",
                PrimaryContrastText = "#12101F",
                PrimaryDarken = "#BDB4FF",
                PrimaryLighten = "#28224A",
                Secondary = "#F3F1FF",
                SecondaryContrastText = "#12101F",
                Tertiary = "#FF8A70",
                TertiaryContrastText = "#12101F",
                TertiaryDarken = "#FFA18B", // live only
                Info = "#A79BFF",
                InfoContrastText = "#12101F",
                Success = "#5BD6A0",
                SuccessContrastText = "#12101F",
                Warning = "#F2BC66",
                WarningContrastText = "#12101F",
                Error = "#FF9C92",
                ErrorContrastText = "#12101F",
                Dark = "#F3F1FF",
                DarkContrastText = "#12101F",
                TextPrimary = "#F3F1FF",
                TextSecondary = "#B5B0D0",
                TextDisabled = "#B5B0D0",
                ActionDefault = "#B5B0D0",
                ActionDisabled = "#B5B0D0",
                ActionDisabledBackground = "#0D0B18",
                Background = "#12101F",
                BackgroundGray = "#0D0B18",
                Surface = "#1C1930",
                DrawerBackground = "#12101F",
                DrawerText = "#F3F1FF",
                DrawerIcon = "#B5B0D0",
                AppbarBackground = "#12101F",
                AppbarText = "#F3F1FF",
                LinesDefault = "#332E50",
                LinesInputs = "#8079A6",
                Divider = "#332E50",
                DividerLight = "#332E50",
                TableLines = "#332E50",
                TableStriped = "#0D0B18",
                TableHover = "#0D0B18",
                Skeleton = "#2B2648",
                OverlayDark = "rgba(6,5,14,0.7)",
                OverlayLight = "rgba(18,16,31,0.6)",
                HoverOpacity = 0.08,
                RippleOpacity = 0.06,
                RippleOpacitySecondary = 0.12,
            },
            LayoutProperties = new LayoutProperties
            {
                DefaultBorderRadius = "14px",
                DrawerWidthLeft = "248px",
                AppbarHeight = "64px",
            },
        };

        var t = theme.Typography;
        Set(t.Default, Text, "1rem", "400", "1.55", "0");
        Set(t.Body1, Text, "1rem", "400", "1.55", "0");
        Set(t.Body2, Text, "1rem", "400", "1.5", "0");
        Set(t.Subtitle1, Text, "1.125rem", "600", "1.4", "0");
        Set(t.Subtitle2, Text, "0.875rem", "600", "1.4", "0");
        Set(t.Button, Text, "1rem", "620", "1.2", "0");
        Set(t.Caption, Text, "0.875rem", "400", "1.4", "0");
        Set(t.Overline, Text, "0.875rem", "600", "1.4", "0");
        Set(t.H1, Title, "2.5rem", "680", "1.12", "-.018em");
        Set(t.H2, Title, "1.75rem", "680", "1.12", "-.018em");
        Set(t.H3, Title, "1.375rem", "680", "1.15", "-.018em");
        Set(t.H4, Title, "1.125rem", "680", "1.2", "-.018em");
        Set(t.H5, Title, "1.125rem", "680", "1.2", "-.018em");
        Set(t.H6, Title, "1.125rem", "680", "1.2", "-.018em");
        return theme;

        static void Set(BaseTypography x, string[] family, string size, string weight, string line, string spacing)
        {
            x.FontFamily = family;
            x.FontSize = size;
            x.FontWeight = weight;
            x.LineHeight = line;
            x.LetterSpacing = spacing;
            x.TextTransform = "none";
        }
    }
}
