import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const cameTo = (text: string) =>
  read(`# Weekly 2026-12-01\n\n${text}\n`).attendees.map(({ name, dept, present }) =>
    [name, dept, present === false ? "away" : null].filter(Boolean).join(" | "),
  );

describe("the lists of those who came", () => {
  test.each([
    "## On the call\n\nAnn Lee\n\nBo Berg",
    "## Attending\n\n- Ann Lee, Bo Berg",
    "## Who joined\n\n- Ann Lee\n- Bo Berg",
    "## Attendees and [recording](https://example.com/v)\n\n* Ann Lee\n* Bo Berg",
    "Board members present (2/3):\n\n* Ann Lee\n* Bo Berg",
    "List of participants: Ann Lee, Bo Berg",
  ])("%j", (text) => {
    expect(cameTo(text)).toEqual(["Ann Lee", "Bo Berg"]);
  });

  test("a post before a Chinese name is no part of it, and whoever is on leave is away", () => {
    expect(cameTo("**出席委員:** 主委王芳、財委李雷(請假)、副主委趙敏(請假主委代理)")).toEqual([
      "王芳 | 主委",
      "李雷 | away",
      "趙敏 | away",
    ]);
    expect(cameTo("与会代表：王经理、张主任")).toEqual(["王经理", "张主任"]);
  });

  test("letters alone beside a whole name are where somebody is from", () => {
    expect(cameTo("## Attendees\n\nAnn Lee, VT\n\nBo Berg")).toEqual(["Ann Lee | VT", "Bo Berg"]);
    expect(cameTo("Present: AL, BB")).toEqual(["AL", "BB"]);
  });
});
