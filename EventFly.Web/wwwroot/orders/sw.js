// Keeps the pages of orders on this device, so that tickets can be shown without a network, and what those pages are drawn with. Nothing else. js/order.js asks for it; docs/decisions/0028-tickets-without-a-network.md says why.
const pages = "ef-order-pages";
const parts = "ef-order-parts";
const most = 10;
const patience = 4_000; // a copy at once is worth more at a door than the page after a minute
const keptAt = "x-kept-at";

const isPage = (url) => url.origin === location.origin && /^\/orders\/[0-9A-Za-z]{26}(\/tickets\/[0-9a-f-]{36})?$/.test(url.pathname);
const isPart = (url) =>
  url.origin === location.origin &&
  (/^\/(css|fonts|img|js|_framework|_content)\//.test(url.pathname) ||
    /^\/(favicon\.(ico|svg)|manifest\.webmanifest)$/.test(url.pathname));

// Only a page with tickets on it says where the note about its copy goes.
const note = /(<p[^>]*\bdata-copy-note\b[^>]*?)\shidden(?:="[^"]*")?/;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (e) => e.waitUntil(clients.claim()));

const keep = async (path, response) => {
  const cache = await caches.open(pages);
  const html = await response.text();
  if (!response.ok || !note.test(html)) return cache.delete(path);
  const headers = new Headers(response.headers);
  headers.set(keptAt, new Date().toISOString());
  await cache.put(path, new Response(html, { headers }));
  const known = await Promise.all(
    (await cache.keys()).map(async (key) => [key, (await cache.match(key)).headers.get(keptAt)]),
  );
  const old = known.sort(([, a], [, b]) => (a < b ? 1 : -1)).slice(most);
  await Promise.all(old.map(([key]) => cache.delete(key)));
};

const copyOf = async (path) => {
  const kept = await (await caches.open(pages)).match(path);
  if (!kept) return;
  const html = await kept.text();
  const language = /<html[^>]*\blang="([^"]+)"/.exec(html)?.[1] ?? "en";
  const at = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "medium", timeStyle: "short" });
  const text = html.replace(note, "$1").replace("{kept}", at.format(new Date(kept.headers.get(keptAt))));
  return new Response(text, { headers: kept.headers });
};

const openPage = async (event, path) => {
  const loaded = fetch(event.request).then((response) => {
    if (response.status > 501) throw new Error(response.status);
    if (response.status === 200 || response.status === 404) event.waitUntil(keep(path, response.clone()));
    return response;
  });
  const late = new Promise((_, reject) => setTimeout(reject, patience));
  try {
    return await Promise.race([loaded, late]);
  } catch {
    return (await copyOf(path)) ?? loaded;
  }
};

const openPart = async (event) => {
  const cache = await caches.open(parts);
  try {
    const response = await fetch(event.request);
    if (response.ok && (await cache.match(event.request))) event.waitUntil(cache.put(event.request, response.clone()));
    return response;
  } catch (error) {
    const kept = await cache.match(event.request);
    if (kept) return kept;
    throw error;
  }
};

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET") return;
  if (event.request.mode === "navigate" && isPage(url)) event.respondWith(openPage(event, url.pathname));
  else if (isPart(url)) event.respondWith(openPart(event));
});

const keepAll = async ({ page, addresses }) => {
  const wanted = addresses.map((address) => new URL(address, location.origin)).filter(isPart);
  const cache = await caches.open(parts);
  // What earlier versions of the page were drawn with goes.
  const urls = new Set(wanted.map((url) => url.href));
  for (const key of await cache.keys()) if (!urls.has(key.url)) await cache.delete(key);
  for (const url of urls) {
    if (await cache.match(url)) continue;
    const response = await fetch(url);
    if (response.ok) await cache.put(url, response);
  }
  const path = new URL(page, location.origin);
  const kept = await (await caches.open(pages)).match(path.pathname);
  // The page that asks was just loaded through here, unless it is the first.
  if (!isPage(path) || (kept && Date.now() - Date.parse(kept.headers.get(keptAt)) < 60_000)) return;
  await keep(path.pathname, await fetch(path.pathname, { headers: { accept: "text/html" } }));
};

const forget = () => Promise.all([caches.delete(pages), caches.delete(parts)]);

addEventListener("message", (event) => {
  const work = event.data.act === "keep" ? keepAll(event.data) : forget();
  event.waitUntil(
    work.then(
      () => event.ports[0].postMessage("done"),
      () => event.ports[0].postMessage("failed"),
    ),
  );
});
