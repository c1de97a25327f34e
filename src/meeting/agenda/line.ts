import { type PlainText, part } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { withoutNumbering } from "../line.ts";
import { FORMS, type Rest } from "./forms.ts";
import { withoutStage } from "./stages.ts";

/** What one agenda line says, before it is made into an item. */
export interface Parts {
  readonly title: PlainText;
  readonly number?: number | null;
  /** What says how long; the first counts, and others say the same or contradict it. */
  readonly times: readonly PlainText[];
  readonly presenter?: PlainText | null;
  readonly mustReach?: PlainText | null;
  readonly notes?: readonly PlainText[];
  readonly span: Span;
}

/**
 * `1. 目标对齐（10 分钟，李雷）`, `14:00-14:10 目标对齐`, `Goals (Ann) [10m]`, with `— 必达结论：…` behind: what
 * the forms take off, one after the other; the title is left.
 */
export function fromLine(line: PlainText, names: ReadonlySet<string> = NOBODY): Parts {
  const { title, number } = withoutNumbering(line);
  let rest: Rest = { title: withoutTick(withoutStage(title)), ...NOTHING };
  for (const { take } of FORMS) rest = take(rest, names) ?? rest;
  const { marked, ...said } = rest;
  const found = said.presenter ?? marked;
  return { ...said, presenter: found && withoutCompany(found), number, span: line.span };
}

/** `Goals (10 min) ✓`: it was dealt with; 全员签到✓ may be how it is called. */
function withoutTick(title: PlainText): PlainText {
  const tick = /(?<=[)）\]])\s?[✓✔☑✅√]\ufe0f?$/u.exec(title.value);
  return tick ? part(title, 0, tick.index) : title;
}

const NOBODY: ReadonlySet<string> = new Set();
const NOTHING: Omit<Rest, "title"> = {
  ...{ times: [], presenter: null, mustReach: null, marked: null },
};

/** `王芳 - 某公司` is 王芳. */
function withoutCompany(presenter: PlainText): PlainText {
  const dash = presenter.value.search(/\s[-–—]\s/);
  return dash > 0 ? part(presenter, 0, dash) : presenter;
}
