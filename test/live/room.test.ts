import { describe, expect, it } from "vitest";
import { turnMinutes } from "../../src/live/turn.ts";
import { roomFor } from "./rooms.ts";
import { chinese, english } from "./sessions.ts";

describe("what the pages show", () => {
  it("before the beginning is the plan", () => {
    const { room } = roomFor(english);
    expect(room.view()).toMatchObject({
      ...{ language: "en", title: "Launch", stage: "ready", current: null, next: 1 },
      items: [
        { index: null, title: null, planned: 5, spent: null, needsConclusion: false },
        { index: 0, number: 1, title: "Goals", planned: 10, isSettled: false },
        { index: 1, number: 2, title: "Milestones", mustReach: "Agree three days" },
      ],
    });
  });

  it("of an item is how long it has taken, to the second", () => {
    const { room, time } = roomFor(english);
    room.carryOut({ kind: "start" });
    time.ticks = 61_000;
    expect(room.view().items[0]).toMatchObject({ spent: 61 });
    room.carryOut({ kind: "next" });
    time.ticks = 91_500;
    expect(room.view()).toMatchObject({
      current: 1,
      next: 2,
      items: [{ spent: 0 }, { spent: 30 }, {}],
    });
  });

  it("of one that was begun by another run, as exactly as the file says", () => {
    const { room } = roomFor(`${english}\n## Minutes\n\n### 1. Goals\n\n- Time: 14:00–\n`);
    expect(room.view().items[1]).toMatchObject({ spent: 5 * 60 + 20 });
  });

  it("of one that was left open over a night begins anew with the first thing recorded", () => {
    const { room, time, clock } = roomFor(english);
    room.carryOut({ kind: "start" });
    room.carryOut({ kind: "next" });
    time.ticks = 18 * 3_600_000;
    clock.at = "2026-12-02T08:05";
    expect(room.view().items[1]).toMatchObject({ spent: 0 });
    room.carryOut({ kind: "note", phase: "facts", text: "61%" });
    time.ticks += 90_000;
    expect(room.view().items[1]).toMatchObject({ spent: 90 });
  });

  it("is the scenario's document, with what is still to be filled in", () => {
    const kickoff = (text: string) => text.replace("---\n", "---\nscenario: kickoff\n");
    expect(roomFor(english).room.view().document).toBeNull();
    expect(roomFor(kickoff(english)).room.view().document).toEqual({
      name: "Division of work",
      columns: [
        { name: "Department", kind: "text", isNeeded: true },
        { name: "Responsibility", kind: "text", isNeeded: true },
        { name: "Owner", kind: "owner", isNeeded: true },
        { name: "Milestone", kind: "text", isNeeded: true },
      ],
      rows: [],
    });
    const table =
      "\n## 分工\n\n| 部门 | 职责 | 负责人 | 时间节点 |\n| --- | --- | --- | --- |\n| 研发部 | 整机开发 | | |\n| | | | |\n";
    expect(roomFor(`${kickoff(chinese)}${table}`).room.view().document).toMatchObject({
      name: "分工",
      rows: [{ cells: ["研发部", "整机开发", "", ""], holes: [2, 3] }],
    });
  });

  it("is who speaks, until the next item", () => {
    const { room, time } = roomFor(english);
    room.carryOut({ kind: "start" });
    room.carryOut({ kind: "speak", name: "Ann Lee" });
    time.ticks = 5000;
    expect(room.view()).toMatchObject({ turnMinutes: 3, speaker: { name: "Ann Lee", seconds: 5 } });
    room.carryOut({ kind: "next" });
    expect(room.view().speaker).toBeNull();
  });

  it("is everything that was recorded", () => {
    const { room } = roomFor(chinese);
    room.carryOut({ kind: "start" });
    room.carryOut({ kind: "next" });
    room.carryOut({ kind: "note", phase: "facts", text: "一" });
    room.carryOut({ kind: "note", phase: "facts", text: "二" });
    room.carryOut({ kind: "alternative", text: "甲案" });
    room.carryOut({ kind: "defer", text: "乙芳周五前答复" });
    const action = { owner: "乙芳", task: "答复", deliverable: "邮件", due: "3 个工作日内" };
    room.carryOut({ kind: "action", action });
    room.carryOut({ kind: "absent", names: ["丙强"] });
    room.carryOut({ kind: "park", text: "电源" });
    expect(room.view()).toMatchObject({
      items: [
        {},
        {
          ...{ facts: ["一", "二"], alternatives: ["甲案"], isSettled: true },
          conclusion: { text: "乙芳周五前答复", isDeferred: true },
        },
        {},
      ],
      actions: [{ number: 1, owner: "乙芳", date: "2026-12-04 星期五" }],
      people: [{ isPresent: true }, { isPresent: true }, { isPresent: false }],
      parked: ["电源"],
    });
  });
});

it("a refusal is in the user's language", () => {
  const { room } = roomFor(chinese);
  room.carryOut({ kind: "start" });
  room.carryOut({ kind: "next" });
  expect(room.carryOut({ kind: "next" })).toEqual({
    refused: "“目标对齐”既没有结论，也没有写明待定（指南 C2）——请先记下其一，再离开这个议题",
  });
});

it.each([
  ["Friday", { kind: "day", date: "2026-12-04 Friday" }],
  ["within 3 working days", { kind: "day", date: "2026-12-04 Friday" }],
  ["before the next meeting", { kind: "event", date: null }],
  ["soon", { kind: "vague", date: null }],
  ["12/4/2026", { kind: "unread", date: null }],
  ["2026-11-20", { kind: "past", date: null }],
])("a deadline %j is shown as it is read", (text, read) => {
  expect(roomFor(english).room.due(text)).toEqual({ text, isDayOff: false, ...read });
});

it.each([
  [english, "2026-12-05", true],
  [english, "2026-10-01", false],
  // 国庆
  [chinese, "2026-10-01", true],
])("a deadline on a day off is shown as one", (text, due, isDayOff) => {
  const planned = text.replace("2026-12-01", "2026-09-01");
  expect(roomFor(planned).room.due(due)).toMatchObject({ kind: "day", isDayOff });
});

it.each([
  [english, 30, 60],
  [english.replace("duration: 60\n", ""), 30, null],
  [english.replace("| Goals | 10 |", "| Goals | |"), null, 60],
])("the minutes of all items stand beside those of the meeting", (text, planned, length) => {
  expect(roomFor(text).room.view()).toMatchObject({ planned, length });
});

it("what other programs did is said to everybody", () => {
  const { room, file } = roomFor(english);
  room.carryOut({ kind: "start" });
  room.carryOut({ kind: "park", text: "Which library" });
  file.text = file.text.replace("- Which library\n", "").replace("14:05–\n", "14:06–\n");
  let told = 0;
  room.onChange(() => told++);
  room.changed();
  expect(told).toBe(1);
  expect(room.view().notices).toEqual([expect.stringMatching(/another program/)]);
});

it("a file that is gone is said, and what it held stays in view", () => {
  const { room, file } = roomFor(english);
  file.text = "";
  expect(room.view()).toMatchObject({ unfit: expect.stringMatching(/there is no agenda/) });
});

it.each([
  [["每人每次发言不超过 3 分钟"], 3],
  [["对事不对人", "每次发言不超过两分钟"], 2],
  [["Two minutes a turn"], 2],
  [["Max 5 min per speaker"], 5],
  [["对事不对人"], 3],
  [[], 3],
])("the rules %j allow so many minutes for one turn", (rules, minutes) => {
  expect(turnMinutes(rules.map((value) => ({ value })))).toBe(minutes);
});
