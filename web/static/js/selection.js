// Words that are selected within one turn: as they are quoted, and an address that leads to them.

export const one = (s, root = document) => root.querySelector(s);
export const all = (s, root = document) => [...root.querySelectorAll(s)];

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u; // no space parts their words
const letter = /[\p{L}\p{N}\p{M}’']/u;
const inWord = (c = "") => letter.test(c) && !wide.test(c);
const closed = /[.!?…。！？][”’"')\]]*$/u; // how a sentence ends

/** Words as plain text, a blank line between paragraphs: what is struck says so, and the numbers of notes stay behind. */
export function plain(root) {
  const copy = root.cloneNode(true);
  for (const n of all(".noted, .beside, .footnotes", copy)) n.remove();
  for (const s of all("s", copy)) s.replaceWith(`[struck in the source: ${s.textContent}]`);
  const paragraphs = all("p", copy);
  return (paragraphs.length > 0 ? paragraphs : [copy]).map((p) => p.textContent.trim()).filter(Boolean).join("\n\n");
}

const elementOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
const solid = (text) => text.replace(/\s+/gu, "");

/** What is selected, in whole words: { turn, text, link }; null where it is less than two words, or not of one turn. */
export function selected() {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const turn = elementOf(range.startContainer)?.closest("[data-transcript] .turn");
  const words = turn && one(".words", turn);
  if (!words?.contains(range.startContainer)) return null;
  if (!words.contains(range.endContainer)) range.setEnd(words, words.childNodes.length); // a paragraph chosen whole ends in the next
  if (solid(range.toString()) !== solid(selection.toString())) return null;
  if ([range.startContainer, range.endContainer].some((n) => elementOf(n).closest(".beside, .footnotes"))) return null;
  widen(range);
  if (parts(range.toString()).length < 2) return null; // a word alone is chosen for other ends
  const text = quoted(range);
  return text && { turn, text, link: address(range, turn) };
}

// widen takes in the whole of the words in which a range begins and ends.
function widen(range) {
  let { startContainer: node, startOffset: at } = range;
  if (node.nodeType === Node.TEXT_NODE) {
    while (at > 0 && inWord(node.data[at - 1]) && inWord(node.data[at])) at--;
    range.setStart(node, at);
  }
  ({ endContainer: node, endOffset: at } = range);
  if (node.nodeType === Node.TEXT_NODE) {
    while (at > 0 && inWord(node.data[at - 1]) && inWord(node.data[at])) at++;
    range.setEnd(node, at);
  }
}

// quoted is the text of a range; where it begins or ends within a sentence, it says that there is more.
function quoted(range) {
  let text = plain(range.cloneContents());
  if (text === "") return "";
  if (elementOf(range.commonAncestorContainer).closest("s")) text = `[struck in the source: ${text}]`;
  const before = rest(range.startContainer, (r, p) => { r.setStart(p, 0); r.setEnd(range.startContainer, range.startOffset); });
  const after = rest(range.endContainer, (r, p) => { r.setStart(range.endContainer, range.endOffset); r.setEnd(p, p.childNodes.length); });
  const begins = before === "" || closed.test(before);
  const ends = after === "" || closed.test(text);
  return `${begins ? "" : "[…] "}${text}${ends ? "" : " […]"}`;
}

// rest is what else stands in the paragraph of a node.
function rest(node, cut) {
  const p = elementOf(node).closest("p");
  if (!p) return "";
  const r = document.createRange();
  cut(r, p);
  return r.toString().trim();
}

// address leads to the turn, and browsers that can to the words in it, by their first and last where they are many.
function address(range, turn) {
  const copy = range.cloneContents();
  const paragraphs = all("p", copy).map((p) => p.textContent.trim()).filter(Boolean);
  if (paragraphs.length === 0) paragraphs.push(copy.textContent.trim());
  const first = parts(paragraphs[0]);
  const last = parts(paragraphs.at(-1));
  const short = paragraphs.length === 1 && first.length <= 2 * edge;
  const text = short ? [join(first)] : [join(first.slice(0, edge)), join(last.slice(-edge))];
  const shown = location.pathname.includes("@") ? `${origin()}${location.pathname}` : one("link[rel=canonical]").href;
  return `${shown}#${turn.id}:~:text=${text.map((t) => encodeURIComponent(t).replaceAll("-", "%2D")).join(",")}`;
}

const edge = 6; // words at either end of many
const parts = (text) => text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu) ?? [];
const join = (words) => words.join("").replace(/\s+/gu, " ").trim();

/** The archive's own address, whatever the one is under which it was reached. */
export const origin = () => new URL(one("link[rel=canonical]")?.href ?? location.href).origin;
