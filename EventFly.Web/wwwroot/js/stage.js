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
