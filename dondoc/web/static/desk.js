// The desk in the browser: what htmx does not do by itself. Works on what the server drew; keeps nothing of its own.
"use strict";
// Keys that are pressed before the page is ready wait until it is.
const early = [];
let take = (event) => { if (event.key.length === 1 || event.key === "Enter") early.push(event); };
document.addEventListener("keydown", (event) => take(event));
// Behind htmx, which makes the buttons work at that very moment.
document.addEventListener("DOMContentLoaded", () => setTimeout(() => {
  const csrf = document.querySelector('meta[name="csrf"]').content;
  const one = (what, within = document) => within.querySelector(what);
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  document.addEventListener("htmx:configRequest", (event) => { event.detail.headers["X-CSRF-Token"] = csrf; });
  let fading;
  document.addEventListener("htmx:afterSettle", () => { clearTimeout(fading); fading = setTimeout(() => { one("#said").textContent = ""; }, 8000); });
  // On a phone the pages stand in one line that is wider than the screen.
  one(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  document.addEventListener("click", (event) => { if (event.target.closest("[data-print]")) window.print(); });

  // What was wrong with a day stands there until it is changed.
  one("#filter")?.addEventListener("input", ({ target }) => {
    if (!target.matches("[aria-invalid]")) return;
    one(".wrong", target.parentElement).remove();
    for (const name of ["aria-invalid", "aria-describedby"]) target.removeAttribute(name);
  });

  // --- upload: files one after the other, each with its progress ---
  const form = one("#upload");
  if (form) {
    const list = one("#sending"), input = one("#files");
    const send = (file) => new Promise((done) => {
      const line = document.createElement("li"), bar = document.createElement("progress");
      const say = document.createElement("span");
      bar.max = 1; bar.value = 0; bar.setAttribute("aria-label", file.name);
      say.textContent = ` ${file.name}: ${form.dataset.sending}`;
      line.append(bar, say); list.append(line);
      const request = new XMLHttpRequest();
      request.upload.onprogress = (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; };
      request.onloadend = () => {
        if (request.status === 201) line.remove();
        else { line.className = "fault"; say.textContent = ` ${file.name}: ${request.responseText || request.status}`; bar.remove(); }
        htmx.ajax("GET", "/upload/state", { target: "#uploads" });
        done();
      };
      request.open("PUT", `/upload/${encodeURIComponent(file.name)}`);
      request.setRequestHeader("X-CSRF-Token", csrf);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.send(file);
    });
    const sendAll = async (files) => { for (const file of files) await send(file); };
    // The list is drawn only when it has changed, lest a button goes away under a click.
    let drawn = "", left = false;
    const state = one("#uploads");
    document.addEventListener("htmx:beforeSwap", (event) => {
      if (event.detail.target !== state) return;
      event.detail.shouldSwap = event.detail.shouldSwap && event.detail.serverResponse !== drawn;
      drawn = event.detail.serverResponse;
      left = event.detail.shouldSwap && state.contains(document.activeElement);
    });
    // The button that was pressed is gone: what became of it is read next.
    document.addEventListener("htmx:afterSettle", () => { if (left && document.activeElement === document.body) state.focus(); left = false; });
    input.addEventListener("change", async () => { await sendAll([...input.files]); input.value = ""; });
    for (const kind of ["dragenter", "dragover"]) form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.add("over"); });
    for (const kind of ["dragleave", "drop"]) form.addEventListener(kind, () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => { event.preventDefault(); sendAll([...event.dataTransfer.files]); });
  }

  // --- a document: the page and the tree show one another ---
  const split = one(".split");
  if (!split) { take = () => {}; return; }
  const document_ = split.dataset.document, pages = one(".pages");
  const figures = all("figure.page"), tree = one(".tree");
  let zoom = 1, turn = 0;

  const pageNow = () => figures.findIndex((figure) => !figure.hidden);
  const showPage = (index) => {
    if (index < 0 || index >= figures.length) return;
    figures.forEach((figure, place) => { figure.hidden = place !== index; });
    const where = one(".where");
    if (where) where.textContent = where.dataset.where.replace("{page}", index + 1);
  };
  const resize = () => { pages.dataset.zoom = String(zoom); pages.dataset.turn = String(turn); };
  const light = (id, scroll) => {
    all(".lit").forEach((each) => each.classList.remove("lit"));
    if (!id) return;
    const marks = all(`[data-for="${CSS.escape(id)}"]`);
    if (marks.length && scroll) {
      const figure = marks[0].closest("figure.page");
      if (figure) showPage(figures.indexOf(figure));
      const box = marks[0].getBoundingClientRect(), room = pages.getBoundingClientRect();
      if (box.top < room.top || box.bottom > room.bottom || box.left < room.left || box.right > room.right)
        pages.scrollBy({ top: box.top - room.top - room.height / 3, left: Math.min(0, box.left - room.left - 20) + Math.max(0, box.right - room.right + 20) });
    }
    [...marks, document.getElementById(id)].forEach((each) => each && each.classList.add("lit"));
  };
  // Boxes are drawn only over a picture that is there.
  const waited = (event) => event.target.closest("figure.page")?.classList.remove("waiting");
  for (const figure of figures) figure.classList.toggle("waiting", !one("img", figure).complete);
  for (const kind of ["load", "error"]) pages.addEventListener(kind, waited, true);
  // Its height is known for sure only now.
  pages.addEventListener("load", () => { const lit = one(".tree .lit"); if (lit) light(lit.id, true); }, true);
  const entryOf = (target) => target.closest && target.closest("[data-entry]");
  for (const [kind, scroll] of [["mouseover", false], ["focusin", true]])
    tree.addEventListener(kind, (event) => { const entry = entryOf(event.target); if (entry) light(entry.id, scroll); });
  pages.addEventListener("mouseover", (event) => { const id = event.target.dataset.for; if (id) light(id, false); });
  pages.addEventListener("click", (event) => {
    const id = event.target.dataset.for, entry = id && document.getElementById(id);
    if (entry) { entry.scrollIntoView({ block: "center" }); (entry.closest(".entry") || entry).focus({ preventScroll: true }); light(id, false); }
  });

  // --- going through the items ---
  const entries = () => all(".entry");
  const kept = `dondoc:${document_}`;
  // Where the focus is on a button of the page, the item that was looked at last is meant.
  const current = () => document.activeElement.closest(".entry") || document.getElementById(sessionStorage.getItem(kept));
  const go = (entry) => {
    if (!entry) return;
    entry.focus({ preventScroll: true });
    entry.scrollIntoView({ block: "nearest" });
    sessionStorage.setItem(kept, entry.id);
    const task = one(".task", entry);
    light(task ? task.id : entry.id, true);
  };
  const step = (by) => {
    const list = entries(), now = current();
    const at = now ? list.indexOf(now) : by > 0 ? -1 : list.length;
    go(list[Math.min(Math.max(at + by, 0), list.length - 1)]);
  };
  const press = (what, within) => { const button = within && one(what, within); if (button) button.click(); };
  const helpBox = one("#help"), keysBox = one("[data-keys]");
  // Letters alone do things that somebody who dictates to the browser never meant.
  keysBox.checked = localStorage.getItem("dondoc:keys") !== "off";
  keysBox.addEventListener("change", () => localStorage.setItem("dondoc:keys", keysBox.checked ? "on" : "off"));
  const actions = {
    "previous-page": () => showPage(pageNow() - 1),
    "next-page": () => showPage(pageNow() + 1),
    "zoom-in": () => { zoom = Math.min(zoom + 1, 5); resize(); },
    "zoom-out": () => { zoom = Math.max(zoom - 1, 0); resize(); },
    turn: () => { turn = (turn + 1) % 4; resize(); },
    help: () => helpBox.showModal(),
    // The next finding behind the one that has the focus.
    finding: () => {
      const looks = all("#findings .look:not(.settled .look) a"), at = looks.indexOf(document.activeElement);
      const link = looks[(at + 1) % looks.length];
      if (!link) return;
      one("#findings").open = true;
      link.focus();
      if (link.dataset.go) light(link.dataset.go, true); else if (link.dataset.page) showPage(Number(link.dataset.page) - 1);
    },
    // The button goes with its finding; the focus goes to the one that comes in its place.
    settle: () => {
      const looks = all("#findings .look:not(.settled .look)"), at = looks.findIndex((look) => look.contains(document.activeElement));
      if (at < 0) return;
      split.dataset.look = at;
      press("[data-settle]", looks[at]);
    },
    undo: () => htmx.ajax("POST", `/documents/${document_}/undo`, { source: tree, target: "#said", swap: "innerHTML" }),
    next: () => step(1),
    previous: () => step(-1),
    // The next item has the focus at once: who reviews by keyboard doesn't wait for the server.
    accept: () => {
      const now = current(), button = now && one(".accept[aria-pressed=false]", now);
      if (button) button.click();
      step(1);
    },
    edit: () => press("[data-edit]", (document.activeElement && document.activeElement.closest(".task")) || current()),
    split: () => press("[data-split]", (document.activeElement && document.activeElement.closest(".task")) || current()),
    merge: () => press("[data-merge]", (document.activeElement && document.activeElement.closest(".task")) || current()),
  };
  const keys = { j: "next", k: "previous", Enter: "accept", e: "edit", s: "split", m: "merge", f: "finding", x: "settle", u: "undo", "?": "help", n: "next-page", p: "previous-page", "+": "zoom-in", "=": "zoom-in", "-": "zoom-out", r: "turn" };
  const pressed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || helpBox.open) return;
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (event.key === "Escape" && event.target.closest("form.editing")) { press("[data-cancel]", event.target.closest("form.editing")); return; }
    if (typing || !keysBox.checked || (event.key === "Enter" && event.target.closest("button, a, summary"))) return;
    const action = keys[event.key];
    if (action) { event.preventDefault(); actions[action](); }
  };
  document.addEventListener("click", (event) => {
    const asked = event.target.closest("[data-do]");
    if (asked) actions[asked.dataset.do]();
    const look = event.target.closest("[data-go]");
    if (look) {
      event.preventDefault();
      if (look.dataset.go) go(document.getElementById(look.dataset.go));
      else if (look.dataset.page) showPage(Number(look.dataset.page) - 1);
    }
    const chip = event.target.closest(".chip[data-field]");
    // By Enter a click has no number.
    if (chip && event.detail !== 1) {
      const task = chip.closest(".task"), field = chip.dataset.field === "deadline" ? "due" : chip.dataset.field;
      split.dataset.field = field;
      press("[data-edit]", task);
    }
  });
  one("[data-boxes]")?.addEventListener("change", (event) => pages.classList.toggle("bare", !event.target.checked));

  // --- what the server draws anew keeps its place ---
  document.addEventListener("draw-all", () => {
    const marks = figures.map((figure) => `#marks-${figure.dataset.page}:innerHTML`).join();
    htmx.ajax("GET", location.pathname, { source: tree, target: tree, swap: "innerHTML", select: ".tree > *", ...(marks && { selectOOB: marks }) });
  });
  // What goes with the focus in it: the same place has it again, and of an item the same mark.
  let left = null;
  document.addEventListener("htmx:beforeSwap", (event) => {
    const now = document.activeElement, place = event.detail.target.contains(now) && now.closest(".entry, #header");
    left = event.detail.shouldSwap && place ? { place: place.id, mark: now.matches(".accept") } : null;
  });
  const back = () => {
    const place = document.getElementById(left.place), mark = left.mark && place && one(".accept", place);
    left = null;
    if (mark) mark.focus();
    else if (place && place.id === "header") one("button, a", place).focus();
    else go(place || current());
  };
  document.addEventListener("htmx:afterSettle", (event) => {
    const form = event.target.closest("form.editing") || one("form.editing", event.target);
    if (form) left = null;
    if (form && !form.contains(document.activeElement)) {
      const field = split.dataset.field && form.elements[split.dataset.field];
      (one("[aria-invalid]", form) || field || form.elements.due || one("input:not([type=hidden]), textarea", form)).focus();
      delete split.dataset.field;
    } else if (event.target.id === "findings") {
      const links = all("#findings .look:not(.settled .look) a"), link = links[Math.min(split.dataset.look || 0, links.length - 1)];
      delete split.dataset.look;
      (link || one("#findings summary")).focus();
    } else if (left && document.activeElement === document.body) {
      back();
    } else if (!form && document.activeElement === document.body && tree.contains(event.target)) {
      go(event.target.closest(".entry") || current());
    }
  });
  resize();
  const first = split.dataset.chosen || sessionStorage.getItem(kept);
  if (first && document.getElementById(first)) {
    document.getElementById(first).scrollIntoView({ block: "center" });
    go(document.getElementById(first));
  }
  take = pressed;
  early.forEach(pressed);
}));
