import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh, plannedZh } from "./meetings.ts";

describe("scenario-document", () => {
  it("asks for the document of the scenario", () => {
    expect(
      findings(
        "scenario-document",
        heldEn.replace(/## Division of work[\s\S]*?(?=## Action items)/, ""),
      ),
    ).toEqual([
      "3:11 The section “Division of work” is missing: a meeting of this `scenario` is held to agree it, and people act on it afterwards. Add it as a table with the columns Department · Responsibility · Owner · Milestone.",
    ]);
  });

  it("asks for 问题整改清单 of a problem meeting", () => {
    expect(
      findings("scenario-document", change(heldZh, "scenario: kickoff", "scenario: problem")),
    ).toEqual([
      "3:11 缺少“问题整改清单”一节：按“场景（scenario）”，开这类会就是为了定下它，会后照着执行。请用表格补上，列为：问题、根因、整改措施、负责人、截止时间。",
    ]);
  });

  it("names missing columns", () => {
    expect(
      findings(
        "scenario-document",
        change(heldZh, "| 部门 | 职责 | 负责人 | 时间节点 |", "| 部门 | 职责 | 对接人 | 备注 |"),
      ),
    ).toEqual(["54:4 “分工”的表格缺少“负责人”“时间节点”。请补上这些列并逐行填写。"]);
  });

  it("wants rows", () => {
    expect(
      findings("scenario-document", heldEn.replace(/\| Logistics \| Tr.*\n\| IT \| Sc.*\n/, "")),
    ).toEqual([
      "55:4 “Division of work” has no rows. Fill in what was agreed: Department · Responsibility · Owner · Milestone.",
    ]);
  });

  it("wants no cell empty", () => {
    expect(
      findings(
        "scenario-document",
        change(
          heldZh,
          "| 研发部 | 开发与迁移 | 顾然 | 2026-12-24 |",
          "| 研发部 | | - | 2026-12-24 |",
        ),
      ),
    ).toEqual([
      "59:9 “分工”第 2 行的“职责”是空的。请填写，否则无法照着执行。",
      "59:11 “分工”第 2 行的“负责人”是空的。请填写，否则无法照着执行。",
    ]);
  });

  it("lets columns of one's own be empty", () => {
    expect(
      findings(
        "scenario-document",
        heldEn
          .replace(
            "Owner | Milestone |\n| --- | --- | --- | --- |",
            "Owner | Milestone | Remark |\n| --- | --- | --- | --- | --- |",
          )
          .replace("Alice Stone | 2026-12-10 |\n| IT", "Alice Stone | 2026-12-10 | |\n| IT"),
      ),
    ).toEqual([]);
  });

  it("asks nothing of a general meeting", () => {
    expect(
      findings(
        "scenario-document",
        heldEn
          .replace("scenario: kickoff\n", "")
          .replace(/## Division of work[\s\S]*?(?=## Action items)/, ""),
      ),
    ).toEqual([]);
  });

  it("waits for the minutes", () => {
    expect(findings("scenario-document", plannedZh)).toEqual([]);
  });
});
