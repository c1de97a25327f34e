import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const statusBelow = (heading: string, line: string) =>
  read(`# Sync 2026-11-13\n\n## ${heading}\n\n${line}\n`).actions.map(({ status }) => status);

describe("among the last meeting's tasks what came of one settles it", () => {
  test.each([
    ["Previous action items", "- Bo: the old roof has been mended", "done"],
    ["Previous action items", "- ACTION: Bo: archive pile has shrunk nicely", "done"],
    ["Previous actions", "- Bo: mend the roof", "open"],
    ["Previous actions", "- Bo: the roof has not been mended", "open"],
    ["Previous actions", "- Bo: the roof was looked at, still leaking", "open"],
    ["Previous actions", "- Bo: check the door was locked", "open"],
    ["Previous actions", "- [ ] Bo: the roof has been mended", "open"],
    ["Action items", "- Bo: the roof has been mended", "open"],
    ["上次行动项", "- 王芳：屋顶已修好。", "done"],
    ["上次行动项", "- 王芳：屋顶尚未修好", "open"],
    ["上次行动项", "- 王芳：修屋顶", "open"],
    ["行动项", "- 王芳：屋顶修好了", "open"],
  ])("%s: %s", (heading, line, status) => {
    expect(statusBelow(heading, line)).toEqual([status]);
  });
});
