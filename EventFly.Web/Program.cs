using EventFly.Web;
using EventFly.Web.Cli;

return args is [var first, ..] && CommandLine.Knows(first)
    ? await CommandLine.Run(args)
    : await EventFlyApp.Serve(args);
