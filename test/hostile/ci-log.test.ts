import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIds } from "../../src/reporters/index.ts";
import { BuildLog } from "../../src/text/build-log.ts";
import { collab, spawned } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

const orders = [
  "::add-mask::canary",
  "  ::set-output name=x::canary",
  "\u00a0\u0085::stop-commands::canary",
  "##[add-mask]canary",
  "##[GROUP]canary",
  "##vso[task.setvariable variable=x]canary",
  "##teamcity[setParameter name='x' value='canary']",
  "section_start:1560896352:canary",
];

/** What the log of one of the services would take for a command: see the source of GitHub's runner. */
function obeyed(log: string): readonly string[] {
  return log.split(/[\r\n\u2028\u2029]/).filter((line) => {
    const start = line.replace(/^[\s\p{Cc}\p{Cf}]+/u, "");
    return start.startsWith("::") || /##(?:vso|teamcity)?\[|section_(?:start|end):/i.test(line);
  });
}

/** Ours: an annotation of GitHub's. Within its line nothing else is looked for but `##[`. */
const isOurs = (line: string): boolean =>
  /^::(?:error|warning|notice) title=/.test(line) && !line.includes("##[");

const meeting = `---
id: "x"
title: "##[add-mask]canary"
objective: "::add-mask::canary"
start: 2026-12-01 14:00
location: "##vso[task.setvariable variable=x]canary"
host: "##teamcity[setParameter name='x' value='canary']"
lang: "\\u2028::add-mask::canary"
attendees:
  - { name: "::add-mask::canary", email: a@example.com, role: "##[add-mask]canary" }
wrong: "::add-mask::canary"
"::add-mask::canary": 1
---

::add-mask::canary

## Agenda

::add-mask::canary

| Item | Minutes | Presenter | Must reach |
| --- | --- | --- | --- |
| ##[add-mask]canary | 99 | ::add-mask::canary | ##vso[x]canary |

## Minutes

### 1. ##[add-mask]canary

    ::add-mask::canary

- Conclusion: ##teamcity[x]canary

::add-mask::canary

## Action items

| Owner | Task | Deliverable | Due | Status |
| --- | --- | --- | --- | --- |
| ::add-mask::canary | ##[add-mask]canary | ##vso[x] | ::add-mask::canary | ##[x]canary |
`;
const bare = meeting.slice(meeting.indexOf("\n::add-mask"));

const lines: readonly (readonly string[])[] = [
  ...formatIds.map((format) => ["lint", "--format", format, "x.md", "bare.md"]),
  ["lint", "."],
  ["lint", "--fix-dry-run", "x.md", "bare.md"],
  ["lint", "--print-config", "x.md"],
  ["inspect", "x.md", "bare.md"],
  ["inspect", "--json", "x.md"],
  ["inspect", "--ndjson", "x.md", "bare.md"],
  ["adopt", "bare.md"],
  ...["--dry-run", "--print-data", "--out=##[group]out"].map((option) => [
    ...["mail", "minutes", "x.md", "--force", option],
  ]),
  ...["eml", "md", "txt", "html"].map((format) => [
    ...["mail", "notice", "x.md", "--force", "--format", format, "-o", "-"],
  ]),
  ["plan", "::add-mask::canary", "--stdout"],
  ["plan", "##[add-mask]canary", "--host", "::add-mask::canary"],
  ["rules", "::add-mask::canary"],
  ["::add-mask::canary"],
  ["lint", "::add-mask::canary.md", "##[add-mask]canary.md"],
  ["lint", "--config", "bad.yaml"],
];
const bad =
  '"::add-mask::canary": 1\nrules: { "##[add-mask]canary": off }\nmail: { from: "##vso[x]" }\n';

describe("with the output kept as a build's log", () => {
  it.each(lines.map((line) => [line.join(" "), line] as const))(
    "nothing from a file is obeyed: %s",
    async (_, line) => {
      const cwd = scratchFolder({ "x.md": meeting, "bare.md": bare, "bad.yaml": bad });
      const { code, stdout, stderr } = await collab(line, { cwd, env: { GITHUB_ACTIONS: "true" } });
      expect(code).toBeLessThanOrEqual(2);
      expect(obeyed(stdout).filter((each) => !isOurs(each))).toEqual([]);
      expect(obeyed(stderr)).toEqual([]);
    },
  );

  it("JSON still says the same", async () => {
    const cwd = scratchFolder({ "x.md": meeting });
    const json = async (env: Readonly<Record<string, string>>) =>
      (await collab(["inspect", "--json", "x.md"], { cwd, env })).stdout;
    const [plain, guarded] = [await json({}), await json({ CI: "true" })];
    expect(guarded).not.toBe(plain);
    expect(JSON.parse(guarded)).toEqual(JSON.parse(plain));
  });

  it("a mail that would have to change is refused, in words", async () => {
    const cwd = scratchFolder({ "x.md": meeting });
    const mail = (env: Readonly<Record<string, string>>, lang = "en") =>
      collab(["mail", "notice", "x.md", "--force", "--format", "txt", "-o", "-", "--lang", lang], {
        cwd,
        env,
      });
    expect((await mail({})).stdout).toContain("##[add-mask]canary");
    const refused = await mail({ CI: "true" });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("write it to a file");
    expect((await mail({ CI: "true" }, "zh")).stderr).toContain("构建日志");
  });

  it.each(["CI", "GITHUB_ACTIONS", "GITLAB_CI", "TEAMCITY_VERSION", "TF_BUILD"])(
    "as the executable is run with %s",
    async (name) => {
      const cwd = scratchFolder({ "x.md": meeting });
      const { stdout, stderr } = await spawned(["inspect", "x.md"], { cwd, env: { [name]: "1" } });
      expect(stdout).toContain("canary");
      expect(obeyed(stdout + stderr)).toEqual([]);
      expect(obeyed((await spawned(["inspect", "x.md"], { cwd })).stdout)).not.toEqual([]);
    },
  );
});

describe("a log that is written piece by piece", () => {
  it("obeys nothing, wherever the text is cut", () => {
    const part = fc.constantFrom(...orders, "\n", "\r\n", " ", ":", "#", "[", "vso", "text 会议\n");
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(8), { maxLength: 30 }), (whole, cuts) => {
        const log = new BuildLog();
        let at = 0;
        let written = "";
        for (const length of [...cuts, whole.length]) {
          written += log.harmless(whole.slice(at, at + length));
          at += length;
        }
        expect(obeyed(written)).toEqual([]);
        expect(written).toBe(new BuildLog().harmless(whole));
      }),
    );
  });

  it("keeps annotations, and nothing that is mixed in with them", () => {
    const log = new BuildLog();
    const ours = "::error title=x,file=a.md::nothing agreed\n";
    expect(log.annotations(ours)).toBe(ours);
    for (const order of orders) expect(obeyed(log.annotations(`${order}\n`))).toEqual([]);
    expect(log.annotations("::error title=x::a ##[add-mask]b\r::add-mask::c\n")).toBe(
      "::error title=x::a ##\\u005badd-mask]b\r:\\u003aadd-mask::c\n",
    );
  });

  it("is otherwise left alone", () => {
    const text = "a :: b ## [c]\nd::e\n# [x] ::\n";
    expect(new BuildLog().harmless(text)).toBe(text);
  });
});
