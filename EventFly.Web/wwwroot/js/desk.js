// The desk's input: a USB scanner types faster than a server answers, so the field is read and emptied right here.
const saved = (key, make) => {
  const value = localStorage.getItem(key) ?? make();
  localStorage.setItem(key, value);
  return value;
};

let muted = false;
let audio;

export function attach(form, desk) {
  const input = form.querySelector("input");
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const text = input.value.trim();
    input.value = "";
    input.focus();
    if (text) desk.invokeMethodAsync("Submit", text);
  });
  // A scanner types wherever the focus is: bring it back unless someone is working with another control.
  addEventListener("keydown", (e) => {
    const busy = document.activeElement?.closest("button, select, a, input, textarea, summary");
    if (document.contains(input) && !busy && e.key.length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey) input.focus();
  });
  document.addEventListener("click", (e) => {
    if (document.contains(input) && !e.target.closest("select, a, input, summary")) input.focus();
  });
  // The head with the event's name stays in view on a phone.
  input.focus({ preventScroll: true });
  muted = saved("ef-desk-muted", () => "no") === "yes";
  return { device: saved("ef-desk-device", () => crypto.randomUUID?.() ?? String(Math.random()).slice(2)), isMuted: muted };
}

export function mute(isMuted) {
  muted = isMuted;
  localStorage.setItem("ef-desk-muted", isMuted ? "yes" : "no");
}

// One high tone, two middle ones, one low and long: told apart without looking.
const tones = { good: [[1175, 0.12]], again: [[660, 0.12], [660, 0.12]], bad: [[196, 0.45]] };
const shakes = { good: 60, again: [60, 60, 60], bad: 400 };

export function sound(kind) {
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
