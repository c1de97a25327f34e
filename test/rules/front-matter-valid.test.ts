import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("front-matter-valid", () => {
  it("reports a time over which clocks go forward", () => {
    const at = (start: string) =>
      findings(
        "front-matter-valid",
        change(
          change(plannedEn, "start: 2026-12-03 14:00", `start: ${start}`),
          "timezone: Europe/London",
          "timezone: Europe/Berlin",
        ),
      );
    expect(at("2026-03-29 02:30")).toEqual([
      expect.stringContaining("no date and time, or one that does not exist"),
    ]);
    expect(at("2026-03-29 03:30")).toEqual([]);
  });

  it("names the values for a time that only people understand", () => {
    expect(findings("front-matter-valid", "---\nstart: Dec 10, 2026 2-3pm ET\n---\n")).toEqual([
      expect.stringMatching(
        /^2:8 \[warning\] .* `start: 2026-12-10 14:00`, `end: 15:00`, `timezone: America\/New_York`/,
      ),
    ]);
    expect(findings("front-matter-valid", "---\n开始: 2026年12月10日下午2点\n---\n")).toEqual([
      expect.stringMatching(/^2:5 \[warning\] .*请写成 开始: 2026-12-10 14:00，collab lint --fix/),
    ]);
    expect(findings("front-matter-valid", "---\nstart: Friday 2026-12-10 14:00\n---\n")).toEqual(
      [],
    );
    expect(findings("date-contradiction", "---\nstart: Friday 2026-12-10 14:00\n---\n")).toEqual([
      expect.stringContaining("falls on another weekday"),
    ]);
  });

  it("says what of a time over several days nobody can tell, and what to write", () => {
    const said = (line: string) => findings("front-matter-valid", `# X\n${line}\n`).slice(1);
    expect(said("When: 1-2 December 2026 14:00-16:00")).toEqual([
      expect.stringMatching(
        /^2:7 “1-2 December 2026 14:00-16:00” names several days, .*begins and/,
      ),
    ]);
    expect(said("会议时间：2026年12月1日至2日 14:00-16:00")).toEqual([
      expect.stringMatching(
        /^2:6 “2026年12月1日至2日 14:00-16:00”写了好几天.*请写明何时开始、何时结束/,
      ),
    ]);
    expect(said("When: 2026-12-01 16:00 Atlantis time")).toEqual([
      expect.stringMatching(/^2:24 “Atlantis time” beside the time does not tell which time zone/),
    ]);
  });

  it("says so when there is none", () => {
    expect(findings("front-matter-valid", "## Agenda\n\n1. Scope (10 min)\n")).toEqual([
      "1:1 The file has no front-matter. `collab adopt` makes it from the text; or begin the file with a line `---`, then `title:`, `objective:`, `start:`, `host:` and `attendees:`, then another `---`.",
    ]);
  });

  it("sees that it never ends", () => {
    expect(
      findings("front-matter-valid", plannedEn.replace("---\n\n## Agenda", "## Agenda")),
    ).toEqual(["1:1 The front-matter never ends. Put a line with just `---` after its last key."]);
  });

  it("reads no other language than YAML", () => {
    expect(findings("front-matter-valid", change(plannedEn, "---\ntitle", "---js\ntitle"))).toEqual(
      ["1:1 The front-matter is marked “js”, but only YAML is read. Begin it with a plain `---`."],
    );
  });

  it("gives the place of a YAML mistake", () => {
    expect(
      findings("front-matter-valid", change(plannedEn, "objective: Fix", "objective: [Fix")),
    ).toEqual([
      "5:1 The front-matter is not valid YAML: a bracket or quote opened above is not closed. Correct this line or the one above; a value that holds `: ` or ` #` needs quotes.",
    ]);
  });

  it("wants keys, not a list", () => {
    expect(findings("front-matter-valid", "---\n- a\n- b\n---\n## Agenda\n")).toEqual([
      "2:1 The front-matter is not a list of `key: value` lines, so nothing in it can be used. Write one key per line, as in `title: Kickoff`.",
    ]);
  });

  it("names the key that was probably meant", () => {
    expect(findings("front-matter-valid", change(plannedEn, "recorder:", "recoder:"))).toEqual([
      "9:1 “recoder” is not a key a meeting file knows, so its value is ignored. Did you mean “recorder”?",
    ]);
  });

  it("names an unknown key when nothing comes near", () => {
    expect(
      findings(
        "front-matter-valid",
        change(plannedEn, "host: Carol Reed\n", "host: Carol Reed\nweather: fine\n"),
      ),
    ).toEqual([
      "9:1 “weather” is not a key a meeting file knows, so its value is ignored. Correct or remove it.",
    ]);
  });

  it("names it in Chinese", () => {
    expect(
      findings("front-matter-valid", change(plannedZh, "host: 方晴\n", "host: 方晴\n天气: 晴\n")),
    ).toEqual(["8:1 文件头里没有“天气”这一项，它的内容不会被使用。请改正或删除。"]);
  });

  it("reports a key given twice, even in two languages", () => {
    expect(
      findings(
        "front-matter-valid",
        change(plannedZh, "host: 方晴\n", "host: 方晴\n主持人: 顾然\n"),
      ),
    ).toEqual(["8:1 “主持人”重复填写了 host 这一项，只有第一处有效。请删去一处。"]);
  });

  it("wants a text where there is a list", () => {
    expect(
      findings(
        "front-matter-valid",
        change(plannedEn, "host: Carol Reed", "host: [Carol Reed, Ben Okafor]"),
      ),
    ).toEqual(["8:7 What stands here cannot be used for `host`. Write a plain text."]);
  });

  it("wants minutes for the duration", () => {
    expect(
      findings("front-matter-valid", change(plannedEn, "duration: 60", "duration: long")),
    ).toEqual([
      "6:11 “long” cannot be used for `duration`. Write minutes, as in `60`, or `1.5 h`.",
    ]);
  });

  it("wants more than nothing for the duration", () => {
    expect(
      findings("front-matter-valid", change(plannedZh, "duration: 60", "duration: 0")),
    ).toEqual(["6:11 “duration”的值是“0”，必须大于 0。"]);
  });

  it("knows the four scenarios", () => {
    expect(
      findings("front-matter-valid", change(plannedEn, "scenario: kickoff", "scenario: kickof")),
    ).toEqual([
      "3:11 “kickof” is not a scenario. Did you mean “kickoff”? Use kickoff, problem, resource or review, or leave the key out for a general meeting.",
    ]);
  });

  it("names the scenarios in Chinese", () => {
    expect(
      findings("front-matter-valid", change(plannedZh, "scenario: kickoff", "scenario: 团建")),
    ).toEqual([
      "3:11 没有“团建”这种场景。可用 kickoff（项目启动）、problem（问题分析）、resource（资源评审）、review（复盘）；普通会议不写这一项。",
    ]);
  });

  it("knows the statuses", () => {
    expect(
      findings(
        "front-matter-valid",
        change(plannedEn, "host: Carol Reed\n", "host: Carol Reed\nstatus: canceld\n"),
      ),
    ).toEqual([
      "9:9 “canceld” is not a status. Did you mean “cancelled”? Use planned, held, closed or cancelled, or leave the key out.",
    ]);
  });

  it("knows the time zones", () => {
    expect(
      findings("front-matter-valid", change(plannedEn, "Europe/London", "Europe/Londn")),
    ).toEqual(["7:11 “Europe/Londn” is not a time zone. Did you mean “Europe/London”?"]);
  });

  it("knows the languages", () => {
    expect(
      findings(
        "front-matter-valid",
        change(plannedEn, "host: Carol Reed\n", "host: Carol Reed\nlang: fr\n"),
      ),
    ).toEqual(["9:7 “fr” is not a language a meeting can be written in. Use `zh` or `en`."]);
  });

  it("rejects a day that does not exist", () => {
    expect(
      findings(
        "front-matter-valid",
        change(plannedZh, "start: 2026-12-03 14:00", "开始: 2026-02-30 14:00"),
      ),
    ).toEqual([
      "5:5 “开始”的值“2026-02-30 14:00”无法识别，或者没有这一天、这个时间。请写日期和时间，例如 2026-12-01 14:00。",
    ]);
  });

  it("wants a time with the start", () => {
    expect(
      findings("front-matter-valid", change(plannedEn, "2026-12-03 14:00", "2026-12-03")),
    ).toEqual([
      "5:8 `start` is “2026-12-03”, a day without a time. Write a date and a time, as in `2026-12-01 14:00`.",
    ]);
  });

  it("wants the end after the start", () => {
    expect(findings("front-matter-valid", change(plannedEn, "duration: 60", "end: 13:00"))).toEqual(
      ["6:6 `end` (“13:00”) is not after the meeting's start. Correct one of the two."],
    );
  });

  it("quotes no more than it must", () => {
    expect(
      findings(
        "front-matter-valid",
        plannedEn.replace("Europe/London", "Europe/".padEnd(300, "x")),
      ),
    ).toEqual([
      "7:11 “Europe/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” is not a time zone. Use an IANA name, as in `Asia/Shanghai` or `Europe/London`.",
    ]);
  });
});
