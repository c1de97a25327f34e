import { describe, expect, test } from "vitest";
import { at, read } from "./reading.ts";

const body = [
  "# 架构例会 2026-06-15",
  "",
  "- 会议时间：2026-06-15 14:00-15:30",
  "- 会议地点：A301",
  "- 主持人：李雷",
  "",
  "## 参会人",
  "",
  "- 李雷",
  "- 王芳",
  "",
  "## 议程",
  "",
  "1. 目标（10 分钟）",
  "",
].join("\n");
const whole = {
  title: { value: "架构例会" },
  date: { value: "2026-06-15" },
  start: { value: "2026-06-15T14:00" },
  end: { value: "2026-06-15T15:30" },
  location: "A301",
  host: { value: "李雷" },
  attendees: [{ name: "李雷" }, { name: "王芳" }],
};

describe("what front-matter leaves out, the body tells", () => {
  test.each([
    ["an empty one", ""],
    ["foreign keys", "layout: post\ntags: [a, b]\n"],
    ["an id", "id: x-7\n"],
    ["the day", "date: 2026-06-15\n"],
    ["a day in place of the start", "start: 2026-06-15\n"],
    ["keys without values", "start:\nhost: null\nattendees: []\n"],
  ])("%s", (_, yaml) => {
    expect(read(`---\n${yaml}---\n${body}`)).toMatchObject(whole);
  });

  test("each with the place it came from", () => {
    const meeting = read(`---\ntitle: 评审会\nlayout: post\n---\n${body}`);
    expect([at(meeting, meeting.title), at(meeting, meeting.host)]).toEqual(["2:8", "9:7"]);
  });

  test("front-matter wins", () => {
    const meeting = read(
      `---\ntitle: 评审会\nhost: 韩梅梅\nattendees: [赵强]\nstart: 2026-06-15 09:00\n---\n${body}`,
    );
    expect(meeting).toMatchObject({
      title: { value: "评审会" },
      host: { value: "韩梅梅" },
      attendees: [{ name: "赵强" }],
      start: { value: "2026-06-15T09:00" },
      end: null,
    });
  });

  test("the body's length counts for the same start, front-matter's for the body's", () => {
    expect(read(`---\nstart: 2026-06-15 14:00\n---\n${body}`).durationMinutes?.value).toBe(90);
    expect(read(`---\nduration: 60\n---\n${body}`).end?.value).toBe("2026-06-15T15:00");
  });

  test("clock times of another day are not those of front-matter's", () => {
    expect(read(`---\ndate: 2026-06-22\n---\n${body}`)).toMatchObject({
      date: { value: "2026-06-22" },
      start: null,
    });
  });

  test("what front-matter says and cannot be used is not guessed from the body", () => {
    const meeting = read(`---\nhost: [a, b]\nstart: 2026-02-30 10:00\n---\n${body}`);
    expect(meeting).toMatchObject({ host: null, start: null, date: null });
    expect(meeting.problems.map(({ code }) => code)).toEqual(["wrong-type", "impossible-date"]);
  });

  test("the file's name names the day", () => {
    const meeting = read("---\ntitle: Sync\n---\n## Agenda\n\n1. x\n", "notes/2026-06-15-sync.md");
    expect(meeting.date?.value).toBe("2026-06-15");
  });

  test("a heading calls the meeting off", () => {
    expect(read("---\nlayout: post\n---\n# 周会（已取消）\n\n## 议程\n\n1. x\n").stage).toBe(
      "cancelled",
    );
  });
});

describe("words of YAML that are names", () => {
  test.each(["Null", "NULL", "No", "On", "Yes", "y", "off"])("%s", (name) => {
    const meeting = read(
      `---\nhost: ${name}\nattendees:\n  - ${name}\n  - { name: ${name} }\n---\n`,
    );
    expect(meeting.host?.value).toBe(name);
    expect(meeting.attendees.map((person) => person.name)).toEqual([name, name]);
  });

  test("what programs write for nothing is nothing", () => {
    const meeting = read(
      "---\nhost: null\nrecorder: ~\nattendees: [null, Ann]\nrules: [null]\n---\n",
    );
    expect(meeting).toMatchObject({ host: null, recorder: null, rules: [] });
    expect(meeting.attendees.map(({ name }) => name)).toEqual(["Ann"]);
  });
});
