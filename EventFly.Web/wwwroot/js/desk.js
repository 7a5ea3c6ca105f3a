// The desk's input: a USB scanner types faster than a server answers, so the field is read and emptied right here.
const saved = (key, make) => {
  const value = localStorage.getItem(key) ?? make();
  localStorage.setItem(key, value);
  return value;
};

let muted = false;
let audio;

// A line that is lost loses what was sent on it: nobody would answer. js/start.js marks the page as long as it looks for the line.
const patience = 30_000;
const page = document.documentElement;
const isLineLost = () => "lineLost" in page.dataset;
// What has had no answer, for a page that had to be loaded anew meanwhile.
const open = "ef-desk-open";
const answered = (call) =>
  new Promise((resolve, reject) => {
    const end = (how) => {
      clearTimeout(late);
      watch.disconnect();
      how();
    };
    const late = setTimeout(() => end(reject), patience);
    const watch = new MutationObserver(() => end(reject));
    watch.observe(page, { attributeFilter: ["data-line-lost"] });
    call.then(() => end(resolve), () => end(reject));
  });

export function attach(form, desk) {
  const input = form.querySelector("input");
  const answer = form.parentElement.querySelector(".ef-desk-answer");
  // The server draws each answer as a new element, so that nothing of this stays.
  const say = (verdict, look, title, detail) => {
    const shown = answer.querySelector("section");
    shown.className = `ef-verdict ${look}`;
    shown.dataset.verdict = verdict;
    shown.querySelector("h2").textContent = title;
    shown.querySelector("p").textContent = detail;
  };
  const sayUnchecked = (why, text) => {
    say("not-checked", "ef-verdict-refused ef-verdict-new", form.dataset.unchecked, why.replace("{0}", text));
    sound("bad");
  };
  let waiting = 0;
  const check = async (text) => {
    waiting++;
    say("checking", "", form.dataset.checking, text);
    sessionStorage.setItem(open, text);
    const slow = setTimeout(() => {
      const shown = answer.querySelector("section");
      if (shown.dataset.verdict === "checking") shown.querySelector("p").textContent = form.dataset.slow;
    }, 1_500);
    try {
      if (isLineLost()) throw new Error("The line is lost.");
      await answered(desk.invokeMethodAsync("Submit", text));
      if (sessionStorage.getItem(open) === text) sessionStorage.removeItem(open);
    } catch {
      // An answer that came meanwhile is about a later scan.
      if (!/checking|not-checked/.test(answer.querySelector("section").dataset.verdict)) return;
      sayUnchecked(form.dataset.lost, text);
    } finally {
      waiting--;
      clearTimeout(slow);
    }
  };
  new MutationObserver(() => {
    const { answer: number, tone, verdict } = answer.querySelector("section").dataset;
    // An answer that found its way after all, when nobody waited for it any more.
    if (!waiting && verdict !== "checking") sessionStorage.removeItem(open);
    if (number !== answer.dataset.heard && tone) sound(tone);
    answer.dataset.heard = number;
  }).observe(answer, { childList: true });
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const text = input.value.trim();
    input.value = "";
    input.focus();
    if (text) check(text);
  });
  // A scanner types wherever the focus is: bring it back unless someone is working with another control.
  addEventListener("keydown", (e) => {
    const busy = document.activeElement?.closest("button, select, a, input, textarea, summary");
    if (document.contains(input) && !busy && e.key.length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey) input.focus();
  });
  // Down into the guests that were found, up and down among them, and back up; Enter lets the chosen one in.
  form.parentElement.addEventListener("keydown", (e) => {
    const rows = [...answer.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    const here = rows.indexOf(e.target);
    if (!step || !rows.length || (here < 0 && e.target !== input)) return;
    e.preventDefault();
    (rows[here + step] ?? (step < 0 ? input : rows.at(-1))).focus();
  });
  document.addEventListener("click", (e) => {
    if (document.contains(input) && !e.target.closest("select, a, input, summary")) input.focus();
  });
  // The head with the event's name stays in view on a phone.
  input.focus({ preventScroll: true });
  muted = saved("ef-desk-muted", () => "no") === "yes";
  const lost = sessionStorage.getItem(open);
  sessionStorage.removeItem(open);
  if (lost) sayUnchecked(form.dataset.back, lost);
  // From here on this script sends; what was typed before it was there goes first.
  const { held } = form.dataset;
  delete form.dataset.held;
  if (held === "sent") form.requestSubmit();
  return { device: saved("ef-desk-device", () => crypto.randomUUID?.() ?? String(Math.random()).slice(2)), isMuted: muted };
}

export function mute(isMuted) {
  muted = isMuted;
  localStorage.setItem("ef-desk-muted", isMuted ? "yes" : "no");
}

// One high tone, two middle ones, one low and long: told apart without looking.
const tones = { good: [[1175, 0.12]], again: [[660, 0.12], [660, 0.12]], bad: [[196, 0.45]] };
const shakes = { good: 60, again: [60, 60, 60], bad: 400 };

function sound(kind) {
  navigator.vibrate?.(shakes[kind]);
  if (muted) return;
  audio ??= new AudioContext();
  let at = audio.currentTime;
  for (const [pitch, length] of tones[kind]) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.2, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + length);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + length);
    at += length + 0.06;
  }
}
