using Bunit;
using EventFly.Web.Shell.Http;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Shell;

public sealed class ColumnChartTests
{
    [Fact]
    public void A_chart_stands_while_its_numbers_its_columns_and_its_axis_move()
    {
        using var context = new BunitContext();
        context.Services.AddLogging();
        context.Services.AddLanguages();
        var chart = context.Render<ColumnChart>(Numbers(0, 1));

        foreach (var numbers in new[] { new[] { 1 }, [3, 0, 9], [40, 2, 0, 17], [1_000], [] })
        {
            chart.Render(Numbers(numbers));

            chart.FindAll("rect").Count.ShouldBe(numbers.Count(n => n > 0));
            chart.FindAll(".ef-axis").Count.ShouldBeInRange(3, 5);
        }
    }

    private static Action<ComponentParameterCollectionBuilder<ColumnChart>> Numbers(params int[] numbers) =>
        p =>
            p.Add(c => c.Title, "Arrivals")
                .Add(c => c.Summary, "Arrivals of today")
                .Add(c => c.LabelHeader, "From")
                .Add(c => c.ValueHeader, "People")
                .Add(c => c.TotalHeader, "In all")
                .Add(c => c.Columns, [.. numbers.Select((n, i) => new ChartColumn($"{i}:00", n))]);
}
