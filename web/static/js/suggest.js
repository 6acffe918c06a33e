// Suggestions under a search box: an editable combobox with a list (ARIA authoring practices). Without
// this script, or without an answer, the box is a plain search box.

const wait = 150; // ms between the last key and the question
const least = 2; // characters

const kinds = { person: "Person", outlet: "Outlet", series: "Series", field: "Filter", value: "Filter", phrase: "Phrase", word: "Word" };

/** Turns a search input into a combobox. */
export function suggestFor(input) {
  const box = new Combobox(input);
  input.addEventListener("input", () => box.later());
  input.addEventListener("keydown", (event) => box.key(event));
  input.addEventListener("blur", () => box.close());
}

class Combobox {
  constructor(input) {
    this.input = input;
    this.list = element("ul", { id: input.id + "-suggestions", role: "listbox", class: "suggestions", "aria-label": "Suggestions" });
    this.list.hidden = true;
    this.status = element("div", { role: "status", class: "visually-hidden" });
    this.active = -1;
    this.items = [];
    set(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id, autocomplete: "off" });
    input.after(this.list, this.status);
    // A press on an option must not take the focus away before the click.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose([...this.list.children].indexOf(option));
    });
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), wait);
  }

  async ask() {
    this.request?.abort();
    const typed = this.input.value;
    if (typed.trim().length < least) return this.close();
    this.request = new AbortController();
    try {
      const answer = await fetch("/suggest?q=" + encodeURIComponent(typed), { signal: this.request.signal });
      if (!answer.ok) return this.close();
      const { suggestions } = await answer.json();
      if (typed === this.input.value && document.activeElement === this.input) this.show(suggestions);
    } catch {
      // Aborted by the next key, or offline: the box goes on as a plain one.
    }
  }

  show(suggestions) {
    this.items = suggestions;
    this.move(-1);
    this.list.replaceChildren(...suggestions.map((s, i) => {
      const option = element("li", { id: `${this.list.id}-${i}`, role: "option", "aria-selected": "false" });
      option.append(element("span", { class: "suggestion-text", dir: "auto" }, s.text), " ",
        element("span", { class: "suggestion-kind" }, kinds[s.kind] ?? ""));
      return option;
    }));
    this.open(suggestions.length > 0);
    this.status.textContent = suggestions.length ? `${suggestions.length} suggestions` : "";
  }

  open(yes) {
    this.list.hidden = !yes;
    set(this.input, { "aria-expanded": String(yes) });
    if (!yes) this.move(-1);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.open(false);
    this.status.textContent = "";
  }

  move(to) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = to;
    const option = this.list.children[to];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    set(option, { "aria-selected": "true" });
    set(this.input, { "aria-activedescendant": option.id });
    option.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const shown = !this.list.hidden;
    const n = this.items.length;
    if (event.key === "ArrowDown" && !shown) this.ask();
    else if (event.key === "ArrowDown") this.move((this.active + 1) % n);
    else if (event.key === "ArrowUp" && shown) this.move(this.active <= 0 ? n - 1 : this.active - 1);
    else if (event.key === "Enter" && shown && this.active >= 0) this.choose(this.active);
    else if (event.key === "Escape" && shown) this.close();
    else return;
    event.preventDefault();
  }

  // A filter still wants its value: it stays in the box. Anything else is a search of its own, unless other boxes stand beside.
  choose(i) {
    const chosen = this.items[i];
    if (!chosen) return;
    this.input.value = chosen.query;
    this.close();
    this.input.focus();
    if (chosen.kind === "field" || chosen.kind === "value") this.later();
    else if (!this.input.form.querySelector(`input[type="search"]:not(#${this.input.id})`)) this.input.form.requestSubmit();
  }
}

function element(name, attributes, text) {
  const e = document.createElement(name);
  set(e, attributes);
  if (text !== undefined) e.textContent = text;
  return e;
}

function set(e, attributes) {
  for (const [name, value] of Object.entries(attributes)) e.setAttribute(name, value);
}
