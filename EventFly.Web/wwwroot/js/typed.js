// Keeps what was typed into a form until its answer is there, for what the server cannot give back: the form had expired, or
// its person was signed out meanwhile. It is there again for the same account and nobody else. Passwords and hidden fields
// are never kept.
(() => {
  const key = "ef-typed";
  const [expired, signIn] = ["/form-expired", "/account/sign-in"];
  const who = document.body.dataset.account ?? "";
  const isLive = document.body.dataset.enhanceNav === "false";
  const here = location.pathname;
  const back = () => new URLSearchParams(location.search).get("returnUrl")?.split("?")[0];
  const read = () => JSON.parse(sessionStorage.getItem(key) ?? "null");
  const keep = (last) => sessionStorage.setItem(key, JSON.stringify(last));

  // Fields of a form have names; those of a circuit have ids, of which MudBlazor makes up new ones each time.
  const nameOf = (field) => (isLive ? (/^mud/.test(field.id) ? "" : field.id) : field.name);
  const named = (name) => (isLive ? [document.getElementById(name)].filter(Boolean) : document.getElementsByName(name));
  const isKept = (field) => nameOf(field) && !["hidden", "password", "file", "submit"].includes(field.type);
  const stateOf = (field) => [nameOf(field), field.type, field.value, field.checked];

  const fill = (field, [, type, value, checked]) => {
    const choice = type === "radio" || type === "checkbox";
    if (!choice) field.value = value;
    else if (field.value === value) field.checked = checked;
    if (isLive) for (const told of ["input", "change"]) field.dispatchEvent(new Event(told, { bubbles: true }));
  };

  // What a circuit draws comes when it comes.
  const fillOnceThere = (typed) => {
    const left = new Map(typed.map((state) => [state[0], state]));
    const look = () => {
      for (const [name, state] of left) for (const field of named(name)) left.delete(name) && fill(field, state);
      if (left.size === 0) seen.disconnect();
    };
    const seen = new MutationObserver(look);
    seen.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => seen.disconnect(), 15_000);
    look();
  };

  if (isLive) {
    // Nobody sends a form here: what was typed on the page at hand is kept when the page goes.
    let [page, typed] = [here, new Map()];
    document.addEventListener("input", ({ target, isTrusted }) => {
      if (page !== location.pathname) [page, typed] = [location.pathname, new Map()];
      if (isTrusted && isKept(target)) typed.set(nameOf(target), stateOf(target));
    });
    addEventListener("pagehide", () => typed.size && keep({ page, who, typed: [...typed.values()] }));
  } else {
    document.addEventListener("submit", ({ target }) => {
      // Whoever signs in on the way back to a form still wants what was typed there.
      if (target.method !== "post" || (here === signIn && read()?.waits)) return;
      keep({ page: here, who, typed: [...target.elements].filter(isKept).map(stateOf) });
    });
  }

  const last = read();
  // From a page that only signed-in people see, the way leads straight to the sign-in.
  if (here === expired || (here === signIn && last && back() === last.page)) {
    if (last) keep({ ...last, waits: true });
    return;
  }
  if (last?.waits && (here === signIn ? last.page !== here : last.page === here && last.who && !who)) return;
  sessionStorage.removeItem(key);
  if (!last?.waits || last.page !== here || (last.who && last.who !== who)) return;
  if (isLive) fillOnceThere(last.typed);
  else for (const state of last.typed) for (const field of named(state[0])) fill(field, state);
})();
