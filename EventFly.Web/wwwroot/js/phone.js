// What a phone in the hall does by itself while somebody types: counts the characters, and keeps the words should the
// page have to be loaded again. Nothing is sent for it. It comes with the page: a hall that asked for it with the first
// question that is typed would ask a thousand times at that moment.
const kept = (field) => `ef-kept-${field.dataset.keep}`;

const count = (field) => {
  const counter = field.dataset.counter && document.getElementById(field.dataset.counter);
  // The node itself belongs to Blazor, which writes into it as well.
  if (counter) counter.firstChild.nodeValue = counter.firstChild.nodeValue.replace(/\d+/, field.value.length);
};

document.addEventListener("input", ({ target }) => {
  if (!target.dataset?.keep) return;
  sessionStorage.setItem(kept(target), target.value);
  count(target);
});

const restore = () => {
  for (const field of document.querySelectorAll("[data-keep]:not([data-restored])")) {
    field.dataset.restored = "";
    const typed = sessionStorage.getItem(kept(field));
    if (typed && !field.value) {
      field.value = typed;
      field.dispatchEvent(new Event("change", { bubbles: true }));
      count(field);
    }
  }
};

new MutationObserver(restore).observe(document.body, { childList: true, subtree: true });
restore();
