// Taking words along: the turn that is chosen, by its # or by the keyboard, can be copied as a link, a quote or a citation.

const one = (s, root = document) => root.querySelector(s);
const all = (s, root = document) => [...root.querySelectorAll(s)];

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

// Words as plain text: what is struck says so, and the numbers of notes stay behind.
function words(turn) {
  const text = all(".words > p:not(.beside)", turn).map((p) => {
    const plain = p.cloneNode(true);
    for (const n of all(".noted", plain)) n.remove();
    for (const s of all("s", plain)) s.replaceWith(`[struck in the source: ${s.textContent}]`);
    return plain.textContent.trim();
  }).join("\n\n");
  return `${nameOf(turn)}: ${text}`;
}

const nameOf = (turn) => one(".name", turn).textContent;
const transcript = one("[data-transcript]");
const turns = all("[data-transcript] .turn");
const origin = () => new URL(one("link[rel=canonical]")?.href ?? location.href).origin;
const link = (turn) => `${origin()}/x/${turn.id.slice("t-".length)}`;
const citation = (turn) => `${nameOf(turn)}, ${transcript.dataset.source}. ${link(turn)}@${transcript.dataset.revision}`;
const quote = (turn) => `${words(turn)}\n\n${citation(turn)}`;
const chosen = () => document.activeElement?.closest(".turn") ?? one("mark[data-at]")?.closest(".turn") ?? one(".turn:target");

/** Copies the quote of the turn that is chosen, else of the first in sight. */
export function copyChosen() {
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
  for (const b of all("[data-copy]")) b.addEventListener("click", () => copy(b.dataset.copy, b.textContent.replace("Copy ", "")));
  one("[data-copy-quote]")?.addEventListener("click", () => copy(`${turns.map(words).join("\n\n")}\n\n${one("[data-cite]").textContent}`, "quote"));
}
