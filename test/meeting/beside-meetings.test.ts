import { describe, expect, it, test } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { readAll } from "./reading.ts";

/** Two meetings with lines above, between and behind them that are of neither. */
const log = (title: string, one: string, other: string, section: string): string =>
  `# ${title}\n\nabove\n\n## ${one}\n\n### ${section}\n\n- first\n\n## Ideas\n\n- between\n- also between\n\n## ${other}\n\n### ${section}\n\n- second\n\n## Appendix\n\nbehind\n`;

const besides = (text: string) =>
  readAll(text).map(({ unread }) =>
    unread.filter(({ why }) => why === "no-meeting").map(({ text: { value } }) => value),
  );

describe("what stands beside the meetings of a file", () => {
  it.each([
    log("Team meetings", "2026-11-03 Sync", "2026-11-10 Sync", "Notes"),
    log("例会", "2026-11-03 周会", "2026-11-10 周会", "纪要"),
    log("例會", "11月3日週會", "11月10日週會", "紀要").replace("例會", "例會 2026"),
  ])("is told with the meeting before it, the first one has what is above: %j", (text) => {
    expect(besides(text)).toEqual([
      ["above", "Ideas", "between", "also between"],
      ["Appendix", "behind"],
    ]);
  });

  test("headings that only stand above meetings have done their work", () => {
    const text =
      "# Meeting minutes\n\n## 2025\n\n### 2025-12-22 Sync\n\n#### Notes\n\n- a\n\n## 2026\n\n### 2026-01-05 Sync\n\n#### Notes\n\n- b\n";
    expect(besides(text)).toEqual([[], []]);
  });

  test("is in the minutes mail of none", async () => {
    const text = log("Team meetings", "2026-11-03 Sync", "2026-11-10 Sync", "Notes");
    const contents = new Map([["/work/a.md", text]]);
    const files = memoryFiles(contents);
    await collab(["mail", "minutes", "a.md", "--format", "md", "--force"], { files });
    const mails = [...contents].filter(([path]) => path.startsWith("/work/outbox/"));
    expect(mails).toHaveLength(2);
    for (const [, mail] of mails) expect(mail).not.toMatch(/above|between|behind/);
  });
});
