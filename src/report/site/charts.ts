import type { Element } from "hast";
import type { Messages } from "../../messages/index.ts";
import type { Report } from "../model.ts";
import type { Account } from "../people.ts";
import { accountName } from "../words.ts";
import { type Chart, chartFigure } from "./chart.ts";
import { h, section } from "./element.ts";

/** More names than these are in the table of all owners. */
const MOST_NAMES = 12;

/** Every picture of the overview that has something to show. */
export function chartsSection(report: Report, messages: Messages): Element | null {
  const charts = chartsOf(report, messages).filter(({ series }) =>
    series.some(({ values }) => values.some((value) => value > 0)),
  );
  if (charts.length === 0) return null;
  const { charts: heading } = messages.report.site;
  return section("charts", heading, h("div", { className: ["charts"] }, charts.map(chartFigure)));
}

function chartsOf(report: Report, messages: Messages): readonly Chart[] {
  const { site, weeks: words } = messages.report;
  const { chart: said, showTable } = site;
  const { weeks } = report;
  const by = words.columns.week;
  const byWeek = (
    id: "made" | "open" | "conclusions" | "planned" | "taken" | "sent",
    kind: Chart["kind"],
    series: Chart["series"],
  ): Chart => {
    const { title, about } = said[id];
    const labels = weeks.map(({ monday }) => monday);
    return { id, title, about, kind, by, labels, series, showTable };
  };
  const { made, onTime, late, open, reached, deferred, unanswered } = words.columns;
  const values = (key: Exclude<keyof Report["weeks"][number], "monday">): readonly number[] =>
    weeks.map((week) => week[key]);
  return [
    byWeek("made", "beside", [
      { name: made, values: values("made") },
      { name: late, values: values("late") },
      { name: onTime, values: values("onTime") },
    ]),
    byWeek("open", "line", [{ name: open, values: values("open") }]),
    byWeek("conclusions", "stacked", [
      { name: reached, values: values("reached") },
      { name: deferred, values: values("deferred") },
      { name: unanswered, values: values("unanswered") },
    ]),
    accountsChart("owners", report.owners),
    accountsChart("departments", report.departments),
    noticesChart(),
    byWeek("sent", "stacked", [
      { name: said.sent.inTime, values: values("minutesInTime") },
      { name: said.sent.late, values: values("minutesLate") },
    ]),
    byWeek("planned", "stacked", [{ name: said.planned.title, values: values("minutes") }]),
    ...(report.totals.time.timed === 0
      ? []
      : [
          byWeek("taken", "beside", [
            { name: said.taken.planned, values: values("planned") },
            { name: said.taken.actual, values: values("taken") },
          ]),
        ]),
  ];

  function accountsChart(id: "owners" | "departments", all: readonly Account[]): Chart {
    const shown = all.filter((account) => account.open > 0).slice(0, MOST_NAMES);
    const { owner, department } = messages.report.people.columns;
    return {
      ...{ id, kind: "across", showTable, by: id === "owners" ? owner : department },
      ...{ title: said[id].title, about: said[id].about },
      labels: shown.map((account) => accountName(id, account, messages)),
      series: [
        { name: said.notYetDue, values: shown.map((each) => each.open - each.overdue) },
        { name: said.overdue, values: shown.map(({ overdue }) => overdue) },
      ],
    };
  }

  /** Counted by days; who is told five days ahead is told early enough. */
  function noticesChart(): Chart {
    const counts = [0, 0, 0, 0, 0, 0];
    for (const { row } of report.meetings) {
      if (row.notice_workdays === null) continue;
      const days = Math.min(row.notice_workdays, counts.length - 1);
      counts[days] = (counts[days] ?? 0) + 1;
    }
    const { title, about, by: days, series } = said.notices;
    return {
      ...{ id: "notices", kind: "stacked", title, about, by: days, showTable },
      labels: ["0", "1", "2", "3", "4", "5+"],
      series: [{ name: series, values: counts }],
    };
  }
}
