// On the page around the frames: gives each the height that it asks for. Only frames of the site that this script is from are heard.
(() => {
  const site = new URL(document.currentScript.src).origin;
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== site || data?.eventfly !== "height" || !(data.height > 0)) return;
    for (const frame of document.getElementsByTagName("iframe"))
      if (frame.contentWindow === source) frame.style.height = `${Math.min(data.height, 4000)}px`;
  });
})();
