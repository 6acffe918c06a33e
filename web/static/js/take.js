// Taking words along: what is selected, or the turn that is chosen by its # or by the keyboard, is copied as a link, a quote or a citation.

import { all, one, origin, plain, selected } from "./selection.js";


const said = element("p", { role: "status", class: "toast", "data-copied": "" });
let quiet;

async function copy(text, what) {
  clearTimeout(quiet);
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = `Copied: ${what}`;
  } catch {
    said.textContent = "This browser did not allow copying.";
  }
  quiet = setTimeout(() => { said.textContent = ""; }, 6000);
}

const words = (turn, text = plain(one(".words", turn))) => `${nameOf(turn)}: ${text}`;
const nameOf = (turn) => one(".name", turn).textContent;
const transcript = one("[data-transcript]");
const turns = all("[data-transcript] .turn");
const link = (turn) => `${origin()}/x/${turn.id.slice("t-".length)}`;
const citation = (turn) => `${nameOf(turn)}, ${transcript.dataset.source}. ${link(turn)}@${transcript.dataset.revision}`;
const quote = (turn, text) => `${words(turn, text)}\n\n${citation(turn)}`;
const chosen = () => document.activeElement?.closest(".turn") ?? one("mark[data-at]")?.closest(".turn") ?? one(":target")?.closest(".turn");

/** Copies the quote of the words that are selected, else of the turn that is chosen, else of the first in sight. */
export function copyChosen() {
  const part = selected();
  if (part) {
    copy(quote(part.turn, part.text), "quote");
    return;
  }
  const turn = chosen() ?? turns.find((t) => t.getBoundingClientRect().bottom > 0);
  if (turn) copy(quote(turn), "quote");
}

// offer puts the buttons below a turn, and below no other.
function offer(turn) {
  one(".take")?.remove();
  const list = element("ul", { class: "actions take", "aria-label": "Take along" });
  const button = (label, text) => {
    const b = element("button", { type: "button" }, `Copy ${label}`);
    b.addEventListener("click", () => copy(text(turn), label));
    list.append(wrapped(b));
  };
  button("link", link);
  button("quote", quote);
  button("citation", citation);
  if (!one(".alone-page")) list.append(wrapped(element("a", { href: link(turn) }, "The exchange alone")));
  turn.append(list);
}

// The bar for the words that are selected, wherever on the screen they are. Its buttons keep them selected.
const bar = element("section", { class: "selected", "aria-label": "The selected words", hidden: "" });
let part; // what the bar is for

function fillBar() {
  const list = element("ul", { class: "actions" });
  for (const [label, text] of [["quote", () => quote(part.turn, part.text)], ["link to these words", () => part.link]]) {
    const b = element("button", { type: "button" }, `Copy ${label}`);
    b.addEventListener("click", () => copy(text(), label));
    list.append(wrapped(b));
  }
  bar.append(document.createElement("p"), list);
  bar.addEventListener("pointerdown", (e) => e.preventDefault());
  document.body.append(bar);
}

function offerSelected() {
  const now = selected();
  bar.hidden = !now;
  if (!now) return;
  part = now;
  one("p", bar).textContent = `${nameOf(now.turn)}: ${now.text}`;
}

function wrapped(e) {
  const li = document.createElement("li");
  li.append(e);
  return li;
}

function element(name, attributes, text) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
  if (text !== undefined) e.textContent = text;
  return e;
}

if (transcript) {
  document.body.append(said);
  const offerTarget = () => {
    const turn = document.getElementById(location.hash.slice(1)); // :target comes later than this script
    if (turn?.matches(".turn")) offer(turn);
  };
  addEventListener("hashchange", offerTarget);
  offerTarget();
  fillBar();
  let soon;
  document.addEventListener("selectionchange", () => {
    clearTimeout(soon);
    soon = setTimeout(offerSelected, 200);
  });
  for (const b of all("[data-copy]")) b.addEventListener("click", () => copy(b.dataset.copy, b.textContent.replace("Copy ", "")));
  one("[data-copy-quote]")?.addEventListener("click", () => copy(`${turns.map((t) => words(t)).join("\n\n")}\n\n${one("[data-cite]").textContent}`, "quote"));
}
