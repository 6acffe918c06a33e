// Everything here only adds to pages that work without it.
import { suggestFor } from "./suggest.js";
import { copyChosen } from "./take.js";

const one = (s, root = document) => root.querySelector(s);
const all = (s, root = document) => [...root.querySelectorAll(s)];

for (const el of all("[data-js], [data-keys]")) el.hidden = false;
for (const el of all("[data-nojs]")) el.hidden = true;
for (const box of all("input#q, .compare-form input")) suggestFor(box);

// Where the rail stands beside the words it is open, by style alone too in browsers that can.
const wide = matchMedia("(min-width: 60rem)");
const unfold = () => { for (const rail of all("[data-rail]")) rail.open = wide.matches; };
unfold();
wide.addEventListener("change", unfold);
for (const rail of all("[data-rail]")) {
  rail.addEventListener("click", (e) => { if (!wide.matches && e.target.closest("a")) rail.open = false; });
}

// Moving through the words.
const show = (el) => { el.scrollIntoView({ block: "center" }); };
const hits = all("mark[id^=hit-]");
let at = -1;
function toHit(step) {
  if (hits.length === 0) return;
  if (at < 0) { // begin at what is in sight
    const from = hits.findIndex((h) => h.getBoundingClientRect().top >= 0);
    at = step > 0 ? (from < 0 ? 0 : from) : (from < 0 ? hits.length : from) - 1;
  } else at += step;
  at = (at + hits.length) % hits.length;
  for (const h of hits) delete h.dataset.at;
  hits[at].dataset.at = "";
  show(hits[at]);
  one("[data-hit-at]").textContent = `${at + 1} of ${hits.length}`;
}
for (const b of all("[data-hit]")) b.addEventListener("click", () => toHit(Number(b.dataset.hit)));

// By key, the turn of the word is chosen as well: what is copied, and where j and k go on.
function toHitByKey(step) {
  toHit(step);
  hits[at]?.closest(".turn")?.querySelector(".anchor")?.focus({ preventScroll: true });
}

const turns = all("[data-transcript] .turn");
const inSight = (t) => t.getBoundingClientRect().bottom > 0 && t.getBoundingClientRect().top < innerHeight;
function toTurn(step) {
  const edge = innerHeight * 0.3;
  const chosen = turns.findIndex((t) => t.contains(document.activeElement) && inSight(t));
  const here = chosen >= 0 ? chosen : turns.findLastIndex((t) => t.getBoundingClientRect().top <= edge);
  const next = turns[Math.min(Math.max(here + step, 0), turns.length - 1)];
  if (!next) return;
  const link = one(".anchor", next);
  scrollBy(0, next.getBoundingClientRect().top - edge + 1);
  link.focus({ preventScroll: true });
}

// Single keys, unless switched off, and never while somebody types.
const store = (v) => { try { return v === undefined ? localStorage.getItem("podium.keys") : localStorage.setItem("podium.keys", v); } catch { return null; } };
const follow = (s) => one(s)?.click();
const keys = {
  "/": () => { const q = one("#q"); q.focus(); q.select(); },
  n: () => toHitByKey(1), p: () => toHitByKey(-1), j: () => toTurn(1), k: () => toTurn(-1),
  l: () => follow("main a[rel=next]"), h: () => follow("main a[rel=prev]"),
  c: copyChosen,
  "?": () => { location.href = "/help#keys"; },
};
const toggle = one("[data-keys-switch]");
if (toggle) {
  toggle.checked = store() !== "off";
  toggle.addEventListener("change", () => store(toggle.checked ? "on" : "off"));
  addEventListener("keydown", (e) => {
    if (!toggle.checked || e.ctrlKey || e.metaKey || e.altKey || !keys[e.key]) return;
    if (e.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    e.preventDefault();
    keys[e.key]();
  });
}

// The contents list follows the reader.
const heads = all(".run-head[id]");
if (heads.length > 1 && one(".contents")) {
  const links = new Map(all(".contents a").map((a) => [a.hash.slice(1), a]));
  let current;
  const follow = () => {
    const head = heads.findLast((h) => h.getBoundingClientRect().top < innerHeight * 0.4) ?? heads[0];
    const link = links.get(head.id);
    if (!link || link === current) return;
    current?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    current = link;
    const rail = link.closest("[data-rail]");
    if (wide.matches) rail.scrollTop += link.getBoundingClientRect().top - rail.getBoundingClientRect().top - rail.clientHeight / 3;
  };
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; follow(); });
  };
  addEventListener("scroll", soon, { passive: true });
  soon();
}
