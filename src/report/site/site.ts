import { keyOfMark } from "../../export/rows.ts";
import type { Messages } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import { addTo } from "../../text/many.ts";
import type { Standing } from "../../tracker/standing.ts";
import type { Report } from "../model.ts";
import { asOfWords } from "../words.ts";
import { boardContent, boardPages, ROWS, rowsScript } from "./board.ts";
import { h } from "./element.ts";
import { actionAnchor, fileNameOf, type Links, meetingAnchor, sourceLink } from "./links.ts";
import { meetingSection, monthPages } from "./meetings.ts";
import { overview } from "./overview.ts";
import { type Page, pageHtml } from "./page.ts";
import { seriesContent } from "./series.ts";

/** A file of the site; its path starts at the folder of index.html. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** All pages, one after the other: thousands of meetings are never held as text at once. */
export function* siteFiles(
  report: Report,
  linkBase: string | null,
  { language, messages }: { readonly language: Language; readonly messages: Messages },
): Generator<SiteFile> {
  const words = messages.report;
  const site = { language, messages, footer: words.site.footer(asOfWords(report, messages)) };
  const months = monthPages(report.meetings, messages);
  const meetings = new Map(
    months.flatMap(({ path, meetings: own }) =>
      own.map((meeting) => [meeting.row.meeting, `${path}#${meetingAnchor(meeting)}`] as const),
    ),
  );
  const seriesPath = new Map(
    report.series.map(({ name, group }) => [group, `series/${fileNameOf(name, group)}.html`]),
  );
  const { board, more, earlier } = boardPages(report.standings);
  const openPath = (at: number): string => `actions-${at + 2}.html`;
  const earlierPath = (at: number): string => `actions-closed${at === 0 ? "" : `-${at + 1}`}.html`;
  const elsewhere = new Map(
    [
      ...more.map((rows, at) => [rows, openPath(at)] as const),
      ...earlier.map((rows, at) => [rows, earlierPath(at)] as const),
    ].flatMap(([rows, path]) => rows.map(({ action }) => [action.ref, path] as const)),
  );
  const links: Links = {
    action: (ref) => `${elsewhere.get(ref) ?? "actions.html"}#${actionAnchor(ref)}`,
    meeting: (key) => meetings.get(key) ?? null,
    series: (group) => seriesPath.get(group) ?? null,
    source: (file) => sourceLink(linkBase, file),
  };
  const page = (path: string, content: Page): SiteFile => ({ path, text: pageHtml(content, site) });
  const pages = months.map(({ title, path }) => ({ title, href: path }));
  yield page("index.html", {
    ...{ title: words.title, up: "", current: "index" },
    content: overview(report, links, pages, messages),
  });
  const about = { report, links, messages };
  const rest = more.flat();
  const openTitle = (at: number): string => {
    const from = board.length + more.slice(0, at).flat().length;
    return words.site.board.open(from + 1, from + (more[at]?.length ?? 0));
  };
  yield page("actions.html", {
    ...{ title: messages.actions.title, up: "", current: "actions", hasScript: true },
    content: [
      boardContent(board, about, [...board, ...rest]),
      h(
        "div",
        { className: ["others"] },
        more.map((_, at) => h("p", null, h("a", { href: openPath(at) }, openTitle(at)))),
      ),
      earlier.map((rows, at) =>
        h("p", null, h("a", { href: earlierPath(at) }, words.site.board.earlier(rows.length))),
      ),
    ],
  });
  if (rest.length > 0) yield { path: ROWS, text: rowsScript(rest, about) };
  for (const [at, rows] of more.entries())
    yield page(openPath(at), {
      ...{ title: openTitle(at), up: "", current: null },
      content: boardContent(rows, about, null),
    });
  for (const [at, rows] of earlier.entries())
    yield page(earlierPath(at), {
      ...{ title: words.site.board.closed, up: "", current: null },
      content: boardContent(rows, about, null),
    });
  for (const series of report.series)
    yield page(seriesPath.get(series.group) ?? "", {
      ...{ title: series.name, up: "../", current: null },
      content: seriesContent(series, links, messages),
    });
  const promised = new Map<string, Standing[]>();
  for (const standing of report.standings)
    addTo(promised, keyOfMark(standing.action.first.meeting), standing);
  for (const { title, path, meetings: own } of months)
    yield page(path, {
      ...{ title, up: "../", current: null },
      content: own.map((meeting) =>
        meetingSection(meeting, promised.get(meeting.row.meeting) ?? [], links, messages),
      ),
    });
}
