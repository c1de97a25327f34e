import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { tracked } from "./tracking.ts";

const LANGUAGES = {
  zh: {
    title: "手表项目周会",
    people: [
      "周予安 <zhou@example.com>（产品部，决策人）",
      "林小满 <lin@example.com>（研发部，执行人）",
    ],
    owner: "林小满",
    other: "周予安",
    row: "|  | 林小满 | 补齐接口文档 | 文档链接 | 12月4日 | 进行中 |",
    second: "|  | 周予安 | 申请测试机 | 机器清单 | 12月11日 | 进行中 | |",
    blank: "| | | | | | |",
    conclusion: "- 结论：",
    said: "- 结论：按期推进",
    review: "| 上次行动项回顾 |",
  },
  en: {
    title: "Watch sync",
    people: [
      "Ann Lee <ann@example.com> (Sales, decision-maker)",
      "Bo Berg <bo@example.com> (Tech, executor)",
    ],
    owner: "Bo Berg",
    other: "Ann Lee",
    row: "|  | Bo Berg | Write the interface document | Link | 4 December | open |",
    second: "|  | Ann Lee | Order a test machine | List | 11 December | open | |",
    blank: "| | | | | | |",
    conclusion: "- Conclusion:",
    said: "- Conclusion: on schedule",
    review: "| Review of open actions |",
  },
} as const;

describe.each(["zh", "en"] as const)("three meetings of a series, in %s", (language) => {
  const words = LANGUAGES[language];
  const contents = new Map<string, string>();
  const run = async (now: string, ...args: readonly string[]) => {
    const said = await collab([...args, "--lang", language], { files: memoryFiles(contents), now });
    expect({ args, stderr: said.stderr, code: said.code }).toEqual({ args, stderr: "", code: 0 });
    return said.stdout;
  };
  const files = (): Readonly<Record<string, string>> =>
    Object.fromEntries([...contents].map(([path, text]) => [path.slice(6), text]));
  const written = (day: string): string =>
    [...contents.keys()].find((path) => path.includes(day)) ?? `no file of ${day}`;
  const edit = (path: string, from: string, to: string): void => {
    expect(contents.get(path)).toContain(from);
    contents.set(
      path,
      (contents.get(path) ?? "").replace(from, () => to),
    );
  };

  it("from the first plan to the last closed action, under one ref each", async () => {
    const people = words.people.flatMap((person) => ["--attendee", person]);
    await run(
      "2026-11-26T02:00:00Z",
      "plan",
      words.title,
      "--series",
      "watch",
      "--start",
      "2026-12-01 14:00",
      "--scenario",
      "kickoff",
      ...people,
    );
    const first = written("2026-12-01");
    edit(first, words.blank, words.row);
    edit(first, words.conclusion, words.said);

    // One meeting has no rhythm yet: somebody says when.
    await run("2026-12-02T02:00:00Z", "plan", "--series", "watch", "--start", "2026-12-08 14:00");
    const second = written("2026-12-08");
    expect(contents.get(second)).toContain(words.review);
    edit(second, "| | | | | | | |", words.second);
    edit(second, words.conclusion, words.said);
    const before = tracked(files()).actions;
    expect(before.map(({ mentions }) => mentions.length)).toEqual([2, 1]);
    const [document = "", machine = ""] = before.map(({ ref }) => ref);
    await run("2026-12-08T08:00:00Z", "actions", "move", document, "--due", "2026-12-14");
    await run("2026-12-08T08:00:00Z", "actions", "assign", machine, words.owner);

    await run("2026-12-09T02:00:00Z", "plan", "--from", second.slice(6));
    const third = written("2026-12-15");
    expect(contents.get(third)).toMatch(/^(?:start|开始): 2026-12-15 14:00$/m);
    expect(await run("2026-12-15T02:00:00Z", "status")).toContain(document);
    await run("2026-12-15T08:00:00Z", "actions", "done", document, machine);

    const after = tracked(files()).actions;
    expect(
      after.map(({ ref, status, moved, mentions, owners }) => ({
        ref,
        status,
        moved,
        mentions: mentions.length,
        owners,
      })),
    ).toEqual([
      { ref: document, status: "done", moved: 1, mentions: 3, owners: [words.owner] },
      { ref: machine, status: "done", moved: 0, mentions: 2, owners: [words.owner] },
    ]);
    expect(
      JSON.parse(await run("2026-12-15T08:00:00Z", "actions", "--format", "json")),
    ).toMatchObject({ actions: [] });
  });
});
