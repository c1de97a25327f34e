import { describe, expect, it } from "vitest";
import { outbox, planned, replaced } from "./outbox.ts";

const held = {
  en: `${planned("en")}
## Minutes
### 1. Goals
- Facts: two suppliers
- Conclusion: 500 units.
## Action items
| Owner | Task | Deliverable | Due | Status |
| --- | --- | --- | --- | --- |
| Ann Lee | Order the lamps | Order | 2026-12-04 | open |
| Bo Chen | Call the bank | Note | 2026-12-07 | open |
`,
  zh: `${planned("zh")}
## 纪要
### 1. Goals
- 结论：500 台。
## 行动项
| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |
| --- | --- | --- | --- | --- |
| Ann Lee | 订灯 | 订单 | 2026-12-04 | 进行中 |
`,
} as const;

/** What the mail says has changed: the lines between the greeting and what it asks. */
const said = (text: string): string =>
  /(?:all,|各位好：) (.*?) (?:Please|请核对)/.exec(text)?.[1] ?? "";

describe("minutes that replace others", () => {
  it.each([
    [
      "a conclusion",
      "500 units",
      "600 units",
      "Conclusion on “Goals”: now “600 units.”, was “500 units.”",
    ],
    [
      "a date",
      "2026-12-04",
      "2026-12-10",
      "Ann Lee: Order the lamps – due Thursday 10 December, was Friday 4 December",
    ],
    [
      "an owner",
      "| Bo Chen | Call",
      "| Ann Lee | Call",
      "Ann Lee: Call the bank – owner now Ann Lee, was Bo Chen",
    ],
    [
      "a task",
      "Call the bank",
      "Call the broker",
      "Task of Bo Chen now “Call the broker”, was “Call the bank”",
    ],
    [
      "a status",
      "2026-12-07 | open",
      "2026-12-07 | done",
      "Bo Chen: Call the bank – done, was open",
    ],
    [
      "a new action",
      "| Bo Chen |",
      "| Ann Lee | Rent a van | Van | 2026-12-05 | open |\n| Bo Chen |",
      "Action added: Ann Lee: Rent a van, due Saturday 5 December",
    ],
    [
      "an action gone",
      "| Bo Chen | Call the bank | Note | 2026-12-07 | open |\n",
      "",
      "Action taken out: Bo Chen: Call the bank, due Monday 7 December",
    ],
    ["what was said", "two suppliers", "three suppliers", "Other parts of the minutes, see below"],
  ])("name %s in their first lines", async (_, from, to, words) => {
    const write = outbox(held.en);
    await write("minutes");
    const corrected = await write("minutes", replaced(from, to));
    expect(corrected.subject).toMatch(/^\[Corrected minutes\] /);
    expect(said(corrected.text)).toBe(
      `These minutes replace those of Saturday 21 November. What has changed: - ${words}`,
    );
    expect((await write("minutes", (text) => text, true)).raw).toBe(corrected.raw);
  });

  it("do so in Chinese", async () => {
    const write = outbox(held.zh);
    await write("minutes");
    const change = (text: string): string =>
      replaced("500 台", "600 台")(replaced("2026-12-04", "2026-12-10")(text));
    const { subject, text } = await write("minutes", change);
    expect(subject).toMatch(/^【会议纪要（更正）】/);
    expect(said(text).replaceAll(" ", "")).toBe(
      "本邮件更正11月21日（星期六）的会议纪要，以本邮件为准。更正之处：-“Goals”的结论改为“600台。”，原为“500台。”-AnnLee：订灯，截止时间改为12月10日（星期四），原为12月4日（星期五）",
    );
  });

  it("are no correction where nothing of the minutes has changed", async () => {
    const write = outbox(held.en);
    await write("minutes");
    const again = await write("minutes", replaced("title: Launch", "title: The launch"));
    expect(again.subject).toMatch(/^\[Minutes\] /);
  });

  it("say that a draft is what they are compared with", async () => {
    const write = outbox(held.en);
    await write("minutes");
    const { stderr } = await write("minutes", replaced("500", "600"));
    expect(stderr).toContain("if nobody got that draft, delete it");
  });
});
