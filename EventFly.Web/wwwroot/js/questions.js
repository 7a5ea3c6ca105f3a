// Questions that hang on an answer, or on how many tickets are ordered, come and go as somebody answers. Without script the
// server asks once more: the same fields are in the page, hidden and sent by nobody.
const most = 50;

const show = (part, isShown) => {
  part.hidden = part.disabled = !isShown;
};

const chosen = (question) =>
  !question || question.closest("[hidden]") ? [] : [...question.querySelectorAll("input:checked, select")].map((field) => field.value);

const quantity = (form, type) =>
  Math.min(parseInt(form.querySelector(`[name="Form.Quantities[${type}]"]`)?.value, 10) || 0, most);

// The fields of the first ticket of a type, empty, with the number of another one in their names.
const another = (first, type, number) => {
  const ticket = first.cloneNode(true);
  const mine = new RegExp(`(${type.replaceAll("-", "")})-1\\b`, "g");
  for (const part of [ticket, ...ticket.querySelectorAll("*")]) {
    for (const { name, value } of [...part.attributes]) if (name !== "value") part.setAttribute(name, value.replace(mine, `$1-${number}`));
    part.removeAttribute("aria-invalid");
  }
  for (const error of ticket.querySelectorAll(".ef-error")) error.remove();
  for (const field of ticket.querySelectorAll("input:not([type=hidden]), textarea, select")) {
    if (field.type === "radio" || field.type === "checkbox") field.checked = field.defaultChecked = false;
    else field.value = field.defaultValue = "";
  }
  const legend = ticket.querySelector("legend");
  legend.textContent = legend.dataset.legend.replace("#", number);
  return ticket;
};

const isDue = (form, { dataset: { after, place, types, ...rest } }) => {
  if (types && form.querySelector('[name^="Form.Quantities"]') && !types.split(" ").some((type) => quantity(form, type) > 0)) return false;
  if (!after) return true;
  const of = (where) => form.querySelector(`[data-question="${after}"][data-place="${where}"]`);
  const answers = chosen(of(place) ?? of(""));
  return rest.for.split(" ").some((answer) => answers.includes(answer));
};

const look = (form) => {
  for (const tickets of form.querySelectorAll("[data-tickets]")) {
    const type = tickets.dataset.tickets;
    const wanted = quantity(form, type);
    while (tickets.children.length < wanted) tickets.append(another(tickets.children[0], type, tickets.children.length + 1));
    [...tickets.children].forEach((ticket, index) => show(ticket, index < wanted));
  }
  // In their order: what is hidden answers nothing for those behind it.
  for (const question of form.querySelectorAll("[data-question]")) show(question, isDue(form, question));
};

export const arrive = () => {
  const form = document.querySelector("[data-question]")?.closest("form");
  if (!form || form.dataset.asks) return;
  form.dataset.asks = "1";
  form.addEventListener("input", () => look(form));
  form.addEventListener("change", () => look(form));
  look(form);
};
