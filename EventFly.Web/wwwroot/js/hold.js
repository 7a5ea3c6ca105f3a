// Counts down how long an order is kept, and looks again when that is over. Without script the page says it as of its loading.
let counting;

export const arrive = () => {
  clearInterval(counting);
  const held = document.querySelector("[data-held-for]");
  if (!held) return;
  const over = performance.now() + Number(held.dataset.heldFor);
  counting = setInterval(() => {
    const left = Math.ceil((over - performance.now()) / 1000);
    if (left < 0) {
      clearInterval(counting);
      location.replace(location.href);
      return;
    }
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    held.textContent = held.dataset.words.replace("{0}", clock);
  }, 1000);
};
