// Arrow keys in a row of steps, of which the Tab key reaches one. They move and do not choose: what is chosen is sent at
// once and may be final, so choosing is a tap, the space bar or Enter.
const along = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

document.addEventListener("keydown", (press) => {
  const row = press.target.closest?.("[data-arrows]");
  if (!row || press.altKey || press.ctrlKey || press.metaKey) return;
  const steps = [...row.querySelectorAll("[role=radio]")];
  const here = steps.indexOf(press.target);
  const there = press.key === "Home" ? 0 : press.key === "End" ? steps.length - 1 : press.key in along ? (here + along[press.key] + steps.length) % steps.length : -1;
  if (here < 0 || there < 0) return;
  press.preventDefault();
  for (const step of steps) step.tabIndex = step === steps[there] ? 0 : -1;
  steps[there].focus();
});
