import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

/** Everything that was decided in the notes of a meeting, whosever it is. */
function decided(notes: string): readonly string[] {
  const { minutes, conclusions } = read(`# Weekly 2026-12-01\n\n## Notes\n\n${notes}\n`);
  return [...minutes.flatMap(({ conclusion }) => conclusion ?? []), ...conclusions].flatMap(
    ({ text }) => text.split("\n"),
  );
}

describe("what a sentence says was decided", () => {
  test.each([
    "We agreed to publish the report in May.",
    "Agreed to finalise the shortlist.",
    "It was agreed that the clerk will write to the council.",
    "It was decided that there are now three chairs.",
    "The group decided to run another poll.",
    "The working group resolved to close the list.",
    "The board voted unanimously to fund the trip.",
    "Ann proposes approving the minutes, Ben seconds. Motion carried.",
    "Motion to close the meeting passed with 5 votes.",
    "Motion to fund the trip by Ann, seconded by Ben. Approved 5-0.",
    "Motion by Ann to fund the trip. Carried by a vote of 5 to 1.",
    "MOTION: fund the trip. Moved: Ann, seconded: Ben. CARRIED.",
    "The minutes of the last meeting were read and approved.",
    "The budget was approved unanimously.",
    "All: agree to use one form.",
    "Hall hire £58 for May - agreed.",
    "Consensus that we say yes.",
    "11:40 Decide to meet on Fridays",
    "11:58 Agree that Ann and Bo will come on Saturday.",
    "There was broad agreement to close the list.",
    "否决了自选题目",
    "確定了小組分工與形式",
    "确定主要选题方向：健康助手",
    "会议决定采用方案二。",
    "会议明确由两个小组分别试点。",
    "会议要求各组每周同步一次进展。",
    "经讨论决定，下月起改为双周例会。",
    "经与会人员充分讨论，同意增加两个名额。",
    "大家一致同意推迟发布。",
    "最后决定先做网页版。",
    "全体委员一致通过预算。",
    "會議決議通過新章程。",
    "7票同意由甲公司施作。",
    "本提案正式通过，生效。",
  ])("%s", (line) => {
    const other = "Something else was said.";
    expect(decided(`- ${line}\n- ${other}`)).toEqual([line]);
    expect(decided(`${other}\n\n${line}`)).toEqual([line]);
  });

  test.each([
    "Have we agreed to publish the report?",
    "The form is marked Approved 5-0 in the folder.",
    "Tickets with the label APPROVED are listed.",
    "Last week we decided to publish the report.",
    "We have not decided to publish yet.",
    "Once we have agreed on the name, Ann orders the signs.",
    "If the board agreed to fund it, we could start.",
    "There is no agreed upon way to do it.",
    "The secretary agreed to do this.",
    "We agreed that the old page is ugly.",
    "Take time and make good decisions.",
    "Resolved the crash on start.",
    "It was agreed that",
    "是否同意增加名额？",
    "上次会议决定采用方案二。",
    "还没决定采用哪个方案。",
    "会议室要求提前预订。",
    "待会议决定后再发布。",
    "决定性因素是价格。",
    "通过邮件通知大家。",
  ])("not: %s", (line) => {
    expect(decided(`Something else was said.\n\n${line}`)).toEqual([]);
  });

  test("is taken out of a long line by the sentence, and the rest stays", () => {
    const before = `${"The first thing took long and was about many things. ".repeat(5)}It was late.`;
    const decision = "It was agreed that the clerk would write.";
    const { minutes } = read(
      `# Weekly 2026-12-01\n\n## Notes\n\n### Hall\n${before} ${decision} The tea was good.\n`,
    );
    expect(minutes.map(({ conclusion }) => conclusion?.text)).toEqual([decision]);
    expect(minutes.flatMap(({ notes }) => notes.map(({ value }) => value))).toEqual([
      before,
      "The tea was good.",
    ]);
  });

  test("goes on where the line was wrapped", () => {
    expect(decided("We agreed to publish the report and\nto send it to all members.")).toEqual([
      "We agreed to publish the report and",
      "to send it to all members.",
    ]);
  });

  test("is what stands below the words that announce it", () => {
    for (const words of [
      "经讨论，达成以下共识：",
      "会议明确：",
      "The board agreed:",
      "### 核心决定",
    ])
      expect(decided(`${words}\n\n- 甲方案\n- 乙方案`)).toEqual(["甲方案", "乙方案"]);
    for (const heading of ["Technical Decisions", "Decisions taken", "目前结论", "會議決議事項"])
      expect(
        read(`# Weekly 2026-12-01\n\n## ${heading}\n\n- 甲\n- 乙\n`).conclusions.map(
          ({ text }) => text,
        ),
      ).toEqual([]);
  });

  test("is a task where tasks stand, and nothing in a plan", () => {
    const text = "## Action items\n- [ ] We agreed to write it\n";
    expect(read(`# Weekly 2026-12-01\n\n${text}`).conclusions).toEqual([]);
    const plan = "# Weekly 2026-12-01\n\n## Agenda\n- Budget\n- We decided to move the date\n";
    expect(read(plan)).toMatchObject({ stage: "planned", conclusions: [] });
  });
});

describe("what was put to the vote is decided by the line that answers it", () => {
  test.each([
    ["VOTE: Accept the offer\nAPPROVED", ["VOTE: Accept the offer – APPROVED"]],
    ["MOTION: fund the trip\n\nCARRIED", ["MOTION: fund the trip – CARRIED"]],
    ["动议：接受报价\n表决通过", ["动议：接受报价 – 表决通过"]],
    ["提案：接受報價\n\n全票通過", ["提案：接受報價 – 全票通過"]],
    ["RESOLVED, that the minutes be signed.", ["RESOLVED, that the minutes be signed."]],
    [
      "The TAC voted and APPROVED, the budget stays.",
      ["The TAC voted and APPROVED, the budget stays."],
    ],
    ["VOTE: Accept the offer\nto be continued", []],
    ["提案：接受报价\n尚未表决", []],
  ])("%s", (notes, expected) => {
    expect(decided(notes)).toEqual(expected);
  });
});

describe("a sentence that puts the topic off is an open conclusion", () => {
  const outcome = (text: string) =>
    read(`# Weekly 2026-12-01\n\n## Notes\n### Roof\n${text}\n### Garden\n- all done\n`).minutes[0]
      ?.conclusion;

  test.each([
    "大家意见不一，下次会议再议。",
    "时间不够，留待下次会议继续讨论",
    "意見分歧，下次會議再討論。",
    "改日再议",
    "No consensus, parked until January.",
    "The discussion on tiles was postponed to the next meeting.",
    "We will come back to this at the next meeting.",
    "Deferred to a later meeting",
    "No decision made, tabled until March",
    "No decision yet — revisit next sync.",
    "No agreement.",
  ])("%s", (text) => {
    expect(outcome(text)).toMatchObject({ outcome: "deferred", text });
  });

  test.each([
    "价格表下次会议再发。",
    "下周继续讨论其他房屋的方案和报价，由王芳准备材料",
    "The release was moved to next week by the builder.",
    "We will continue to use tiles next month.",
    "He would revisit the roof next week.",
  ])("and one that does not is none: %s", (text) => {
    expect(outcome(text) ?? null).toBeNull();
  });

  test("a label's answer that says so is open, and one that also decides something is not", () => {
    expect(outcome("- 结论：意见不一，下次会议再议")?.outcome).toBe("deferred");
    expect(outcome("- 结论：屋顶先修，价格下次会议再议")?.outcome).toBe("reached");
  });
});
