// What the organizer's screens ask of the browser.
export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "Etc/UTC";
export const focus = (id) => document.getElementById(id)?.focus();
