import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot, version } from "./support/io.ts";
import { publishedFiles } from "./support/npm.ts";

/** A project that has installed collab: the files that would be published, and nothing else of this one. */
const project = mkdtempSync(join(tmpdir(), "collab-user-"));
const installed = join(project, "node_modules/collab");
afterAll(() => rmSync(project, { recursive: true }));

function install(name: string): void {
  const place = join(project, "node_modules", name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(packageRoot, "node_modules", name), place, "junction");
}

const run = (line: readonly string[]): string =>
  execFileSync(process.execPath, line, {
    cwd: project,
    encoding: "utf8",
    stdio: "pipe",
    env: { COLLAB_COMPILE_CACHE: "0", LANG: "en" },
  });

beforeAll(() => {
  for (const path of publishedFiles()) cpSync(join(packageRoot, path), join(installed, path));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }\n');
  const held = join(packageRoot, "examples/en/held/2026-11-10-portal-kickoff.md");
  cpSync(held, join(project, "held.md"));
  const planned = readFileSync(held.replace("held", "planned"), "utf8");
  writeFileSync(
    join(project, "off.md"),
    planned.replace("scenario:", "status: cancelled\nscenario:"),
  );
});

describe("the executable of the published package", () => {
  const collab = (...args: readonly string[]): string =>
    run([join(installed, "bin/collab.js"), ...args]);

  it("needs no other package", () => {
    expect(collab("--version")).toBe(`${version}\n`);
    expect(collab("lint", "held.md")).toBe("✔ no findings in 1 meeting\n");
    expect(collab("lint", "--format", "sarif", "held.md")).toContain('"version": "2.1.0"');
    expect(collab("inspect", "--json", "held.md")).toContain('"stage": "held"');
    expect(collab("plan", "Launch", "--stdout")).toContain("title: Launch");
    expect(collab("rules", "agenda-fits")).toContain("agenda-fits");
    expect(collab("mail", "minutes", "held.md")).toBe(
      "outbox/2026-11-10-portal-kickoff.minutes.eml\n",
    );
    expect(collab("mail", "cancel", "off.md", "--now", "2026-11-01", "-o", "-")).toContain(
      "Content-Type: text/calendar",
    );
    expect(collab("init", "--ci", "github")).toContain("collab.config.yaml\n");
  });
});

describe("the library of the published package", () => {
  const reading = `
    import { readFileSync } from "node:fs";
    import * as collab from "collab";
    const meeting = collab.readMeeting(readFileSync("held.md", "utf8"), { file: "held.md" });
    const off = collab.readMeeting(readFileSync("off.md", "utf8"), { file: "off.md" });`;

  /** What a module of the user's own prints, as JSON. */
  const answer = <Answer>(code: string): Answer => {
    writeFileSync(join(project, "user.mjs"), `${reading}\n${code}`);
    return JSON.parse(run(["user.mjs"])) as Answer;
  };

  it("says what it exports", () => {
    expect(answer("console.log(JSON.stringify(Object.keys(collab).sort()));")).toEqual([
      ...[
        "defaultConfig",
        "definePlugin",
        "fix",
        "lint",
        "meetingJson",
        "readMeeting",
        "readMeetings",
        "renderDigests",
        "renderMail",
      ],
      "renderReminders",
      "renderReport",
      "trackActions",
    ]);
  });

  it("is the same by require", () => {
    writeFileSync(
      join(project, "user.cjs"),
      `const collab = require("collab");
      const remarkCollab = require("collab/remark").default;
      const meeting = collab.readMeeting(require("node:fs").readFileSync("held.md", "utf8"));
      collab.renderMail(meeting, "minutes").then(({ subject }) =>
        console.log(JSON.stringify([Object.keys(collab).sort(), subject, typeof remarkCollab])));`,
    );
    expect(JSON.parse(run(["user.cjs"]))).toEqual([
      answer("console.log(JSON.stringify(Object.keys(collab).sort()));"),
      answer(`console.log(JSON.stringify((await collab.renderMail(meeting, "minutes")).subject));`),
      "function",
    ]);
  });

  it("reads and checks a meeting", () => {
    expect(
      answer(
        "console.log(JSON.stringify([meeting.stage, off.stage, collab.lint(meeting), collab.lint(collab.readMeeting('# x'), { language: 'zh' })[0].rule]));",
      ),
    ).toEqual(["held", "cancelled", [], "front-matter-valid"]);
  });

  it.each([
    ["notice", "off", "Meeting notice"],
    ["minutes", "meeting", "Minutes"],
    ["actions", "meeting", "Action items"],
    ["cancel", "off", "Meeting cancelled"],
  ])("renders the mail %s", (kind, from, title) => {
    const mail = answer<Record<string, string>>(
      `console.log(JSON.stringify(await collab.renderMail(${from}, "${kind}")));`,
    );
    expect(Object.keys(mail).sort()).toEqual(["html", "markdown", "recipients", "subject", "text"]);
    expect(mail.subject).toContain(title);
    expect(mail.html).toMatch(/^<!DOCTYPE html>/);
    expect(mail.text).toContain("Customer portal relaunch kickoff");
  });

  it("renders a digest of every series with something to tell", () => {
    const [digest, ...others] = answer<
      ReadonlyArray<{ readonly subject: string; readonly html: string; readonly text: string }>
    >(
      `console.log(JSON.stringify(await collab.renderDigests([meeting], { today: "2026-11-17" })));`,
    );
    expect(others).toEqual([]);
    expect(digest?.subject).toContain("[Series digest]");
    expect(digest?.text).toContain("Decided since Wednesday 21 October");
    expect(digest?.html).toContain("<h1");
    expect(
      answer(`const none = await collab.renderDigests([meeting], { today: "2027-11-17" });
      const wrong = await collab.renderDigests([meeting], { today: "soon" }).catch((e) => e.name);
      console.log(JSON.stringify([none.length, wrong]));`),
    ).toEqual([1, "RangeError"]);
  });

  it("renders a reminder for everybody with something due, and says what nobody owns", () => {
    const { mails, ownerless } = answer<{
      readonly mails: ReadonlyArray<{
        readonly subject: string;
        readonly text: string;
        readonly recipients: { readonly to: ReadonlyArray<{ readonly address: string }> };
      }>;
      readonly ownerless: readonly string[];
    }>(`
      const loose = collab.readMeeting("---\\ntitle: Loose\\nstart: 2026-11-10 10:00\\n---\\n## Action items\\n| Owner | Task | Due |\\n| --- | --- | --- |\\n| all | tidy up | 2026-11-16 |\\n");
      const { mails, ownerless } = await collab.renderReminders([meeting, off, loose], { today: "2026-11-17" });
      console.log(JSON.stringify({ mails, ownerless: ownerless.map(({ action }) => action.task.value) }));`);
    expect(mails.length).toBeGreaterThan(1);
    for (const mail of mails) {
      expect(mail.subject).toMatch(/^\[(?:Due|\d+ overdue)/);
      expect(mail.recipients.to).toHaveLength(1);
      expect(mail.text).toContain("Customer portal relaunch kickoff");
    }
    expect(ownerless).toEqual(["tidy up"]);
    expect(
      answer(`
        const none = await collab.renderReminders([], { today: "2026-11-17" });
        const wrong = await collab.renderReminders([meeting], { today: "tomorrow" }).catch((e) => e.name);
        console.log(JSON.stringify([none, wrong]));`),
    ).toEqual([{ mails: [], ownerless: [] }, "RangeError"]);
  });

  it.each(["README.md", "README.zh.md"])("does what %s shows", (readme) => {
    const text = readFileSync(join(packageRoot, readme), "utf8");
    const code = /```js\n(import [^`]*from "collab";.*?)```/s.exec(text)?.[1] ?? "";
    cpSync(join(project, "held.md"), join(project, "meetings/2026-11-10-portal-kickoff.md"));
    const said =
      "console.log(JSON.stringify([subject, mails.length, ownerless.length, count, actions.length, report.split('\\n')[0]]));";
    writeFileSync(join(project, "readme.mjs"), `${code}\n${said}`);
    expect(JSON.parse(run(["readme.mjs"]))).toEqual([
      "[Minutes] Tue 10 Nov · Customer portal relaunch… · with division of work",
      2,
      0,
      2,
      4,
      "# Meeting report",
    ]);
  });

  it("fixes as the command does, tracks a promise over its meetings, and refuses what is no day", () => {
    const [fixed, actions, refused] = answer<
      [readonly unknown[], ReadonlyArray<Record<string, unknown>>, readonly string[]]
    >(`
      const { text, count } = collab.fix(readFileSync("held.md", "utf8"), { file: "held.md" });
      const series = (day, status) => collab.readMeeting(
        \`---\\ntitle: Weekly\\nstart: 2026-12-\${day} 10:00\\nseries: w\\n---\\n## Action items\\n| Owner | Task | Due | Status |\\n| --- | --- | --- | --- |\\n| Ann | Write the draft | 2026-12-04 | \${status} |\\n\`,
        { file: day + ".md" });
      const actions = collab.trackActions([series("01", "open"), series("08", "done")], { today: "2026-12-09" });
      const refused = ["trackActions", "renderReport"].map((name) => {
        try { collab[name]([meeting], { today: "soon" }); return "no"; } catch ({ name }) { return name; }
      });
      console.log(JSON.stringify([[text.includes("within 3 working days (2026-11-13)"), count], actions, refused]));`);
    expect(fixed).toEqual([true, 2]);
    expect(actions).toMatchObject([{ owner: "Ann", status: "done", mentions: [{}, {}] }]);
    expect(refused).toEqual(["RangeError", "RangeError"]);
  });

  it("sends to whom the configuration chooses", () => {
    const chosen = answer<Record<string, ReadonlyArray<{ readonly address: string }>>>(`
      const config = { ...collab.defaultConfig, mail: { ...collab.defaultConfig.mail,
        from: "Office <office@example.com>", bcc: ["archive@example.com"],
        recipients: { notice: { to: ["host"], cc: [] } } } };
      const { recipients } = await collab.renderMail(off, "cancel", { config });
      console.log(JSON.stringify({ ...recipients, from: [recipients.from] }));`);
    const addresses = (field: string) => chosen[field]?.map(({ address }) => address);
    expect(addresses("from")).toEqual(["office@example.com"]);
    expect(addresses("to")).toEqual(["priya.raman@example.com"]);
    expect(addresses("bcc")).toEqual(["archive@example.com"]);
  });

  it("is what a plugin and remark see of collab", () => {
    writeFileSync(
      join(project, "plugin.mjs"),
      `import { definePlugin } from "collab";
      export default definePlugin({
        name: "team",
        rules: [{
          id: "team/short-title",
          stage: "plan",
          severity: "warning",
          options: { max: 20 },
          messages: { en: { long: ({ max }) => \`longer than \${max}\` } },
          *check({ meeting: { title }, options: { max } }) {
            if (title && title.value.length > max) yield { at: title.span, message: "long", data: { max } };
          },
        }],
      });`,
    );
    const line = [join(installed, "bin/collab.js"), "lint", "held.md", "--plugin", "plugin.mjs"];
    expect(run(line)).toContain("longer than 20");
    install("remark");
    writeFileSync(
      join(project, "remark.mjs"),
      `import { remark } from "remark";
      import remarkCollab from "collab/remark";
      const file = await remark().use(remarkCollab, { language: "en" }).process("---\\ntitle: x\\n---\\n## Agenda\\n\\n1. A\\n");
      console.log(JSON.stringify(file.messages.map(({ ruleId }) => ruleId)));`,
    );
    expect(JSON.parse(run(["remark.mjs"]))).toContain("objective-required");
  });

  it("has types that a strict project accepts", () => {
    install("@types/node");
    writeFileSync(
      join(project, "user.ts"),
      `import { type Finding, lint, type Meeting, type OpenAction, readMeeting, renderMail, type RenderedMail, renderReminders, type RenderedReminders } from "collab";
      import remarkCollab from "collab/remark";
      const meeting: Meeting = readMeeting("# Weekly");
      const findings: readonly Finding[] = lint(meeting, { language: "zh" });
      const mail: RenderedMail = await renderMail(meeting, "cancel");
      const { ownerless }: RenderedReminders = await renderReminders([meeting], { today: "2026-11-17", dueWithin: 7 });
      const open: readonly OpenAction[] = ownerless;
      // @ts-expect-error a reminder is no mail of one meeting
      await renderMail(meeting, "reminder");
      // @ts-expect-error reminders need a day
      await renderReminders([meeting], {});
      console.log(findings, mail, open, remarkCollab);\n`,
    );
    writeFileSync(
      join(project, "user.cts"),
      `import { lint, readMeeting } from "collab";
      import remarkCollab from "collab/remark";
      console.log(lint(readMeeting("# Weekly")), remarkCollab({ language: "zh" }));\n`,
    );
    const options = ["--strict", "--noEmit", "--target", "es2023", "--module", "nodenext"];
    const tsc = join(packageRoot, "node_modules/typescript/bin/tsc");
    expect(
      run([
        tsc,
        ...options,
        "--exactOptionalPropertyTypes",
        "--types",
        "node",
        "user.ts",
        "user.cts",
      ]),
    ).toBe("");
  });
});
