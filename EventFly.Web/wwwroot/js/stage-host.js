// The host's keys on the big screen. A key that is held down counts once, and none counts while a window lies over the stage.
const steps = {
  n: "next",
  " ": "next",
  arrowright: "next",
  c: "close",
  r: "reveal",
  l: "lobby",
};

export function listen(stage) {
  document.addEventListener("keydown", (event) => {
    const step = steps[event.key.toLowerCase()];
    if (!step || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("#stage-keys:not([hidden])")) return;
    event.preventDefault();
    stage.invokeMethodAsync("Press", step);
  });
}
