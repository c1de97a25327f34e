import type { Element } from "hast";
import { greatest } from "../../text/many.ts";
import { wrapWithin } from "../../text/wrap.ts";
import { h, number, tableOf } from "./element.ts";

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

export interface Chart {
  /** Unlike any other on its page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence, for whoever does not see it. */
  readonly about: string;
  /** `across`: bars that lie, each below its name. */
  readonly kind: "stacked" | "beside" | "line" | "across";
  /** What the values are counted by, and each of these. */
  readonly by: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly showTable: string;
}

// Attributes go by the names SVG gives them: the bundle leaves out the table of its other ones.
/** In the units of the picture, which is as wide as a phone. */
const WIDTH = 360;
const HEIGHT = 200;
const BOX = { left: 34, right: 6, top: 10, bottom: 26 };
const INNER = { width: WIDTH - BOX.left - BOX.right, height: HEIGHT - BOX.top - BOX.bottom };

/** A picture with its legend, and the table it was drawn from. */
export function chartFigure(chart: Chart): Element {
  const { id, title, about, by, labels, series, showTable } = chart;
  return h(
    "figure",
    { className: ["chart"] },
    h("figcaption", { id: `${id}-title` }, title),
    h(
      "svg",
      {
        viewBox: `0 0 ${WIDTH} ${chart.kind === "across" ? acrossHeight(labels.length) : HEIGHT}`,
        role: "img",
        ariaLabelledBy: `${id}-title`,
        ariaDescribedBy: `${id}-about`,
      },
      h("desc", { id: `${id}-about` }, about),
      chart.kind === "across" ? across(chart) : drawn(chart),
    ),
    series.length > 1
      ? h(
          "ul",
          { className: ["legend"] },
          series.map(({ name }, at) =>
            h("li", null, h("span", { className: ["key", `s${at}`], ariaHidden: "true" }), name),
          ),
        )
      : null,
    h(
      "details",
      null,
      h("summary", null, showTable),
      tableOf(
        [by, ...series.map(({ name }) => name)],
        labels.map((label, at) => [label, ...series.map(({ values }) => number(values[at] ?? 0))]),
        title,
      ),
    ),
  );
}

function drawn(chart: Chart): readonly Element[] {
  const { kind, labels, series } = chart;
  const tops = labels.map((_, at) => {
    const values = series.map(({ values: all }) => all[at] ?? 0);
    return kind === "stacked" ? values.reduce((sum, value) => sum + value, 0) : greatest(values);
  });
  const most = niceMost(greatest([1, ...tops]));
  const y = (value: number): number => BOX.top + INNER.height * (1 - value / most);
  const slot = INNER.width / Math.max(1, labels.length);
  return [
    ...gridLines(most, y),
    ...axisLabels(labels, slot),
    ...(kind === "line" ? lines(series, slot, y) : bars(chart, slot, y)),
  ];
}

/** 1, 2 or 5 with zeros, in four steps at most. */
function niceMost(most: number): number {
  const step = niceStep(most);
  return Math.ceil(most / step) * step;
}

function niceStep(most: number): number {
  const rough = most / 4;
  if (rough <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}

function gridLines(most: number, y: (value: number) => number): readonly Element[] {
  const step = niceStep(most);
  const values = Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
  return values.flatMap((value) => [
    h("line", {
      class: value === 0 ? "axis" : "grid",
      x1: BOX.left,
      x2: WIDTH - BOX.right,
      y1: round(y(value)),
      y2: round(y(value)),
    }),
    h("text", { x: BOX.left - 5, y: round(y(value) + 4), "text-anchor": "end" }, String(value)),
  ]);
}

/** As many as there is room for, the last one always. */
function axisLabels(labels: readonly string[], slot: number): readonly Element[] {
  const every = Math.max(1, Math.ceil(LABEL / slot));
  return labels.flatMap((label, at) => {
    if ((labels.length - 1 - at) % every !== 0) return [];
    const x = Math.min(WIDTH - LABEL / 2, Math.max(LABEL / 2, BOX.left + (at + 0.5) * slot));
    return [h("text", { x: round(x), y: HEIGHT - 8, "text-anchor": "middle" }, shortened(label))];
  });
}

const LABEL = 44;
/** `12-01` of a day: the table has the year. */
const shortened = (label: string): string => label.replace(/^\d{4}-(?=\d\d-\d\d$)/, "");

function bars(
  { kind, labels, series }: Chart,
  slot: number,
  y: (value: number) => number,
): readonly Element[] {
  const room = Math.min(36, slot * 0.8);
  const width = kind === "stacked" ? room : room / series.length;
  return labels.flatMap((label, at) => {
    let below = 0;
    return series.flatMap(({ name, values }, index) => {
      const value = values[at] ?? 0;
      if (value === 0) return [];
      const from = kind === "stacked" ? below : 0;
      below += value;
      const left =
        BOX.left + (at + 0.5) * slot - room / 2 + (kind === "stacked" ? 0 : index * width);
      const top = y(from + value);
      return [
        h(
          "rect",
          {
            class: `s${index}`,
            x: round(left),
            y: round(top),
            width: round(Math.max(1, width - 1)),
            height: round(y(from) - top),
          },
          h("title", null, `${label} · ${name}: ${value}`),
        ),
      ];
    });
  });
}

function lines(
  series: readonly Series[],
  slot: number,
  y: (value: number) => number,
): readonly Element[] {
  return series.flatMap(({ values }, index) => {
    const points = values.map((value, at) => [
      round(BOX.left + (at + 0.5) * slot),
      round(y(value)),
    ]);
    return [
      h("polyline", {
        class: `line s${index}`,
        points: points.map((point) => point.join(",")).join(" "),
      }),
      ...points.map(([cx, cy]) => h("circle", { class: `s${index}`, cx, cy, r: 3 })),
    ];
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;

const ROW = 34;
const acrossHeight = (rows: number): number => rows * ROW + 4;

function across({ labels, series }: Chart): readonly Element[] {
  const totals = labels.map((_, at) =>
    series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  );
  const unit = (WIDTH - 40) / greatest([1, ...totals]);
  return labels.flatMap((label, at) => {
    let left = 0;
    const bar = series.flatMap(({ name, values }, index) => {
      const value = values[at] ?? 0;
      if (value === 0) return [];
      const x = left;
      left += value * unit;
      const place = { x: round(x), y: at * ROW + 17, width: round(value * unit), height: 11 };
      return [h("rect", { class: `s${index}`, ...place }, h("title", null, `${name}: ${value}`))];
    });
    const total = { x: round(left + 4), y: at * ROW + 27 };
    return [
      h("text", { x: 0, y: at * ROW + 13 }, wrapWithin(label, NAME, 1)[0] ?? ""),
      ...bar,
      h("text", total, String(totals[at] ?? 0)),
    ];
  });
}

const NAME = 50;
