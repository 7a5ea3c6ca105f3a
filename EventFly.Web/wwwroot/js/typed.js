// Keeps what was typed into a form until its answer is there, for the one case that the server cannot give it back: the
// form had expired. Passwords and hidden fields are never kept.
(() => {
  const key = "ef-typed";
  const kept = (field) => field.name && !["hidden", "password", "file", "submit"].includes(field.type);
  const expired = (address) => address && new URL(address).pathname === "/form-expired";

  document.addEventListener("submit", ({ target }) => {
    if (target.method !== "post") return;
    const fields = [...target.elements].filter(kept);
    const typed = fields.map((f) => [f.name, f.type, f.value, f.checked]);
    sessionStorage.setItem(key, JSON.stringify({ page: location.pathname, typed }));
  });

  if (expired(location.href)) return;
  const last = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (last?.page !== location.pathname || !expired(document.referrer)) return;
  for (const [name, type, value, checked] of last.typed) {
    const choice = type === "radio" || type === "checkbox";
    for (const field of document.getElementsByName(name)) {
      if (!choice) field.value = value;
      else if (field.value === value) field.checked = checked;
    }
  }
})();
