// What a phone in the hall does by itself while somebody types: counts the characters, and keeps the words should the
// page have to be loaded again. Nothing is sent for it. It comes with the page: a hall that asked for it with the first
// question that is typed would ask a thousand times at that moment.
const kept = (field) => `ef-kept-${field.dataset.keep}`;

// In what people take for one character, as the server counts.
const characters = (text) => (Intl.Segmenter ? [...new Intl.Segmenter().segment(text)] : [...text]).length;

const count = (field) => {
  const counter = field.dataset.counter && document.getElementById(field.dataset.counter);
  // The node itself belongs to Blazor, which writes into it as well.
  if (counter) counter.firstChild.nodeValue = counter.firstChild.nodeValue.replace(/\d+/, characters(field.value));
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
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
      count(field);
    }
  }
};

// What has been taken leaves its field empty, and is not brought back. What was refused stays in it, and is.
document.addEventListener("submit", ({ target }) => {
  for (const field of target.querySelectorAll("[data-keep]")) {
    const watch = setInterval(() => {
      if (field.value) return;
      sessionStorage.removeItem(kept(field));
      clearInterval(watch);
    }, 200);
    setTimeout(() => clearInterval(watch), 30_000);
  }
});

new MutationObserver(restore).observe(document.body, { childList: true, subtree: true });
restore();

// An answer takes its options off the page. Whoever gave it with the keyboard stands on what became of it, not nowhere.
let held = null;
let place = null;
document.addEventListener("focusin", ({ target }) => {
  const isAnswer = target.matches(".ef-option, .ef-step, [data-testid=poll-send]") && target.matches(":focus-visible");
  [held, place] = isAnswer ? [target, target.closest(".ef-feed-poll, main")] : [null, null];
});
document.addEventListener("focusout", ({ target }) => {
  setTimeout(() => {
    if (target === held && target.isConnected) held = null;
  });
});
new MutationObserver(() => {
  if (!held || held.isConnected) return;
  held = null;
  const status = place.querySelector(".ef-status");
  if (!status) return;
  status.tabIndex = -1;
  status.focus();
}).observe(document.body, { childList: true, subtree: true });
