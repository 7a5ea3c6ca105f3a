// "Near me" needs the browser's leave, so the chip shows only where it can work. Two decimals are a kilometre: enough.
export const arrive = () => {
  const chip = document.getElementById("near-me");
  if (!chip?.hidden || !("geolocation" in navigator)) return;
  chip.hidden = false;
  chip.firstElementChild.addEventListener("click", (e) => {
    e.preventDefault();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const to = new URL(chip.dataset.search, location.href);
        to.searchParams.set("lat", coords.latitude.toFixed(2));
        to.searchParams.set("lon", coords.longitude.toFixed(2));
        location.href = to;
      },
      () => { document.getElementById("near-me-denied").textContent = chip.dataset.denied; },
      { timeout: 8000, maximumAge: 600000 },
    );
  });
};
