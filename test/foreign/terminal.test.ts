import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { asked } from "./debian.ts";

const previous = {
  en: `---
title: Weekly sync
series: weekly
start: 2026-12-01 10:00
duration: 30
timezone: UTC
host: Ann Lee
recorder: Bo Berg
attendees: [Ann Lee, Bo Berg]
---

## Agenda

1. Budget (10 min, Ann Lee)
2. Room (10 min, Bo Berg)

## Action items

- [ ] @Ann Lee send the report by 2026-12-04
- [x] @Bo Berg buy a cake by 2026-12-04

## Parking lot

- Travel rules
`,
  zh: `---
title: 周会
series: 周会
start: 2026-12-01 10:00
duration: 30
timezone: Asia/Shanghai
host: 王芳
recorder: 李雷
attendees: [王芳, 李雷]
---

## 议程

1. 预算（10 分钟，王芳）
2. 场地（10 分钟，李雷）

## 行动项

- [ ] @王芳 整理报告，2026-12-04
- [x] @李雷 订好蛋糕，2026-12-04

## 停车场

- 差旅规定
`,
} as const;

const DOWN = "\u001b[B";
const ENTER = "\r";
const CTRL_C = "\u0003";

interface Seen {
  readonly code: number;
  readonly shown: string;
}

/** Plans the meeting that follows, at a terminal; what is written, if anything. */
function plan(lang: "en" | "zh", answers: ReadonlyArray<readonly [string, string]>) {
  const cwd = scratchFolder({ "2026-12-01.md": previous[lang] });
  const line = ["plan", "--from", "2026-12-01.md", "--lang", lang, "--scenario", "general"];
  const known = ["--start", "2026-12-08 10:00", "--duration", "30", "--objective", "a"];
  const env = { PATH: process.env.PATH ?? "", TERM: "xterm", LANG: "C.UTF-8", HOME: cwd };
  const argv = [process.execPath, executable, ...line, ...known];
  const task = { argv, cwd, env: { ...env, COLLAB_COMPILE_CACHE: "0" }, answers };
  const seen = asked<Seen>("terminal.py", JSON.stringify(task));
  const made = readdirSync(cwd).find((name) => name.endsWith(".md") && name !== "2026-12-01.md");
  return { ...seen, text: made === undefined ? null : readFileSync(join(cwd, made), "utf8") };
}

const question = {
  en: "What comes along? (1 open, 1 put off or parked)",
  zh: "带上什么？（进行中的行动项 1 项，待定的、停车场里的议题 1 个）",
} as const;
const words = { en: ["send the report", "Travel rules"], zh: ["整理报告", "差旅规定"] } as const;

describe("what the next meeting takes over, chosen at a terminal", () => {
  it.each([
    ["en", "everything", ENTER, [true, true]],
    ["en", "open actions", DOWN + ENTER, [true, false]],
    ["en", "nothing", DOWN + DOWN + ENTER, [false, false]],
    ["zh", "everything", ENTER, [true, true]],
    ["zh", "open actions", DOWN + ENTER, [true, false]],
  ] as const)("in %s: %s", (lang, _, keys, taken) => {
    const { code, shown, text } = plan(lang, [[question[lang], keys]]);
    expect([code, shown]).toEqual([0, expect.stringContaining("2026-12-08")]);
    expect(words[lang].map((each) => text?.includes(each))).toEqual(taken);
    // What was done is no business of the next meeting's.
    expect(text).not.toMatch(/cake|蛋糕/);
  });

  it("is nothing at all after Ctrl-C, and no file is written", () => {
    const { code, shown, text } = plan("en", [[question.en, CTRL_C]]);
    expect({ code, text }).toEqual({ code: 130, text: null });
    expect(shown).not.toMatch(/bug|\n\s+at /);
  });
});
