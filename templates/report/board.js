/* collab report */
// Filters, sorts and groups the table of actions; without it the table is as it was written.
const form = document.querySelector("form.tools");
const table = document.querySelector("table.board");
const body = table.tBodies[0];
const rows = [...body.rows];
const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
const told = document.querySelector("[role=status]");
const heads = [...table.tHead.rows[0].cells];
let sort = { column: -1, isDown: false };

const wanted = (row, { text, owner, series, state }) =>
  (text === "" || texts.get(row).includes(text.toLowerCase())) &&
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
      groups.set(key, [...(groups.get(key) ?? []), row]);
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

function show() {
  const asked = Object.fromEntries(new FormData(form));
  const shown = sorted(rows.filter((row) => wanted(row, asked)));
  const seen = new Set();
  const list = document.createDocumentFragment();
  if (asked.group === "") list.append(...shown);
  else
    for (const [name, own] of groupsOf(shown, asked.group)) {
      list.append(heading(name, own.length));
      // Who shares an action finds it in their own group, too.
      for (const row of own) {
        const again = seen.has(row) ? row.cloneNode(true) : row;
        if (seen.has(row)) again.removeAttribute("id");
        list.append(again);
        seen.add(row);
      }
    }
  body.replaceChildren(list);
  told.textContent = form.dataset.count.replace("{n}", shown.length).replace("{all}", rows.length);
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
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
const aim = decodeURIComponent(location.hash.slice(1));
if (aim !== "") form.elements.state.value = "all";
show();
if (aim !== "") document.getElementById(aim)?.scrollIntoView();
