/* collab report */
// Filters, sorts and groups the table of actions; without it the table is as it was written, and the
// actions that it has no room for are on pages of their own.
const form = document.querySelector("form.tools");
const table = document.querySelector("table.board");
const body = table.tBodies[0];
const rows = [...body.rows];
const texts = new Map();
const told = document.querySelector("[role=status]");
const heads = [...table.tHead.rows[0].cells];
let sort = { column: -1, isDown: false };

/** Rows shown at once. */
const STEP = Number(form.dataset.step);
let most = STEP;
const more = document.createElement("button");
more.type = "button";
more.hidden = true;
table.parentElement.after(more);

/** The rows of the other pages, loaded when somebody first wants more than is there. */
let others = form.dataset.rows ? null : Promise.resolve();
function loadOthers() {
  others ??= new Promise((resolve) => {
    globalThis.collabRows = (html) => {
      const parsed = document.createElement("template");
      parsed.innerHTML = html;
      rows.push(...parsed.content.children);
    };
    const script = document.createElement("script");
    script.src = form.dataset.rows;
    script.onload = resolve;
    script.onerror = resolve;
    document.head.append(script);
  });
  return others;
}

/** Gathered when somebody searches: of ten thousand rows it takes as long as all else. */
function textOf(row) {
  if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
  return texts.get(row);
}

const wanted = (row, { text, owner, series, state }) =>
  (text === "" || textOf(row).includes(text.toLowerCase())) &&
  (owner === "" || JSON.parse(row.dataset.owners).includes(owner)) &&
  (series === "" || row.dataset.series === series) &&
  (state === "all" ||
    row.dataset.state === state ||
    (state === "open" && row.dataset.state === "overdue"));

const keyOf = (row) => row.cells[sort.column].dataset.key ?? row.cells[sort.column].textContent;
const compared = new Intl.Collator(document.documentElement.lang, { numeric: true });

function sorted(shown) {
  if (sort.column === -1) return shown;
  const sign = sort.isDown ? -1 : 1;
  // What has nothing in this column comes last, whichever way it is sorted.
  return shown.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === "" || other === "") return (one === "") - (other === "");
    return sign * compared.compare(one, other);
  });
}

function groupsOf(shown, by) {
  const groups = new Map();
  for (const row of shown)
    for (const name of by === "owners" ? JSON.parse(row.dataset.owners) : [row.dataset[by]]) {
      const key = name ?? "";
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(row);
    }
  return groups;
}

function heading(name, count) {
  const row = document.createElement("tr");
  row.className = "group";
  const cell = document.createElement("th");
  cell.colSpan = heads.length;
  cell.scope = "rowgroup";
  cell.textContent = `${name === "" ? form.dataset.without : name} · ${count}`;
  row.append(cell);
  return row;
}

const asked = () => Object.fromEntries(new FormData(form));
const asWritten = JSON.stringify(asked());

/** Says how many there are, and offers the next ones. */
function tell(count) {
  const { all, count: whole, first } = form.dataset;
  const words = count > most ? first : whole;
  const numbers = { n: count, all, first: most };
  told.textContent = words.replace(/\{(\w+)\}/g, (_, name) => numbers[name]);
  more.textContent = form.dataset.more.replace("{n}", Math.min(STEP, count - most));
  more.hidden = count <= most;
}

async function show() {
  const isAsWritten = JSON.stringify(asked()) === asWritten && sort.column === -1 && most === STEP;
  if (isAsWritten && others === null) tell(Number(form.dataset.all));
  else {
    await loadOthers();
    list();
  }
}

function list() {
  const { group, ...choice } = asked();
  const found = sorted(rows.filter((row) => wanted(row, choice)));
  tell(found.length);
  // Rows that stand as they are to stand are not set anew: the browser would lay the whole table out again.
  const there = [...body.rows];
  const shown = found.slice(0, most);
  const isSame = shown.length === there.length && shown.every((row, at) => row === there[at]);
  if (group === "" && isSame) return;
  const fresh = document.createDocumentFragment();
  if (group === "") fresh.append(...shown);
  else appendGroups(fresh, groupsOf(found, group));
  body.replaceChildren(fresh);
}

function appendGroups(fresh, groups) {
  const seen = new Set();
  for (const [name, own] of groups) {
    if (seen.size >= most) return;
    fresh.append(heading(name, own.length));
    // Who shares an action finds it in their own group, too.
    for (const row of own.slice(0, most - seen.size)) {
      const again = seen.has(row) ? row.cloneNode(true) : row;
      if (seen.has(row)) again.removeAttribute("id");
      fresh.append(again);
      seen.add(row);
    }
  }
}

function sortBy(column) {
  sort = { column, isDown: sort.column === column && !sort.isDown };
  for (const [at, head] of heads.entries()) {
    if (at === column) head.setAttribute("aria-sort", sort.isDown ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
  show();
}

for (const [at, head] of heads.entries()) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  button.addEventListener("click", () => sortBy(at));
  head.replaceChildren(button);
}
more.addEventListener("click", async () => {
  most += STEP;
  await show();
  if (more.hidden) table.parentElement.focus();
});
form.addEventListener("input", () => {
  most = STEP;
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
const aim = decodeURIComponent(location.hash.slice(1));
// Where there are other pages, all of this one is open.
if (aim !== "" && others !== null) form.elements.state.value = "all";
show();
for (const link of document.querySelectorAll(".others")) link.hidden = true;
if (aim !== "") document.getElementById(aim)?.scrollIntoView();
