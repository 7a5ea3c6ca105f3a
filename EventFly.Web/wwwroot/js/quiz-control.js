// The host's hands stay on the keyboard: N, or the space bar where nothing else takes it, is the button that goes on.
const typing = "input, textarea, select, [contenteditable], [role=dialog]";
const pressing = `${typing}, button, a[href], summary`;

document.addEventListener("keydown", (event) => {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const isNext = event.key.toLowerCase() === "n" && !event.target.closest(typing);
  const isSpace = event.key === " " && !event.target.closest(pressing);
  const next = (isNext || isSpace) && document.querySelector("[data-next-step]");
  if (!next) return;
  event.preventDefault();
  next.click();
});

// The button is a new one for each step. Whoever holds it with the keyboard keeps holding it.
let held = null;

document.addEventListener("focusin", ({ target }) => {
  held = target.matches("[data-next-step]") ? target : null;
});
document.addEventListener("focusout", ({ target }) => {
  setTimeout(() => {
    if (target === held && target.isConnected) held = null;
  });
});
new MutationObserver(() => {
  if (!held || held.isConnected) return;
  held = null;
  document.querySelector("[data-next-step]")?.focus();
}).observe(document.body, { childList: true, subtree: true });
