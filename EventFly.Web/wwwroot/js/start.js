// Starts Blazor, and brings a lost circuit back without asking anyone: reconnect, else resume, else reload once the server answers. docs/decisions/0017-circuits.md has the reasons for the numbers.
(() => {
  const keepAlive = 10_000; // how often we ping; the server pings every 5 s
  const silenceMeansLost = 15_000;
  const connectWithin = 6_000;
  const answerWithin = 4_000;
  const tapAnsweredWithin = 2_500;

  const banner = document.getElementById("components-reconnect-modal");
  const text = banner.querySelector(".ef-reconnect-text");
  const dots = banner.querySelector(".ef-re-dots");

  // -- What people see --

  // A press on a button would be lost with the line: they wait. Fields go on taking what is typed.
  let isHeld = false;
  const hold = (held) => {
    isHeld = held;
    document.documentElement.toggleAttribute("data-line-lost", held);
    for (const button of document.querySelectorAll("main button, aside button")) button.inert = held;
  };

  let later;
  const show = (words, isOver = false) => {
    clearTimeout(later);
    text.textContent = words;
    dots.hidden = isOver;
    banner.hidden = false;
  };
  // What was said about a tap stands until the line is back: going on looking for it is no news.
  let isUnsent = false;
  const words = (key) =>
    key === "lost" && isUnsent ? text.dataset.unsent : navigator.onLine ? text.dataset[key] : text.dataset.offline;

  // A blip that is over before anybody reads about it needs no words.
  const say = (key, after = 0) => {
    hold(true);
    clearTimeout(later);
    if (after && banner.hidden) later = setTimeout(() => show(words(key)), after);
    else show(words(key));
  };

  const hush = () => {
    clearTimeout(later);
    banner.hidden = true;
    isUnsent = false;
    hold(false);
  };

  const note = (key, duration) => {
    show(text.dataset[key], true);
    later = setTimeout(() => (banner.hidden = true), duration);
  };

  // An inert button gets no event, so that a tap on one is seen by where it was.
  addEventListener("pointerdown", ({ clientX: x, clientY: y }) => {
    const isIn = ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom;
    if (!isHeld || ![...document.querySelectorAll("main button")].some((b) => isIn(b.getBoundingClientRect()))) return;
    isUnsent = true;
    show(text.dataset.unsent);
  });

  // A form that is drawn before its own script is there would be sent by the browser, and the page with it. It is kept, and its script sends it.
  addEventListener("submit", (e) => {
    if (!("held" in e.target.dataset)) return;
    e.preventDefault();
    e.target.dataset.held = "sent";
  });

  // -- Waiting --

  // Full jitter: a hall that lost its network at one moment must not come back at one moment.
  const wait = (attempt, lostFor = 0) => Math.random() * Math.min(600 * 2 ** attempt, lostFor < 30_000 ? 3_000 : 10_000);
  const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  // A phone that wakes up, or gets its network back, does not sit out the rest of the wait.
  let wake = () => {};
  const pause = (ms) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const serverAnswers = async () => {
    try {
      return (await fetch("/health/ready", { cache: "no-store", signal: AbortSignal.timeout(connectWithin) })).ok;
    } catch {
      return false;
    }
  };

  // The circuit is gone for good. The page knows who we are and the database what we did, so a fresh page shows it all; the buttons stay held until then. Whoever keeps landing here waits longer each time.
  let comingBack = false;
  const comeBack = async (key = "back") => {
    if (comingBack) return;
    comingBack = true;
    const recent = JSON.parse(sessionStorage.getItem("ef-reloads") ?? "[]").filter((at) => Date.now() - at < 60_000);
    for (let attempt = recent.length; ; attempt++) {
      say(key);
      await pause((key === "crowded" ? 10_000 : 0) + wait(attempt, recent.length * 15_000));
      if (await serverAnswers()) {
        sessionStorage.setItem("ef-reloads", JSON.stringify([...recent, Date.now()]));
        location.reload();
        return;
      }
    }
  };

  // -- The line --

  let hub, socket;
  let isOpen = false;
  // What was sent from this page and is not done yet: the number of the call, and when. Some wait for a person and take long.
  const unanswered = new Map();
  const mayHaveLost = (lostAt) => [...unanswered.values()].some((at) => lostAt - at < silenceMeansLost);

  // Knows when the server was last heard, and does not try to connect for ever.
  class Line extends WebSocket {
    constructor(url) {
      super(url);
      socket = this;
      this.since = this.heardAt = Date.now();
      setTimeout(() => this.giveUp(0), connectWithin);
      this.addEventListener("open", () => (isOpen = true));
      this.addEventListener("message", () => (this.heardAt = Date.now()));
    }

    giveUp(olderThan) {
      if (this.readyState === WebSocket.CONNECTING && Date.now() - this.since >= olderThan) this.close();
    }
  }

  // Half-open sockets swallow what is sent. The hub has no method of this name and says so at once: that is the answer.
  const answers = async (within) => {
    const [line, asked] = [socket, Date.now()];
    hub.invoke("AreYouThere").catch(() => {});
    while (line.heardAt <= asked && Date.now() - asked < within) await sleep(50);
    return line.heardAt > asked;
  };

  const check = async (within) => {
    const mine = hub;
    if (mine?.state === "Connected" && socket && !(await answers(within)) && mine === hub) mine.stop();
    else if (mine?.state === "Connected" && !restoring && !comingBack) hush();
  };

  const adopt = (made) => {
    hub = made;
    made.on("JS.Error", () => comeBack());
    const { start, send } = made;
    made.start = async () => {
      try {
        await start.call(made);
      } catch (error) {
        // The first line of a page: without it there is no circuit to come back to.
        if (!restoring) comeBack(/Status code '429'/.test(error) ? "crowded" : "back");
        throw error;
      }
    };
    made.on("JS.EndInvokeDotNet", (call) => unanswered.delete(String(call)));
    made.send = async (method, ...rest) => {
      const [call, sent] = [rest[0], Date.now()];
      const isEvent = method === "BeginInvokeDotNetFromJS" && call;
      if (isEvent) unanswered.set(call, sent);
      await send.call(made, method, ...rest);
      if (!isEvent || !socket) return;
      await sleep(tapAnsweredWithin);
      if (unanswered.has(call) && socket.heardAt <= sent && made === hub) await check(answerWithin);
    };
    return made;
  };

  let restoring = false;
  const restore = async () => {
    if (restoring || comingBack) return;
    restoring = true;
    const lostAt = Date.now();
    for (let attempt = 0; !comingBack; attempt++) {
      say("lost", attempt ? 0 : 700);
      await pause(wait(attempt, Date.now() - lostAt));
      if (!navigator.onLine) {
        say("lost");
        await pause(keepAlive);
      }

      try {
        if ((await Blazor.reconnect()) || (await Blazor.resumeCircuit())) break;
        comeBack();
      } catch {
        // No line yet: once more.
      }
    }

    restoring = false;
    if (comingBack) return;
    hush();
    if (mayHaveLost(lostAt)) note("maybe", 6_000);
    unanswered.clear();
  };

  // -- When to look --

  const look = (patience) => {
    if (document.visibilityState !== "visible") return;
    socket?.giveUp(1_500);
    wake();
    if (!restoring) check(patience);
  };
  addEventListener("offline", () => say("lost"));
  addEventListener("online", () => look(answerWithin));
  document.addEventListener("visibilitychange", () => look(answerWithin / 2));
  navigator.connection?.addEventListener?.("change", () => look(answerWithin));
  // A page that the browser kept while it was left has said goodbye to its circuit.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

  Blazor.start({
    circuit: {
      configureSignalR: (builder) => {
        // Once a socket has worked here, the question which transport to use is answered: a round trip less for a hall that comes back.
        builder.withUrl("_blazor", isOpen ? { WebSocket: Line, transport: 1, skipNegotiation: true } : { WebSocket: Line });
        builder.withServerTimeout(silenceMeansLost).withKeepAliveInterval(keepAlive);
        const { build } = builder;
        builder.build = () => adopt(build.call(builder));
      },
      reconnectionHandler: {
        onConnectionDown: restore,
        onConnectionUp: () => {},
      },
    },
  });
})();
