// What the organizer's screens ask of the browser.
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "Etc/UTC";
export const focus = (id, otherwise) => {
  const target = document.getElementById(id) ?? document.getElementById(otherwise);
  // What is folded away cannot take the focus.
  for (let fold = target?.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) fold.open = true;
  target?.focus();
};

// A field with suggestions shows only those that match what it holds: typing must replace that.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.("[data-select-on-focus]")) target.select();
});
