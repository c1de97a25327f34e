import fc from "fast-check";
import { expect } from "vitest";
import type { TrackedAction } from "../../src/tracker/types.ts";
import type { Model } from "../fuzz/models.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { tracked } from "./tracking.ts";

/** What somebody does next; `at` picks the action, modulo how many there are. */
type Step =
  | { readonly kind: "done" | "drop" | "reopen" | "carry" | "rows" | "prose" | "spaces" }
  | { readonly kind: "move"; readonly days: number }
  | { readonly kind: "assign"; readonly name: number };

interface Sequence {
  readonly language: "zh" | "en";
  readonly form: "table" | "bare" | "boxes" | "items";
  readonly crlf: boolean;
  readonly steps: ReadonlyArray<Step & { readonly at: number }>;
}

const simple = ["done", "drop", "reopen", "carry", "rows", "prose", "spaces"] as const;

const sequences: fc.Arbitrary<Sequence> = fc.record({
  language: fc.constantFrom("zh", "en"),
  form: fc.constantFrom("table", "bare", "boxes", "items"),
  crlf: fc.boolean(),
  steps: fc.array(
    fc
      .oneof(
        { arbitrary: fc.record({ kind: fc.constantFrom(...simple) }), weight: 7 },
        {
          arbitrary: fc.record({ kind: fc.constant("move"), days: fc.integer({ min: 0, max: 9 }) }),
          weight: 3,
        },
        {
          arbitrary: fc.record({ kind: fc.constant("assign"), name: fc.nat({ max: 2 }) }),
          weight: 2,
        },
      )
      .chain((step) => fc.nat({ max: 3 }).map((at): Step & { at: number } => ({ ...step, at }))),
    { minLength: 1, maxLength: 8 },
  ),
});

const NAMES = { zh: ["李雷", "王芳", "赵强"], en: ["Ann Lee", "Bo Berg", "Cy Dow"] };
const TASKS = {
  zh: ["协调测试工程师", "补齐接口文档", "整理客户的反馈意见", "采购新的示波器"],
  en: [
    "Book the room",
    "Write the release notes",
    "Collect feedback of customers",
    "Buy an oscilloscope",
  ],
};

export const actionModels: readonly Model[] = [
  {
    name: "whatever is done to actions, a fresh read says so under the same refs, and no other line changes",
    runs: 24,
    property: fc.asyncProperty(sequences, checkSequence),
  },
];

/** What is expected of one action, whoever reads it. */
interface Expected {
  readonly ref: string;
  owner: string;
  status: "open" | "done" | "dropped";
  due: string | null;
  mentions: number;
}

/** Does it all, and looks after every step whether a fresh read says what it has to. */
async function checkSequence({ language, form, crlf, steps }: Sequence): Promise<void> {
  const files = new Map([["a.md", lines(first(language, form), crlf)]]);
  const known = fresh(files).map(expectedOf);
  expect(known).toHaveLength(4);
  for (const step of steps) {
    const action = known[step.at % known.length];
    if (!action) throw new Error("no action");
    if (step.kind === "carry") carry(files, known, language, crlf);
    else if (step.kind === "rows" || step.kind === "prose" || step.kind === "spaces")
      edit(files, step.kind, step.at, language);
    else await change(files, step, action, language);
    const found = fresh(files).map(expectedOf);
    expect(new Map(found.map((each) => [each.ref, each]))).toEqual(
      new Map(known.map((each) => [each.ref, each])),
    );
  }
}

const fresh = (files: ReadonlyMap<string, string>): readonly TrackedAction[] =>
  tracked(Object.fromEntries(files)).actions;

const expectedOf = ({ ref, owners, status, due, mentions }: TrackedAction): Expected => ({
  ...{ ref, status, due },
  owner: owners.join("+"),
  mentions: mentions.length,
});

const lines = (text: string, crlf: boolean): string => (crlf ? text.replace(/\n/g, "\r\n") : text);

const head = (language: "zh" | "en", number: number): string =>
  [
    "---",
    `id: m${number}`,
    `title: ${language === "zh" ? "周会" : "Sync"}`,
    `start: 2026-12-${String(number).padStart(2, "0")} 10:00`,
    "series: launch",
    `attendees: [${NAMES[language].join(", ")}]`,
    "---",
    `## ${language === "zh" ? "行动项" : "Action items"}`,
    "",
    "",
  ].join("\n");

function first(language: "zh" | "en", form: Sequence["form"]): string {
  const zh = language === "zh";
  const rows = TASKS[language].map((task, index) => ({
    task,
    owner: NAMES[language][index % 2] ?? "",
  }));
  const columns = zh ? ["负责人", "任务", "截止时间", "状态"] : ["Owner", "Task", "Due", "Status"];
  const body = {
    table: () => [
      `| ${columns.join(" | ")} |`,
      "| --- | --- | --- | --- |",
      ...rows.map(
        ({ owner, task }) =>
          `| ${owner} | ${task} | ${zh ? "12月4日" : "4 December"} | ${zh ? "进行中" : "open"} |`,
      ),
    ],
    bare: () => [
      `| ${columns.slice(0, 2).join(" | ")} |`,
      "|---|---|",
      ...rows.map(({ owner, task }) => `| ${owner} | ${task} |`),
    ],
    boxes: () =>
      rows.map(({ owner, task }) =>
        zh ? `- [ ] ${owner}：${task}，12月4日前` : `- [ ] ${owner}: ${task} by 4 December`,
      ),
    items: () =>
      rows.map(({ owner, task }) => (zh ? `- ${owner}：${task}` : `- ${owner}: ${task}`)),
  }[form]();
  return `${head(language, 1)}${body.join("\n")}\n`;
}

/** The next meeting carries what is open, as `plan --from` writes it. */
function carry(
  files: Map<string, string>,
  known: readonly Expected[],
  language: "zh" | "en",
  crlf: boolean,
): void {
  if (files.size > 4) return;
  const open = fresh(files).filter(({ status }) => status === "open");
  if (open.length === 0) return;
  const columns =
    language === "zh"
      ? "负责人 | 任务 | 截止时间 | 状态 | 来源"
      : "Owner | Task | Due | Status | Origin";
  const rows = open.map(
    ({ owner, task, due, first }) =>
      `| ${owner} | ${task} | ${due ?? ""} | | ${first.meeting.id}#${first.index + 1} |`,
  );
  const number = files.size + 1;
  const text = `${head(language, number)}| ${columns} |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
  files.set(`${"abcdef".charAt(number - 1)}.md`, lines(text, crlf));
  for (const { ref } of open) {
    const action = known.find((each) => each.ref === ref);
    if (action) action.mentions++;
  }
}

/** Somebody sorts rows, writes a paragraph, or makes room in a cell. */
function edit(
  files: Map<string, string>,
  kind: "rows" | "prose" | "spaces",
  at: number,
  language: "zh" | "en",
): void {
  const [name = "", text = ""] = [...files][at % files.size] ?? [];
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  if (kind === "prose") {
    const said =
      language === "zh" ? "## 备注\n\n大家辛苦了。\n\n" : "## Notes\n\nThank you all.\n\n";
    files.set(name, text.replace(/## (?:行动项|Action items)/, `${lines(said, end !== "\n")}$&`));
    return;
  }
  const all = text.split(end);
  const isRow = (line: string, index: number): boolean =>
    /^\|/.test(line) && index > all.findIndex((each) => /^\|[ -]*-/.test(each));
  const places = all.flatMap((line, index) => (isRow(line, index) ? [index] : []));
  if (kind === "spaces")
    for (const index of places) all[index] = (all[index] ?? "").replace(/\| /g, "|  ");
  else if (files.size === 1) {
    const rows = places.map((index) => all[index] ?? "").reverse();
    for (const [nth, index] of places.entries()) all[index] = rows[nth] ?? "";
  }
  files.set(name, all.join(end));
}

/** One command line; every line of every file but those of the action stays as it is. */
async function change(
  files: Map<string, string>,
  step: Step,
  action: Expected,
  language: "zh" | "en",
): Promise<void> {
  const before = new Map(files);
  const { latest } = fresh(files).find(({ ref }) => ref === action.ref) ?? {};
  if (!latest) throw new Error(`${action.ref} is gone`);
  const args = argumentsOf(step, action, language);
  const contents = new Map([...files].map(([name, text]) => [`/work/${name}`, text]));
  const { code, stderr } = await collab(["actions", ...args, "--now", "2026-12-10 09:00"], {
    files: memoryFiles(contents),
  });
  for (const name of files.keys()) files.set(name, contents.get(`/work/${name}`) ?? "");
  expect(code, `${args.join(" ")}\n${stderr}\n${files.get(latest.meeting.file)}`).toBe(0);
  for (const [name, text] of before) {
    if (name !== latest.meeting.file) expect(files.get(name)).toBe(text);
    else expect(strayLines(text, files.get(name) ?? "", latest.line)).toEqual([]);
  }
}

function argumentsOf(step: Step, action: Expected, language: "zh" | "en"): readonly string[] {
  if (step.kind === "move") {
    action.due = `2026-12-${String(11 + step.days)}`;
    return ["move", action.ref, "--due", action.due];
  }
  if (step.kind === "assign") {
    action.owner = NAMES[language][step.name] ?? "";
    return ["assign", action.ref, action.owner];
  }
  action.status = step.kind === "done" ? "done" : step.kind === "drop" ? "dropped" : "open";
  return [step.kind, action.ref];
}

/** Lines that changed and are neither the action's nor the head of a table that got a column. */
function strayLines(before: string, after: string, line: number): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  if (old.length !== now.length) return [`${old.length} lines became ${now.length}`];
  return now.filter((text, index) => {
    const was = old[index] ?? "";
    if (text === was || index === line - 1) return false;
    const isHead = /^\|[ -]*-/.test(old[index + 1] ?? "") || /^\|[ -]*-/.test(was);
    return !(isHead && text.startsWith(was.trimEnd()));
  });
}
