import { languageTag } from "../../messages/language.ts";
import { cleaned } from "../../text/csv.ts";
import type { Standing } from "../../tracker/standing.ts";
import { type ActionList, type ActionSetting, dueOf, ownerOf, placeOf } from "./list.ts";
import { headingOf, leftOf, SOON, summaryOf } from "./words.ts";

/** One page that needs nothing else: no script, no font, no request; light and dark, on a phone, printed. */
export function* htmlActions(list: ActionList, setting: ActionSetting): Generator<string> {
  const { messages, language } = setting;
  const words = messages.actions;
  const lang = languageTag(language);
  yield `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
<p>${escaped(summaryOf(list, setting))}<br><small>${escaped(words.asOf(list.now))}</small></p>
`;
  for (const group of list.groups) {
    const heading = headingOf(group, list.grouping, setting);
    yield `<section>\n${heading === null ? "" : `<h2>${escaped(heading)}</h2>\n`}<table>\n`;
    yield `<thead><tr>${headOf(setting)
      .map((cell) => `<th scope="col">${escaped(cell)}</th>`)
      .join("")}</tr></thead>\n<tbody>\n`;
    for (const standing of group.standings) yield rowOf(standing, setting);
    yield "</tbody>\n</table>\n</section>\n";
  }
  yield "</body>\n</html>\n";
}

function headOf({ messages: { actions } }: ActionSetting): readonly string[] {
  const { owner, task, deliverable, due, left, moved, origin, ref, place } = actions.columns;
  return [owner, task, deliverable, due, left, moved, origin, ref, place];
}

function rowOf(standing: Standing, setting: ActionSetting): string {
  const { action, overdue, daysLeft } = standing;
  const { title, date } = action.first.meeting;
  const isSoon = daysLeft !== null && daysLeft <= SOON;
  const mark = overdue ? "overdue" : isSoon ? "soon" : action.status;
  const cells = [
    ownerOf(standing, setting),
    action.task ?? "",
    action.deliverable ?? "",
    dueOf(standing),
    leftOf(standing, setting),
    action.moved === 0 ? "" : `×${action.moved}`,
    date === null ? title : `${date} ${title}`,
    action.ref,
    placeOf(standing),
  ];
  const names = headOf(setting);
  const row = cells.map(
    (cell, at) => `<td data-name="${escaped(names[at] ?? "")}">${escaped(cell)}</td>`,
  );
  return `<tr class="${mark}">${row.join("")}</tr>\n`;
}

function escaped(text: string): string {
  return cleaned(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1f2328;--paper:#fff;--line:#d1d9e0;--late:#b42318;--soon:#8a5a00;--dim:#59636e}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--line:#3d444d;--late:#ff8a80;--soon:#f2c14e;--dim:#9198a1}}
body{margin:0 auto;max-width:80rem;padding:1.5rem;color:var(--ink);background:var(--paper);font:1rem/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}small{color:var(--dim)}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid var(--line);padding:.4rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600;color:var(--dim);white-space:nowrap}
td:nth-child(4),td:nth-child(5),td:nth-child(8){white-space:nowrap}
.overdue td:nth-child(4),.overdue td:nth-child(5){color:var(--late);font-weight:600}
.soon td:nth-child(4),.soon td:nth-child(5){color:var(--soon);font-weight:600}
.done td:nth-child(2),.dropped td:nth-child(2){text-decoration:line-through;color:var(--dim)}
@media(max-width:48rem){thead{display:none}tr{display:block;border-bottom:2px solid var(--line);padding:.5rem 0}td{display:flex;gap:.5rem;border:0;padding:.15rem 0;white-space:normal!important}td:empty{display:none}td::before{content:attr(data-name);flex:0 0 7rem;color:var(--dim)}}
@media print{:root{--ink:#000;--paper:#fff;--line:#999;--late:#000;--soon:#000;--dim:#333}body{padding:0}tr{break-inside:avoid}}
`;
