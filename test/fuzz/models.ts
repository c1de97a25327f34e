import fc from "fast-check";
import { expect } from "vitest";
import { adopt } from "../../src/adopt/adopt.ts";
import { defaultConfig } from "../../src/config/config.ts";
import { readConfig } from "../../src/config/read.ts";
import { meetingJson } from "../../src/inspect/json.ts";
import { fixed } from "../../src/lint/fix.ts";
import { lintFile } from "../../src/lint/run.ts";
import { displayName, parseAddressList } from "../../src/mail/address.ts";
import { composeEml } from "../../src/mail/compose.ts";
import type { Source } from "../../src/markdown/source.ts";
import { isFailure, readYaml } from "../../src/markdown/yaml.ts";
import { parseAddress } from "../../src/meeting/people/email.ts";
import { readMeetings } from "../../src/meeting/read.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { meaningOf } from "../../src/rewrite/meaning.ts";
import { readDeadline } from "../../src/time/deadline.ts";
import { readDuration } from "../../src/time/duration.ts";
import { addDays } from "../../src/time/local.ts";
import { workCalendar } from "../../src/time/workdays.ts";
import { everyForm, meetingOf } from "../mail/meetings.ts";
import { losesNothing } from "../mail/minutes-bodies.ts";
import { readWithMailparser, readWithPostalMime } from "../mail/parsers.ts";
import { wireProblems } from "../mail/wire.ts";
import { sayings, untold } from "../meeting/law.ts";

/** What has to hold of any input of a kind. */
export interface Model {
  readonly name: string;
  /** How often in a short run, where one input takes long. */
  readonly runs?: number;
  readonly property: fc.IAsyncPropertyWithHooks<[string]> | fc.IAsyncPropertyWithHooks<unknown[]>;
}

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });
const options = { timezone: null, calendar: () => calendar };
const sourceOf = (text: string): Source => ({ file: "meeting.md", text, encoding: "utf-8" });
const read = (text: string) => readMeetings(sourceOf(text), options);

/** Bits of meetings, of Markdown, and of what people attack both with. */
const piece = fc.constantFrom(
  ..."# |## 议程\n|## Agenda\n|## 纪要\n|## Minutes\n|## 行动项\n|## Action items\n|### 1. 目标\n|- |1. |  - |- [x] |> |```\n|---\n|---\ntitle: x\n---\n|<!-- | -->|<!-- collab-disable-file -- x -->|结论：|Conclusion: |负责人：王芳|@ann |ACTION: Ann to |（10 分钟）| (10 min)|14:00-14:10 |2026-06-16 |截止：5月30日|by Friday|参会人：李雷、王芳\n|**|`|[a](b)|<br>|\\|| a |🚀|\u0000|\u202e|\ud800|\r\n|\n|\n\n|\ufeff|&amp;|$&|{{x}}|::error::|%0A".split(
    "|",
  ),
  "| 议题 | 时长 | 主讲 | 必达结论 |\n| --- | --- | --- | --- |\n",
  "| 负责人 | 任务 | 交付物 | 截止时间 |\n| --- | --- | --- | --- |\n",
  "| Owner | Task | Due |\n|---|---|---|\n",
  "| a | b | c | d |\n",
);
const meetingText = fc.oneof(
  { arbitrary: fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")), weight: 4 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 200 }), weight: 1 },
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ..."年 月 日 周 星期 下 本 个 内 前 后 底 第 最后 一 两 三 十 半 工作日 天 - ~ . / : （ ） ， 0 1 2 30 2026 Q W by next last first of week in May Friday days EOD T + % ' ″ 分钟 min h".split(
          " ",
        ),
        " ",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);
const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays("2000-01-01", days));

const check = (text: string) => {
  const meetings = read(text);
  const findings = lintFile(meetings, defaultConfig, { language: null, fixing: true });
  return { meetings, findings };
};

export const models: readonly Model[] = [
  {
    name: "every line and every cell is told by a value, or listed as unread",
    property: fc.asyncProperty(sayings, async (parts) => {
      expect(untold(parts)).toEqual([]);
    }),
  },
  {
    name: "any text is read and checked, with places inside it",
    property: fc.asyncProperty(meetingText, async (text) => {
      const { meetings, findings } = check(text);
      expect(meetings.length).toBeGreaterThan(0);
      JSON.stringify(meetings.map(meetingJson));
      const lines = text.split(/\r\n|\r|\n/).length;
      for (const { line, column, endLine, endColumn, message } of findings) {
        expect(line).toBeGreaterThan(0);
        expect(endLine).toBeLessThanOrEqual(lines);
        expect(endLine > line || endColumn >= column).toBe(true);
        expect(message).not.toBe("");
      }
    }),
  },
  {
    name: "fixes are made once, and keep what is said",
    property: fc.asyncProperty(meetingText, async (text) => {
      const lint = (meetings: ReturnType<typeof read>) =>
        lintFile(meetings, defaultConfig, { language: null, fixing: true });
      const checker = { read: (source: Source) => readMeetings(source, options), lint };
      const once = fixed(sourceOf(text), checker);
      expect(fixed(sourceOf(once.text), checker).text).toBe(once.text);
      // What may change is a matter of fixes that say so themselves.
      if (!lint(read(text)).some(({ fix }) => fix && !fix.keepsMeaning))
        expect(meaningOf(read(once.text))).toBe(meaningOf(read(text)));
    }),
  },
  {
    name: "adopting adds front-matter, leaves the body, and is done once",
    property: fc.asyncProperty(meetingText, async (text) => {
      const adoption = adopt(read(text), { read, normalize: false });
      if (adoption.kind !== "adopted") return;
      expect(adoption.text.endsWith(text)).toBe(true);
      expect(adopt(read(adoption.text), { read, normalize: false }).kind).toBe("has-front-matter");
    }),
  },
  {
    name: "a deadline is answered, and read back from the day it came to",
    property: fc.asyncProperty(anyText, day, async (text, said) => {
      const deadline = readDeadline(text, { said, calendar });
      if (deadline.kind !== "date") return;
      expect(deadline.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      const again = readDeadline(deadline.date, { said, calendar });
      expect(again).toMatchObject({ kind: "date", date: deadline.date });
    }),
  },
  {
    name: "a duration is minutes or nothing",
    property: fc.asyncProperty(anyText, async (text) => {
      const minutes = readDuration(text);
      expect(minutes === null || (Number.isFinite(minutes) && minutes >= 0)).toBe(true);
    }),
  },
  {
    name: "an address is one that mail programs take, and never two",
    property: fc.asyncProperty(fc.oneof(anyText, fc.emailAddress(), meetingText), async (text) => {
      const address = parseAddress(text);
      if (address !== null) expect(address).toMatch(/^[\x21-\x7e]+@[\x21-\x7e]+$/);
      for (const mailbox of parseAddressList(text).mailboxes)
        expect(mailbox.address).toMatch(/^[\x21-\x7e]+@[\x21-\x7e]+$/);
      expect(displayName(text)).not.toMatch(/[\r\n]/);
    }),
  },
  {
    name: "a configuration is read, and its mistakes have places",
    property: fc.asyncProperty(
      fc.oneof(
        fc.json({ maxDepth: 3 }),
        fc
          .array(
            fc.constantFrom(
              ..."rules: |lang: zh\n|mail:\n|  from: a@b.c\n|people: [a]\n|extends: strict\n|calendar: CN\n|- |{|}|[|]|: |,|off|~|\n|&a |*a |!!js |<<: |timezone: |overrides:\n|  x|\t|1e9|plugins: x\n|ignore: \n".split(
                "|",
              ),
            ),
            { maxLength: 20 },
          )
          .map((parts) => parts.join("")),
      ),
      async (text) => {
        const root = readYaml(text);
        if (isFailure(root)) return;
        const around = { ownRules: null, extend: () => "none", matcher: () => () => true };
        const { problems } = readConfig(root, sourceOf(text), messagesIn("en"), around);
        for (const { place } of problems) expect(place?.line).toBeGreaterThan(0);
      },
    ),
  },
  {
    name: "a mail comes out of foreign parsers as it went in",
    property: fc.asyncProperty(
      fc.record({ subject: mailText(60), name: mailText(15), text: mailText(200) }),
      async ({ subject, name, text }) => {
        const to = [{ name, address: "ann@example.com" }];
        const bytes = await composeEml({
          ...{ purpose: "send", from: to[0] ?? { name: "", address: "" }, unattended: false },
          ...{ subject, to, cc: [], bcc: [], text, html: `<p>${text.length}</p>`, language: "zh" },
          ...{ calendar: null, date: "2026-12-01T14:00:00+08:00" },
          thread: {
            messageId: "<0123456789abcdef0123456789abcdef.0@example.com>",
            inReplyTo: null,
            references: [],
          },
        });
        expect(wireProblems(bytes)).toEqual([]);
        for (const parse of [readWithMailparser, readWithPostalMime]) {
          const mail = await parse(bytes);
          expect([mail.subject.trim(), mail.to]).toEqual([
            subject.trim(),
            [[name.trim(), "ann@example.com"]],
          ]);
          expect(mail.text.replace(/\r\n/g, "\n").trimEnd()).toBe(text.trimEnd());
        }
      },
    ),
  },
  {
    name: "no word of any minutes is lost in their mail",
    runs: 4,
    property: losesNothing as Model["property"],
  },
  {
    name: "any meeting becomes a mail without markup of its own",
    property: fc.asyncProperty(meetingText, async (text) => {
      const [meeting] = read(text);
      const { html } = await everyForm(meeting ?? meetingOf("# x\n"), "minutes");
      expect(html).not.toMatch(/<(?:script|img|iframe|object|form|input)\b|\son\w+=|javascript:/i);
    }),
  },
];

/** What may stand in a header or body: no controls, single spaces. */
function mailText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.constantFrom(
    ..."aZ09 .,;:<>@\"'()[]=?_-&中文会议，。（）【】é😀𠮷".split(""),
    "=?utf-8?Q?x?=",
  );
  return fc.array(unit, { minLength: 1, maxLength }).map(
    (units) =>
      units
        .join("")
        .replace(/[\ud800-\udfff]/g, "")
        .replace(/\s+/g, " ")
        .trim() || "x",
  );
}
