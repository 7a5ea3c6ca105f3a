// The big screen's keys. All but A work while the circuit is away, for they only show, hide and enlarge.
const keys = document.getElementById("stage-keys");
const qr = document.getElementById("stage-qr");

const toggle = (element) => {
  element.hidden = !element.hidden;
  if (!element.hidden) element.focus();
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  switch (event.key.toLowerCase()) {
    case "?":
      toggle(keys);
      break;
    case "q":
      toggle(qr);
      break;
    case "a":
      document.getElementById("stage-questions-key")?.click();
      break;
    case "f":
      document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
      break;
    case "escape":
      keys.hidden = true;
      qr.hidden = true;
      break;
  }
});

// What is long is set smaller, all of it together, until it fits: a room cannot scroll. Where things stand is asked, not how
// far they overflow, for what moves into its place is still elsewhere.
const smallest = 0.5;
let scale = 1;
let fitted;

const fit = () => {
  const body = document.querySelector(".ef-stage-body");
  const parts = [...(body?.children ?? [])].filter((part) => !part.matches(".ef-hide"));
  if (!parts.length) return;
  const fits = () => Math.max(...parts.map((p) => p.offsetTop + p.offsetHeight)) <= body.offsetTop + body.clientHeight + 1;
  const view = [innerWidth, innerHeight, body.querySelector("h2")?.textContent, ...parts.map((p) => p.className)].join();
  if (view === fitted && fits()) return;
  // A size on its way to the next would be measured; bars may go on growing once it is found.
  body.parentElement.classList.add("is-fitting");
  for (scale = view === fitted ? scale : 1; ; scale -= 0.04) {
    body.style.setProperty("--fit", scale);
    if (fits() || scale <= smallest) break;
  }

  void body.offsetHeight;
  body.parentElement.classList.remove("is-fitting");
  fitted = view;
};

let isAsked = false;
const ask = () => {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    fit();
  });
};
new MutationObserver(ask).observe(document.body, { childList: true, subtree: true, characterData: true });
addEventListener("resize", ask);
document.fonts?.ready.then(() => {
  fitted = undefined;
  ask();
});
ask();
