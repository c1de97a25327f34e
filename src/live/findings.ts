import { positionAt, type Span } from "../markdown/source.ts";
import type { ActionItem, Meeting, Phase } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { documentView } from "./document.ts";
import { ACTION_FIELDS, saidBy } from "./record/amended.ts";
import type { FindingView } from "./view.ts";

/** What a rule says of the minutes. */
export interface RuleFinding {
  readonly rule: string;
  /** 1-based. */
  readonly line: number;
  /** A sentence or two, for whoever has the file before him. */
  readonly message: string;
  /** Whether the minutes mail is refused with it. */
  readonly isNeeded: boolean;
}

/** What can be mended where the minutes are taken, beside what the mail is refused for. */
const MENDED_HERE: ReadonlySet<string> = new Set([
  ...["conclusion-recorded", "scenario-document", "action-per-item"],
  ...["discussion-phases", "alternatives", "action-deadline"],
]);

const ACTION_RULES: ReadonlySet<string> = new Set([
  ...["action-complete", "action-single-owner", "action-deadline"],
]);

/** What the minutes still lack, in the words of whoever takes them, item by item, and where to mend it. */
export function findingViews(
  meeting: Meeting,
  found: readonly RuleFinding[],
  messages: Messages,
): readonly FindingView[] {
  const views = found
    .filter(({ rule, isNeeded }) => isNeeded || MENDED_HERE.has(rule))
    .flatMap((each) => viewsOf(each, meeting, messages));
  const unlike = views.filter(
    (one, at) => views.findIndex(({ item, text }) => item === one.item && text === one.text) === at,
  );
  const place = ({ item }: FindingView): number => item ?? meeting.agenda.length;
  return unlike.toSorted((a, b) => place(a) - place(b));
}

function viewsOf(
  finding: RuleFinding,
  meeting: Meeting,
  messages: Messages,
): readonly FindingView[] {
  const { rule, line, message, isNeeded } = finding;
  const { missing } = messages.run;
  const item = itemAt(meeting, line);
  const said = (text: string, kind: NonNullable<FindingView["goTo"]>["kind"]): FindingView[] => [
    { item, text, isNeeded, goTo: { kind, row: null } },
  ];
  const inFile = [{ item, text: missing.inFile(line, message), isNeeded, goTo: null }];
  if (rule === "scenario-document") {
    const rows = ofDocument(meeting, messages);
    return rows.length > 0 ? rows.map((one) => ({ ...one, isNeeded })) : inFile;
  }
  if (rule === "action-per-item")
    return withoutActions(meeting).map((index) => ({
      ...{ item: index, text: missing.action, isNeeded },
      goTo: { kind: "action", row: null },
    }));
  const action = ACTION_RULES.has(rule) ? actionAt(meeting, line) : null;
  if (action) {
    const row = ACTION_FIELDS.map((field) => saidBy(action)[field]);
    return [{ item, text: message, isNeeded, goTo: { kind: "action", row } }];
  }
  if (item === null) return inFile;
  if (rule === "conclusion-recorded") return said(missing.conclusion, "conclude");
  if (rule === "alternatives") return said(missing.alternatives, "alternative");
  const [first, ...others] = rule === "discussion-phases" ? phasesLeft(meeting, item) : [];
  if (!first) return inFile;
  const names = [first, ...others].map((phase) => messages.terms.phase[phase]);
  return said(missing.phases(names), first);
}

/** What the document lacks as far as rows can be filled in. */
function ofDocument(
  meeting: Meeting,
  { run: { missing } }: Messages,
): readonly Omit<FindingView, "isNeeded">[] {
  const document = documentView(meeting);
  if (!document) return [];
  const { name, columns, rows } = document;
  if (rows.length === 0)
    return [{ item: null, text: missing.document(name), goTo: { kind: "document", row: null } }];
  return rows.flatMap(({ cells, holes }, at) => {
    if (holes.length === 0) return [];
    const names = holes.map((hole) => columns[hole]?.name ?? "");
    const text = missing.row(name, at + 1, names);
    return [{ item: null, text, goTo: { kind: "document", row: cells } }];
  });
}

/** The items of which nobody said what is to be done. */
const withoutActions = ({ agenda, actions, withoutAction }: Meeting): readonly number[] =>
  [...agenda.keys()].filter(
    (index) =>
      agenda[index]?.housekeeping === false &&
      !withoutAction.includes(index) &&
      actions.every(({ agendaIndex }) => agendaIndex !== index),
  );

function phasesLeft({ minutes }: Meeting, item: number): readonly Exclude<Phase, "conclusion">[] {
  const said = minutes
    .filter(({ agendaIndex }) => agendaIndex === item)
    .flatMap(({ phases }) => phases.map(({ phase }) => phase));
  return (["facts", "analysis", "options"] as const).filter((phase) => !said.includes(phase));
}

/** The item of the agenda that a line is about: its row there, what the minutes say of it, an action of it. */
function itemAt({ source, agenda, minutes, actions }: Meeting, line: number): number | null {
  const isAt = ({ from }: Span): boolean => positionAt(source, from).line === line;
  const planned = agenda.findIndex(({ title }) => isAt(title.span));
  if (planned !== -1) return planned;
  const told = minutes.find(
    ({ title, conclusion }) => isAt(title.span) || (conclusion !== null && isAt(conclusion.span)),
  );
  return told?.agendaIndex ?? actions.find(({ span }) => isAt(span))?.agendaIndex ?? null;
}

/** The action in the row of a table that a line is; what stands in no table is changed in the file. */
const actionAt = ({ source, actions }: Meeting, line: number): ActionItem | null =>
  actions.find(({ span, form }) => form === "row" && positionAt(source, span.from).line === line) ??
  null;
