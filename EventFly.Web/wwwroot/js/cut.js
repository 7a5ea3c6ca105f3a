// Says so when a paste was cut off: a browser drops what a field does not take without a word. There is one note for the
// whole page, outside of what Blazor draws, which is moved to the field.
(() => {
  const note = document.getElementById("ef-cut");
  let field = null;

  const hush = () => {
    if (!field) return;
    field = null;
    moved.disconnect();
    note.textContent = "";
  };

  // Beside the label, where nothing is covered: between the two a hint may stand.
  const place = () => {
    if (!field) return;
    if (!field.isConnected) return hush();
    const { right, top } = field.getBoundingClientRect();
    const label = field.labels?.[0]?.getBoundingClientRect();
    const bottom = label && label.height > 1 && label.bottom <= top ? Math.min(label.bottom, top - 4) : top - 4;
    note.style.left = `${Math.max(8, right - note.offsetWidth)}px`;
    note.style.top = `${Math.max(8, bottom - note.offsetHeight)}px`;
  };
  const moved = new MutationObserver(place);
  addEventListener("scroll", place, { capture: true, passive: true });
  addEventListener("resize", place);

  // In what people take for one character, as the server counts, or else in what the browser counts.
  const characters = (text) => (Intl.Segmenter ? [...new Intl.Segmenter().segment(text)].map((s) => s.segment) : [...text]);
  const count = (text) => characters(text).length;

  // What a field takes is in data-most; maxlength, in UTF-16 units, is the most that can be.
  const most = (field) => Number(field.dataset?.most ?? NaN);
  const fits = (field, text) =>
    text.length <= most(field) || (text.length <= field.maxLength && count(text) <= most(field));

  // As much of the beginning as there is room for between what stands before and behind it.
  const fitting = (field, head, text, tail) => {
    const kept = [];
    let units = field.maxLength - head.length - tail.length;
    // Only what could fit is looked at, and one unit more: a document may be pasted.
    for (const character of characters(text.slice(0, field.maxLength + 1))) {
      units -= character.length;
      if (units < 0) break;
      kept.push(character);
    }
    // Beside others a character may become a part of theirs: in the end the whole is looked at.
    kept.length = Math.min(kept.length, Math.max(0, most(field) - count(head + tail)) + 1);
    while (kept.length > 0 && !fits(field, head + kept.join("") + tail)) kept.pop();
    return kept.join("");
  };
  const around = ({ value, selectionStart, selectionEnd }) => [value.slice(0, selectionStart), value.slice(selectionEnd)];

  const say = (cut) => {
    field = cut;
    note.textContent = note.dataset.words.replace(/\d+/, count(cut.value));
    moved.observe(document.body, { childList: true, subtree: true });
    place();
  };

  // The least that is left of a text that is pasted whole: a line loses its breaks, an address its spaces.
  const least = (text, { type }) =>
    type === "textarea" ? text.replace(/\r\n/g, "\n") : type === "email" ? text.replace(/\s/g, "") : text.replace(/[\r\n]/g, "");
  const selected = ({ selectionStart, selectionEnd }) =>
    selectionStart === null ? `${getSelection()}`.length : selectionEnd - selectionStart;

  // Whatever came in another way than by a key or a paste, such as a word that a phone's keyboard composed, is taken off
  // before the caret.
  const trim = (field) => {
    if (fits(field, field.value)) return false;
    const caret = field.selectionStart ?? field.value.length;
    const tail = fitting(field, "", field.value.slice(caret), "");
    const head = fitting(field, "", field.value.slice(0, caret), tail);
    field.value = head + tail;
    field.setSelectionRange(head.length, head.length);
    return true;
  };

  // A key that there is no room for does nothing, as in any field of a browser.
  document.addEventListener(
    "beforeinput",
    (typed) => {
      const { target, inputType, data } = typed;
      const isBreak = inputType === "insertLineBreak" && target.type === "textarea";
      if (!most(target) || typed.isComposing || !(isBreak || inputType === "insertText")) return;
      const [head, tail] = around(target);
      const key = data ?? "\n";
      // Words at once, from a list of suggestions or spoken, are cut below: some of them may fit.
      if (!fits(target, head + key + tail) && count(key) === 1) typed.preventDefault();
    },
    true,
  );

  // Before Blazor, which reads the value at the same node when the event comes back up.
  document.addEventListener(
    "input",
    ({ target, isComposing, inputType }) => {
      hush();
      // What was there before and is too long is left to the one who shortens it.
      if (most(target) && !isComposing && !inputType?.startsWith("delete") && trim(target)) say(target);
    },
    true,
  );
  document.addEventListener(
    "compositionend",
    ({ target }) => {
      if (most(target) && trim(target)) target.dispatchEvent(new Event("input", { bubbles: true }));
    },
    true,
  );

  const paste = (field, text) => {
    const pasted = field.type === "textarea" ? text.replace(/\r\n?/g, "\n") : text.replace(/[\r\n]+$/, "").replace(/\r\n|[\r\n]/g, " ");
    const [head, tail] = around(field);
    if (fits(field, head + pasted + tail)) return false;
    // As if it had been typed, so that it can be undone.
    document.execCommand("insertText", false, fitting(field, head, pasted, tail));
    say(field);
    return true;
  };

  document.addEventListener("paste", (pasting) => {
    const { target, clipboardData } = pasting;
    if (!(target.maxLength >= 0) || target.readOnly) return;
    const text = clipboardData.getData("text/plain");
    if (most(target)) {
      if (paste(target, text)) pasting.preventDefault();
      return;
    }
    const whole = target.value.length - selected(target) + least(text, target).length;
    // The text stands in the field when this event is over.
    if (whole > target.maxLength) setTimeout(() => target.value.length < whole && say(target));
  });
})();
