// The host's hands stay on the keyboard: N, or the space bar where nothing else takes it, is the button that goes on.
const typing = "input, textarea, select, [contenteditable], [role=dialog]";
const pressing = `${typing}, button, a[href], summary`;

document.addEventListener("keydown", (event) => {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const isNext = event.key.toLowerCase() === "n" && !event.target.closest(typing);
  const isSpace = event.key === " " && !event.target.closest(pressing);
  const next = (isNext || isSpace) && document.querySelector("[data-next-step]:not(:disabled)");
  if (!next) return;
  event.preventDefault();
  next.click();
});
