import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh } from "./meetings.ts";

describe("action-complete", () => {
  it("reports every field that is missing, one by one", () => {
    expect(
      findings(
        "action-complete",
        change(
          heldEn,
          "| 2 | Ben Okafor | Order the firmware | Delivery date in writing | within 3 business days | open |",
          "| 2 | | | Delivery date in writing | | open |",
        ),
      ),
    ).toEqual([
      "67:1 This action has no owner. Name the one person who answers for it.",
      "67:1 This action has no task. Say what is to be done.",
      "67:1 This action has no deadline. Give a date or a span such as “within 3 working days”.",
    ]);
  });

  it("names the action it speaks of", () => {
    expect(findings("action-complete", change(heldZh, "| 权益说明 |", "| |"))).toEqual([
      "65:1 行动项“写明 6 项权益的规则”没有交付物。请写明最后交出什么，才能判断是否完成。",
    ]);
  });

  it("quotes a status nobody knows, which might have meant done", () => {
    const row = "| Delivery date in writing | within 3 business days | open |";
    const status = (text: string) =>
      findings("action-complete", change(heldEn, row, row.replace("open", text)));
    expect(status("Dnoe")).toEqual([
      expect.stringContaining("[warning] “Dnoe” is no status, so the action counts as open."),
    ]);
    expect(status("in progress")).toEqual([]);
    expect(status("50%")).toEqual([expect.stringContaining("[warning] “50%” is no status")]);
    expect(status("waits for the supplier, 3 of 5 arrived")).toEqual([
      expect.stringContaining("[info] “waits for the supplier, 3 of 5 arrived” is no status"),
    ]);
    expect(status("done (2 Dec)")).toEqual([]);
  });

  it.each([
    ["- [x] Ann Lee: send the report, due 4 Dec (open)", "“open” says that the action is open"],
    ["- [X] 王芳：提交报告，截止12月4日，状态：进行中", "“进行中” says that the action is open"],
  ])("names a tick that the status contradicts: %s", (line, said) => {
    const held = (text: string): readonly string[] =>
      findings(
        "action-complete",
        `---\nstart: 2026-12-01 14:00\nstatus: held\n---\n\n## Action items\n\n${text}\n`,
      ).filter((found) => found.includes("tick"));
    expect(held(line)).toEqual([expect.stringContaining(said)]);
    expect(held(line.replace(/\[x\]/i, "[ ]"))).toEqual([]);
    expect(held(line.replace("open", "done").replace("进行中", "已完成"))).toEqual([]);
  });

  it("takes a dash or 无 for nothing", () => {
    expect(
      findings(
        "action-complete",
        change(
          change(heldZh, "| 权益说明 |", "| 无 |"),
          "| 顾然 | 排出开发计划 |",
          "| - | 排出开发计划 |",
        ),
      ),
    ).toEqual([
      "65:26 行动项“写明 6 项权益的规则”没有交付物。请写明最后交出什么，才能判断是否完成。",
      "66:7 行动项“排出开发计划”没有负责人。请写明由哪一个人负责。",
    ]);
  });

  it("takes TBD for an owner still to be named", () => {
    expect(
      findings("action-complete", change(heldEn, "| 2 | Ben Okafor |", "| 2 | TBD |")),
    ).toEqual([
      "67:7 The action “Order the firmware” has no owner. Name the one person who answers for it.",
    ]);
  });

  it("lets dropped actions be", () => {
    expect(
      findings(
        "action-complete",
        change(
          heldZh,
          "| 2 | 顾然 | 排出开发计划 | 排期表 | 3 个工作日内 | 进行中 |",
          "| 2 | 顾然 | 排出开发计划 | | | 已取消 |",
        ),
      ),
    ).toEqual([]);
  });
});
