// A page that comes by a link inside the site has the addresses of its scripts in it, but nothing runs them. What a script
// does for each page, it offers as arrive().
const arrive = async () => {
  for (const { src } of document.querySelectorAll("script[type=module][src]")) (await import(src)).arrive?.();
};

Blazor.addEventListener("enhancedload", arrive);
arrive();
