import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stateOf } from "../../src/live/state.ts";
import type { Command } from "../../src/live/types.ts";
import { isHole } from "../../src/meeting/scenario-document.ts";
import type { Meeting } from "../../src/meeting/types.ts";
import { packageRoot } from "../support/io.ts";
import { chinese, english, made, meetingOf } from "./sessions.ts";

const examples = ["zh", "en"].flatMap((language) => {
  const folder = join(packageRoot, "examples", language, "planned");
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
});
const planned = [english, chinese, ...examples];

const words = fc.oneof(
  fc.constantFrom(
    "首发定在 1 月 8 日",
    "61% of calls",
    "无",
    "待定",
    "- 结论：甲",
    "a | b",
    "## 议程",
    "1. x",
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.stringMatching(/^[*_`|<>[\]#~\\&:：\w 甲乙]{1,20}$/),
);
const item = fc.option(fc.nat({ max: 4 }), { nil: undefined });
const aimed = <T extends object>(parts: T) => ({ ...parts, item });

const action = fc.record(
  aimed({
    kind: fc.constant("action" as const),
    action: fc.record({
      owner: fc.constantFrom("秦朗", "Owen Clarke", "甲明", "Zoe"),
      task: words,
      deliverable: words,
      due: fc.constantFrom("2027-03-01", "within 3 working days", "3 个工作日内", "soon"),
    }),
  }),
);
const noAction = fc.record(aimed({ kind: fc.constant("noAction" as const) }));

const command = fc.oneof(
  fc.constantFrom<Command>({ kind: "start" }, { kind: "next" }, { kind: "next" }, { kind: "end" }),
  fc.record(
    aimed({
      kind: fc.constant("note" as const),
      phase: fc.constantFrom("facts", "analysis", "options"),
      text: words,
    }),
  ),
  fc.record(aimed({ kind: fc.constantFrom("alternative", "conclude", "defer"), text: words })),
  action,
  noAction,
  fc.record({ kind: fc.constant("park" as const), text: words }),
  fc.record({
    kind: fc.constant("document" as const),
    cells: fc.array(words, { minLength: 4, maxLength: 6 }),
  }),
) as fc.Arbitrary<Command>;

const scriptOf = (commands: fc.Arbitrary<Command>) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 59 }), commands), { maxLength: 14 });
/** Whatever comes, or nothing but whether an item leads to actions. */
const script = fc.oneof(
  { arbitrary: scriptOf(command), weight: 3 },
  { arbitrary: scriptOf(fc.oneof(action, noAction) as fc.Arbitrary<Command>), weight: 1 },
);
const clock = (minute: number): string => `14:${String(minute).padStart(2, "0")}`;
const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** All that a meeting says that a session has recorded. */
const said = ({ minutes, actions, parkingLot, withoutAction, document }: Meeting) => ({
  notes: minutes.flatMap(({ phases }) =>
    phases.flatMap(({ phase, text }) => text.value.split("\n").map((line) => `${phase} ${line}`)),
  ),
  alternatives: minutes.flatMap(({ alternatives }) => alternatives.map(({ value }) => value)),
  tasks: actions.map(({ task, deliverable }) => `${task?.value} → ${deliverable?.value}`),
  parked: parkingLot.map(({ value }) => value),
  withoutAction,
  rows: (document?.rows ?? []).map((row) => row.map(({ value }) => value)),
});

function expected(before: ReturnType<typeof said>, command: Command, now: ReturnType<typeof said>) {
  switch (command.kind) {
    case "note":
      expect(now.notes).toContain(`${command.phase} ${plain(command.text)}`);
      expect(now.notes).toHaveLength(before.notes.length + 1);
      break;
    case "conclude":
      expect(now.notes).toContain(`conclusion ${plain(command.text)}`);
      break;
    case "defer":
      expect(now.notes.some((one) => one.endsWith(plain(command.text)))).toBe(true);
      break;
    case "alternative":
      expect(now.alternatives).toContain(plain(command.text));
      expect(now.alternatives).toHaveLength(before.alternatives.length + 1);
      break;
    case "action":
      expect(now.tasks).toEqual([
        ...before.tasks,
        `${plain(command.action.task)} → ${plain(command.action.deliverable)}`,
      ]);
      break;
    case "document":
      expect(now.rows).toContainEqual(command.cells.map(plain));
      break;
    case "park":
      expect(now.parked).toEqual([...before.parked, plain(command.text)]);
      break;
    default:
      expect({ ...now, withoutAction: [] }).toEqual({ ...before, withoutAction: [] });
  }
}

/** Lines that a later command may change: when an item was discussed, and what came of it. */
const ofSession = /^\s*- (?:用时：|Time: |结论：|Conclusion: )/;

/**
 * What a command takes out of the file beside those: for the first action of an item the line that said it
 * needs none, and the row of the document that a fuller one completes.
 */
function takenOut(before: Meeting, command: Command): RegExp | null {
  if (command.kind === "document") {
    const says = (row: readonly { readonly value: string }[]): boolean =>
      row.every(({ value }, at) => isHole(value) || value === plain(command.cells[at] ?? ""));
    return before.document?.rows.some(says) ? /^\|/ : null;
  }
  if (command.kind !== "action") return null;
  const item = command.item ?? stateOf(before).current?.ref;
  const saidNone = typeof item === "number" && before.withoutAction.includes(item);
  return saidNone ? /^- (?:行动项：无|Action items: none)\r?$/ : null;
}

/** The lines of a text that another has not behind those that it has, line ends included. */
function leftOut(lines: readonly string[], others: readonly string[]): readonly string[] {
  let from = 0;
  return lines.filter((line) => {
    const at = others.indexOf(line, from);
    if (at !== -1) from = at + 1;
    return at === -1;
  });
}

describe("whatever is recorded in whatever order", () => {
  it.each(["\n", "\r\n"])(
    "the file reads as it was recorded, and all else keeps its bytes: line end %j",
    (end) => {
      fc.assert(
        fc.property(fc.constantFrom(...planned), script, (text, commands) => {
          const start = text.replaceAll("\n", end);
          let now = start;
          for (const [minute, command] of commands) {
            const before = now;
            const result = made(now, command, clock(minute));
            if (typeof result !== "string") continue;
            now = result;
            const meeting = meetingOf(now);
            expected(said(meetingOf(before)), command, said(meeting));
            expect(meeting.unread).toEqual([]);
            const kept = before.split("\n").filter((line) => !ofSession.test(line));
            const gone = leftOut(kept, now.split("\n"));
            const out = takenOut(meetingOf(before), command);
            expect(gone).toEqual(out ? [expect.stringMatching(out)] : []);
            if (end === "\r\n") expect(now).not.toMatch(/[^\r]\n/);
            else expect(now).not.toContain("\r");
          }
          expect(leftOut(start.split("\n"), now.split("\n"))).toEqual([]);
        }),
        { numRuns: 40, seed: 7 },
      );
    },
    120_000,
  );
});
