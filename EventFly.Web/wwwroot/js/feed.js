// What writing in a feed asks of the browser: keys that belong to the suggestions, and drafts that survive a reload.
const own = ["ArrowDown", "ArrowUp", "Enter", "Tab", "Escape"];

document.addEventListener("keydown", (e) => {
  if (e.target.dataset?.suggesting && own.includes(e.key)) e.preventDefault();
}, true);

document.addEventListener("input", ({ target }) => {
  if (target.dataset?.draft) sessionStorage.setItem("ef-draft-" + target.dataset.draft, target.value);
});

export const caret = (field, at) => field?.setSelectionRange(at, at);
