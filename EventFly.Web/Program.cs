using EventFly.Web;
using EventFly.Web.Cli;

return args is [var first, ..] && CommandLine.IsMeant(first)
    ? await CommandLine.Run(args)
    : await EventFlyApp.Serve(args);
