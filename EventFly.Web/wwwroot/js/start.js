// Starts Blazor, and brings a lost circuit back without asking anyone: reconnect, else reload once the server answers. Waits are jittered so that a full hall does not come back in the same millisecond.
(() => {
  const banner = document.getElementById("components-reconnect-modal");
  const text = banner.querySelector(".ef-reconnect-text");
  const jitter = (ms) => ms * (0.5 + Math.random());

  let isLost = false;

  // A press on a button would be lost with the line: they wait. Fields go on taking what is typed.
  const hold = (isHeld) => {
    for (const button of document.querySelectorAll("main button, aside button")) button.inert = isHeld;
  };

  const say = (key) => {
    text.textContent = navigator.onLine ? text.dataset[key] : text.dataset.offline;
    banner.hidden = false;
    hold(true);
  };

  const hush = () => {
    banner.hidden = true;
    hold(false);
  };

  const sleep = (ms) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      // A phone that wakes up, or gets its network back, should not sit out the rest of the wait.
      const now = () => { clearTimeout(timer); resolve(); };
      addEventListener("online", now, { once: true });
      document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && now(), { once: true });
    });

  const serverAnswers = async () => {
    try {
      return (await fetch("/health/ready", { cache: "no-store" })).ok;
    } catch {
      return false;
    }
  };

  // The circuit is gone for good. The page knows who we are and the database what we did, so a fresh page shows it all;
  // the buttons stay held until then, for a press on the old page would go nowhere.
  let comingBack = false;
  const comeBack = async () => {
    if (comingBack) return;
    comingBack = true;
    for (let attempt = 0; ; attempt++) {
      say("back");
      await sleep(jitter(Math.min(300 * 1.5 ** attempt, 5000)));
      if (await serverAnswers()) {
        location.reload();
        return;
      }
    }
  };

  banner.addEventListener("components-reconnect-state-changed", ({ detail }) => {
    isLost = detail.state !== "hide";
    if (detail.state === "hide") {
      if (!comingBack) hush();
    } else if (detail.state === "show" || detail.state === "retrying") say("lost");
    else if (detail.state === "failed" || detail.state === "rejected" || detail.state === "resume-failed") comeBack();
  });

  // The device knows at once; the line itself is missed only after half a minute of silence.
  addEventListener("offline", () => say("lost"));
  addEventListener("online", () => isLost || comingBack || hush());

  Blazor.start({
    circuit: {
      reconnectionOptions: {
        maxRetries: 30,
        retryIntervalMilliseconds: (attempt, max) =>
          attempt >= max ? null : jitter(Math.min(200 * 1.4 ** attempt, 3000)),
      },
    },
  });
})();
