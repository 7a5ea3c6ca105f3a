// Has the page of an order kept on this device, for a door without a network, until somebody says no. /orders/sw.js keeps it.
const choice = "ef-orders-kept";

const workerOf = async (registration) => {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (worker.state !== "activated")
    await new Promise((resolve, reject) =>
      worker.addEventListener("statechange", () => {
        if (worker.state === "activated") resolve();
        else if (worker.state === "redundant") reject(new Error("The worker was replaced."));
      }),
    );
  return worker;
};

const ask = (worker, message) =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => (data === "done" ? resolve() : reject(new Error(data)));
    worker.postMessage(message, [port2]);
  });

const register = () => navigator.serviceWorker.register("/orders/sw.js", { scope: "/orders/" });

const keep = async () => {
  await document.fonts?.ready;
  const drawnWith = [...document.querySelectorAll("link[href], script[src]")].map((e) => e.href || e.src);
  const loaded = performance.getEntriesByType("resource").map((e) => e.name);
  const worker = await workerOf(await register());
  await ask(worker, { act: "keep", page: location.pathname, addresses: [...new Set([...drawnWith, ...loaded])] });
};

const forget = async () => {
  const registration = await register();
  await ask(await workerOf(registration), { act: "forget" });
  await registration.unregister();
};

export const arrive = async () => {
  const box = document.querySelector("[data-copy]");
  if (!box || !navigator.serviceWorker || box.dataset.copy) return;
  const show = (state) => {
    box.dataset.copy = state;
    for (const part of box.children) part.hidden = part.dataset.when !== state;
  };
  const keepHere = async () => {
    try {
      await keep();
      show("kept");
    } catch {
      // Without a network, or in a browser that keeps nothing: what is here stays as it is.
      show(document.querySelector("[data-copy-note]:not([hidden])") ? "kept" : "");
    }
  };
  box.addEventListener("click", async ({ target }) => {
    const { act } = target.dataset;
    if (!act) return;
    localStorage.setItem(choice, act === "keep" ? "yes" : "no");
    if (act === "keep") return keepHere();
    await forget();
    show("forgotten");
  });
  if (localStorage.getItem(choice) === "no") show("forgotten");
  else await keepHere();
};
