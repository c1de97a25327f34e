import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../../src/messages/index.ts";
import { displayWidth } from "../../src/text/wrap.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { english } from "./meetings.ts";

const said = async (...args: readonly string[]) => {
  const cwd = scratchFolder({ "a.md": english });
  return { ...(await collab(args, { cwd })), cwd };
};

describe("a slip of the keyboard is guessed at", () => {
  it.each([
    [["lnit"], "did you mean “lint”?"],
    [["--hlep"], "unknown option --hlep — did you mean --help?"],
    [["--verison", "lnit"], "did you mean --version?"],
    [
      ["mail", "minuets", "a.md"],
      "<kind> cannot be “minuets” — did you mean “minutes”? Choose one of",
    ],
    [["mail", "digset"], "did you mean “digest”?"],
    [
      ["actions", "doen", "x.1234"],
      "unknown command “actions doen” — did you mean “actions done”?",
    ],
    [["actions", "--group", "onwer"], "did you mean “owner”?"],
    [["actions", "--scenario", "kickof"], "did you mean “kickoff”?"],
    [["plan", "T", "--scenario", "reveiw"], "did you mean “review”? Choose kickoff, problem"],
    [["plan", "T", "--scenario", "项目启会"], "did you mean “项目启动会”?"],
    [["plan", "T", "--take", "opne"], "did you mean “open”?"],
    [["lint", "--rule", "agenda-fist:warn"], "did you mean “agenda-fits”?"],
    [["lint", "--explain", "agenda-fist"], "did you mean “agenda-fits”?"],
    [["rules", "agenda-fist"], "did you mean “agenda-fits”?"],
    [["report", "--fromat", "md"], "did you mean --format?"],
    [["completion", "bahs"], "did you mean “bash”?"],
    [["export", "--format", "cvs"], "did you mean “csv”?"],
    [["status", "--format", "jsno"], "did you mean “json”?"],
  ])("%j", async (args, message) => {
    expect(await said(...args)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(message) as string,
    });
  });

  it.each([
    [["mail", "party", "a.md"], "cannot be “party” — choose one of: notice"],
    [["plan", "T", "--scenario", "party"], "is unknown — choose kickoff"],
  ])("and nothing where nothing is near: %j", async (args, message) => {
    expect((await said(...args)).stderr).toContain(message);
  });

  it("a path that is there is no slip", async () => {
    const cwd = scratchFolder({ "don/a.md": english });
    expect((await collab(["actions", "don"], { cwd })).stderr).not.toContain("did you mean");
  });
});

describe("what is missing or too much is named", () => {
  it.each([
    [
      ["mail"],
      "<kind> is missing — choose one of: notice, minutes, actions, cancel, reminder, digest",
    ],
    [
      ["mail", "--lang", "zh"],
      "缺少 <种类>——可选：notice, minutes, actions, cancel, reminder, digest",
    ],
    [["completion"], "<shell> is missing — choose one of: bash, zsh, fish, powershell"],
    [
      ["plan", "Watch", "kickoff"],
      "“kickoff” has no place — put words that belong together between quotes",
    ],
    [["plan", "手表", "启动会", "--lang", "zh"], "不知道“启动会”是什么——含空格的内容请加引号"],
    [["lint", "-"], "standard input is empty"],
    [["lint", "-", "--lang", "zh"], "标准输入是空的"],
  ])("%j", async (args, message) => {
    expect(await said(...args)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(message) as string,
    });
  });

  it("an editor may hand over an empty file", async () => {
    const { code } = await said("lint", "-", "--stdin-filename", "a.md");
    expect(code).toBe(1);
  });
});

describe("help", () => {
  const commands = Object.keys(messagesIn("en").cli.commands);
  it.each(["en", "zh"])("fits 80 columns, whatever the language: %s", async (language) => {
    for (const command of ["", ...commands]) {
      const { stdout } = await said(
        ...(command === "" ? [] : [command]),
        "--help",
        "--lang",
        language,
      );
      const wide = stdout.split("\n").filter((line) => displayWidth(line) > 80);
      expect([command, wide]).toEqual([command, []]);
    }
  });

  it("has Chinese words for what stands for a value", async () => {
    for (const command of commands) {
      const { stdout } = await said(command, "--help", "--lang", "zh");
      const terms = [...stdout.matchAll(/^ {2}(?:-\w, )?--[\w-]+ ([<[].*?[\]>])(?: |$)/gm)];
      const english = terms.map(([, term = ""]) => term).filter((term) => /[a-z]{2}/.test(term));
      expect([command, english]).toEqual([command, []]);
    }
  });
});

describe("a folder named “-”", () => {
  it.each([
    [["export", "--out", "-"], "--out"],
    [["report", "--html", "-"], "--html"],
    [["mail", "notice", "a.md", "--out", "-", "--force"], "--out"],
    [["plan", "T", "--dir", "-"], "--dir"],
  ])("is not made: %j", async (args, option) => {
    const { code, stderr, cwd } = await said(...args);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `collab: ${option} names a folder, and “-” is standard output — name a folder (./- for one of that name)\n`,
    });
    expect(existsSync(join(cwd, "-"))).toBe(false);
  });

  it("is made where it is meant", async () => {
    const { code, cwd } = await said("export", "--out", "./-");
    expect({ code, made: existsSync(join(cwd, "-/meetings.ndjson")) }).toEqual({
      code: 0,
      made: true,
    });
  });
});

describe("lint --explain", () => {
  it.each(["en", "zh"])("shows a rule's page as `rules` does (%s)", async (language) => {
    const page = await said("rules", "action-deadline", "--lang", language);
    const explained = await said("lint", "--explain", "action-deadline", "--lang", language);
    expect(explained).toMatchObject({ code: 0, stdout: page.stdout });
    expect(page.stdout.length).toBeGreaterThan(500);
  });
});
