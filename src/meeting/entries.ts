import type { Block, ListItem, Table } from "../markdown/blocks.ts";
import { emptyAt, type PlainText, part, splitAt } from "../markdown/plain-text.ts";
import { append } from "../text/many.ts";
import type { LabelConcept } from "../vocabulary/index.ts";
import {
  actionMark,
  givesPart,
  inChargeBeside,
  partsTaken,
  sharesOut,
  taskOfOwner,
} from "./action-marks.ts";
import { startsWithBox } from "./actions/boxes.ts";
import { givesTasks, listsActions } from "./columns.ts";
import { decisionIn } from "./decision.ts";
import { below, type Entry, entryFor, type OpenEntry } from "./entry.ts";
import { endsConclusion, isAlone, isDetail, isGivenOut, isNumbered, teams } from "./entry-lines.ts";
import { type Label, labelled, numbered, runsOn, unwrapped } from "./line.ts";
import { linesOf, type Section, textIn } from "./sections.ts";
import { actionsOf, dueTogether, linesAlone, sharesOutTasks } from "./tasks-below.ts";

/** What is said of a topic, not of an action. */
const ENDS_ACTIONS: ReadonlySet<LabelConcept> = new Set([
  "conclusion",
  "actions",
  "presenter",
  "present",
  "absent",
]);

/**
 * Lines with the label they belong to. A line without one continues the label above it when it
 * stands in the same paragraph or is nested below it, or when that label had nothing beside it.
 */
export function entriesOf(
  blocks: readonly Block[],
  inherited: LabelConcept | null = null,
): readonly Entry[] {
  const walk = new Walk(inherited);
  walk.blocks(blocks);
  return walk.entries;
}

const plain = { whom: null, checked: null, box: null, form: "line", table: null } as const;

class Walk {
  readonly entries: OpenEntry[] = [];
  private readonly inherited: LabelConcept | null;
  private waiting: LabelConcept | null;

  constructor(inherited: LabelConcept | null) {
    this.inherited = inherited;
    this.waiting = inherited;
  }

  blocks(blocks: readonly Block[]): void {
    let listed = false;
    for (const block of blocks) {
      // Prose after the list of actions is no action.
      if (listed && block.type === "paragraph" && this.waiting === "actions")
        if (block.lines[0] && numbered(block.lines[0]).length === 0) this.waiting = this.inherited;
      listed = block.type === "list";
      if (this.isAnswered && endsConclusion(block)) this.waiting = this.inherited;
      this.block(block);
    }
  }

  /** Something stands below `**结论**` by now. */
  private get isAnswered(): boolean {
    const last = this.entries.at(-1);
    return (
      this.waiting === "conclusion" &&
      this.inherited === null &&
      last?.concept === "conclusion" &&
      last.text.value !== ""
    );
  }

  private block(block: Block): void {
    if (block.type === "paragraph") this.lines(block.lines, null);
    else if (block.type === "quote") this.nested(block.blocks, this.waiting);
    else if (block.type === "list") this.list(block.items);
    else if (block.type === "table" && this.isOfActions(block)) this.table(block);
    else this.text(textIn([block]));
  }

  /** Tables and code are what the label above them announces, or stand for themselves. */
  private text(lines: readonly PlainText[]): void {
    const concept = this.waiting === "actions" ? null : this.waiting;
    for (const line of lines)
      this.entries.push({ ...plain, concept, text: line, line, details: [] });
  }

  /** `点赞接口：王芳`, `评论接口：李雷`: a list that does nothing else shares out work wherever it stands. */
  private list(items: readonly ListItem[]): void {
    const before = this.waiting;
    const mayShare = (before === null || before === "conclusion") && items.length > 1;
    const firsts = mayShare ? linesAlone(items) : null;
    const taken = firsts && partsTaken(firsts);
    if (taken) {
      const made = taken.map((one, at) => entryFor(one.line, one, "actions", items[at] ?? null));
      append(this.entries, made);
      return;
    }
    const isShared = firsts?.every(sharesOut) ?? false;
    if (isShared) this.waiting = "actions";
    for (const item of items) if (!this.grouped(item)) this.item(item);
    if (isShared || (mayShare && before === null)) this.waiting = before;
  }

  private item(item: ListItem): void {
    // `* Action points` with what is to be done below it.
    const [only] = item.lines;
    const isHeading = only && item.lines.length === 1 && item.blocks.length > 0 && !item.box;
    const named = isHeading ? actionsOf(only) : null;
    if (named) {
      this.nested(item.blocks, "actions", undefined, named.whom);
      return;
    }
    const { concept, taken } = this.lines(item.lines, item);
    const group = groupOf(item);
    for (const block of item.blocks) {
      if (!taken && only && sharesOutTasks(only, block)) this.nested([block], "actions", only);
      else if (!taken || isGivenOut(block)) this.nested([block], concept, group);
      else
        for (const line of linesOf([block]))
          if (isWhole(line)) this.entries.push(entryFor(line, null, "actions", null));
          else taken.details.push(line);
    }
    // What a label announces stands below it, and the next item begins anew.
    if (item.blocks.length > 0) this.waiting = this.inherited;
  }

  /** Below `- Backend` the tasks of each who is named there. */
  private grouped(item: ListItem): boolean {
    const groups = this.waiting === "actions" ? teams(item) : [];
    for (const { lines, blocks } of groups) this.nested(blocks, "actions", lines[0]);
    return groups.length > 0;
  }

  private nested(
    blocks: readonly Block[],
    concept: LabelConcept | null,
    group?: PlainText,
    whom: PlainText | null = null,
  ): void {
    const found = entriesOf(blocks, concept) as readonly OpenEntry[];
    const entries = concept === "actions" ? dueTogether(found) : found;
    const owned = whom ? entries.map((entry) => ({ ...entry, whom: entry.whom ?? whom })) : entries;
    append(this.entries, group ? below(group, owned) : owned);
  }

  private isOfActions(table: Table): boolean {
    return this.waiting === "actions" ? listsActions(table) : givesTasks(table);
  }

  private table(table: Table): void {
    const text = emptyAt(table.span.from);
    const nothing = { whom: null, details: [], checked: null, box: null };
    const entry = { concept: "actions", text, line: text, ...nothing, form: "row", table } as const;
    this.entries.push({ ...entry, details: [] });
  }

  /** Among actions `负责人：王芳，任务：…` is one of them, and so is `方案：…`. */
  private labelOf(line: PlainText): Label | null {
    const label = labelled(line) ?? actionMark(line);
    if (label === null || this.waiting !== "actions" || ENDS_ACTIONS.has(label.concept))
      return label;
    return label.value.value === "" ? label : { concept: "actions", value: line, whom: null };
  }

  /** Whether an action goes on in a line: with a field by itself, `负责人：王芳`, or because it was wrapped. */
  private goesOn(
    { details }: OpenEntry,
    line: PlainText,
    label: Label | null,
    wrapped: PlainText[],
    counted: boolean,
  ): boolean {
    const last = wrapped.at(-1) ?? line;
    if (label && !isDetail(label.value === line ? (labelled(line) ?? label) : label)) return false;
    if (label && isWhole(line)) return false;
    // In a list it is its item's whatever it says; a plain line is only where it cannot stand alone.
    if (!label && (counted ? isNumbered(line) : !runsOn(last, line))) return false;
    const apart =
      label || details.length > 0 || givesPart(line) || /[;；]$/.test(last.value) || isAlone(line);
    (apart ? details : wrapped).push(line);
    return true;
  }

  /** Gives the last entry the lines it was wrapped into, which are then done with. */
  private rejoin(wrapped: PlainText[]): OpenEntry | null {
    const lines = wrapped.splice(0);
    const last = this.entries.at(-1);
    const [first] = lines;
    if (!last || !first || lines.length < 2) return null;
    const line = unwrapped(lines);
    const text = part(line, first.value.length - last.text.value.length);
    const whole = { ...last, line, text: last.text === first ? line : text };
    this.entries[this.entries.length - 1] = whole;
    return whole;
  }

  private labelBelow(action: OpenEntry | null, line: PlainText): Label | null {
    if (line.picture) return null;
    const label = this.labelOf(line);
    if (!action) return taskOfOwner(label) ?? label;
    return label ?? (action.whom ? inChargeBeside(line) : null);
  }

  /** A line is one entry; one that decides something and says more, several. */
  private made(
    line: PlainText,
    label: Label | null,
    concept: LabelConcept | null,
    item: ListItem | null,
    around: readonly [PlainText | undefined, PlainText | undefined],
  ): readonly OpenEntry[] {
    // A picture is no action and no decision, whatever it is called.
    if (line.picture) return [entryFor(line, null, null, null)];
    // Nor is what was struck out a decision.
    if (concept !== "actions" && (label?.value ?? line).struck)
      return [entryFor(line, null, null, null)];
    const isPlain = label === null && !item?.box;
    const decision = isPlain ? decisionIn(line, concept, around, this.entries.at(-1)) : [];
    return decision.length > 0 ? decision : [entryFor(line, label, concept, item)];
  }

  /** A check box is something to do wherever it stands. */
  private conceptOf(item: ListItem | null): LabelConcept | null {
    const isBox = item?.box || startsWithBox(item?.lines[0]?.value ?? "");
    return this.waiting ?? (isBox ? "actions" : null);
  }

  /** `taken`: the action that what is nested below the lines belongs to. */
  private lines(
    lines: readonly PlainText[],
    item: ListItem | null,
  ): { readonly concept: LabelConcept | null; readonly taken: OpenEntry | null } {
    let current = this.conceptOf(item);
    let action: OpenEntry | null = null;
    let counted = false;
    const wrapped: PlainText[] = [];
    for (const [at, line] of lines.entries()) {
      const label = this.labelBelow(action, line);
      if (action && this.goesOn(action, line, label, wrapped, counted)) continue;
      this.rejoin(wrapped);
      if (label) {
        current = label.concept;
        this.waiting = label.value.value === "" ? label.concept : this.inherited;
      } else if (action?.form === "label") current = this.waiting;
      const made = this.made(line, label, current, item, [lines[at - 1], lines[at + 1]]);
      append(this.entries, made);
      const entry = made.at(-1) ?? entryFor(line, label, current, item);
      action = entry.concept === "actions" && entry.text.value !== "" ? entry : null;
      if (action) wrapped.push(line);
      counted = item !== null || isNumbered(entry.text);
    }
    action = this.rejoin(wrapped) ?? action;
    return { concept: current, taken: action };
  }
}

/** What the lines below an item belong to; behind a box that other lines follow, they are theirs. */
const groupOf = ({ lines, box }: ListItem): PlainText | undefined =>
  box && lines.length > 1 ? undefined : lines[0];

/** `负责人：王芳，任务：写初稿` is an action of its own wherever it stands. */
export function isWhole(line: PlainText): boolean {
  const labels = splitAt(line, /[，,；;]/).map((piece) => labelled(piece)?.concept);
  return labels.includes("owner") && labels.includes("task");
}

/** A topic's own blocks and those of the headings below it, which count as text; actions of its own are read apart. */
export function blocksUnder(section: Section): readonly Block[] {
  return [
    ...section.blocks,
    ...section.sections
      .filter((child) => child.concept?.concept !== "actions")
      .flatMap((child) => withHeading(child)),
  ];
}

/** A section with its heading as a line, which may be a label: `### 结论`. */
export function withHeading(section: Section): readonly Block[] {
  const { heading } = section;
  if (heading === null) return blocksUnder(section);
  const line: Block = {
    type: "paragraph",
    lines: [{ ...heading, bold: true }],
    span: heading.span,
  };
  return [line, ...blocksUnder(section)];
}

/** A dash in the place of an answer is none. */
export function saysSomething(text: PlainText): boolean {
  return /[^\s—–…-]/.test(text.value);
}
