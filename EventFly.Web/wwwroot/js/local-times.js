// Adds the reader's own clock beside the event's, when they differ. Without script the event's zone says it all.
const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;

export const arrive = () => {
  for (const span of document.querySelectorAll("[data-local-start]")) {
    const { localStart, localEnd, zone, words } = span.dataset;
    const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang || undefined;
    const at = (iso, timeZone) =>
      new Intl.DateTimeFormat(language, {
        weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hour12: false, timeZone,
      }).format(new Date(iso));
    if (!mine || at(localStart, mine) === at(localStart, zone)) continue;
    const values = [mine.split("/").pop().replaceAll("_", " "), at(localStart, mine), at(localEnd, mine)];
    span.textContent = words.replace(/\{(\d)\}/g, (_, i) => values[i]);
    span.hidden = false;
  }
};
