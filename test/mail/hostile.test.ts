import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { hostileMeeting, payloads } from "./hostile-meetings.ts";
import { readWithPostalMime } from "./parsers.ts";
import { wireProblems } from "./wire.ts";

const formats = ["eml", "html", "md", "txt"] as const;

/** What no terminal and no text file may get: controls, and what turns the order of letters round. */
const unsafe = /(?![\n\t])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

const tags =
  "a|blockquote|body|br|code|del|em|h[1-6]|head|hr|html|li|meta|ol|p|pre|span|strong|style|table|tbody|td|th|thead|title|tr|ul";
const attributes =
  "align|border|cellpadding|cellspacing|charset|class|content|data-label|href|http-equiv|lang|name|nowrap|role|scope|start|style|width";
const tag = new RegExp(`^<(?:/(?:${tags})|(?:${tags})(?: (?:${attributes})(?:="[^"<>]*")?)*)>`);
const ownComment = /^<!(?:DOCTYPE html|--\[if mso\]|\[endif\]--)>/;

/** Markup that is not the mail's own; what looks like a tag but starts otherwise is none to any reader. */
function strangeMarkup(html: string): string[] {
  return [...html.matchAll(/</g)]
    .map(({ index }) => html.slice(index, index + 4000))
    .filter((rest) => !tag.test(rest) && !ownComment.test(rest))
    .map((rest) => rest.slice(0, 60));
}

const fieldNames =
  "bcc|cc|content-language|content-type|date|from|in-reply-to|message-id|mime-version|references|subject|to|x-collab-change|x-collab-minutes|x-unsent";

/** When there is something to say in such a mail. */
const LATE: Readonly<Record<string, string>> = {
  reminder: "2027-03-01 09:00",
  digest: "2026-12-02 09:00",
};

async function written(payload: string, kind: string, format: string) {
  const contents = new Map([["/work/a.md", hostileMeeting(payload)]]);
  const before = new Set(contents.keys());
  const now = LATE[kind] ? ["--now", LATE[kind]] : [];
  const said = await collab(["mail", kind, "a.md", "--format", format, "--force", ...now], {
    files: memoryFiles(contents),
    terminal: true,
    env: { NO_COLOR: "1" },
  });
  const made = [...contents].filter(([path]) => !before.has(path));
  return { ...said, made };
}

describe.each(Object.entries(payloads))("%s in every field", (name, payload) => {
  it.each(["notice", "minutes", "actions", "cancel", "reminder", "digest"])(
    "stays text in %s, whatever the format",
    async (kind) => {
      for (const format of formats) {
        const { code, shown, made } = await written(payload, kind, format);
        expect(shown).not.toMatch(unsafe);
        expect(shown).not.toContain("bug");
        // What nobody reads is no mail, but it says so.
        if (code === 2 && name.startsWith("10,000")) {
          expect(made).toEqual([]);
          continue;
        }
        expect(code).toBe(0);
        expect(made.length).toBeGreaterThanOrEqual(1);
        if (kind !== "reminder") expect(made).toHaveLength(1);
        for (const [path, text] of made) {
          expect(path).toMatch(/^\/work\/outbox\/[^/\\:*?"<>|\p{Cc}]{1,200}$/u);
          if (format === "eml") await expectSound(text);
          else expect(text).not.toMatch(unsafe);
          if (format === "html") expect(strangeMarkup(text)).toEqual([]);
        }
      }
    },
  );
});

async function expectSound(text: string): Promise<void> {
  const bytes = Buffer.from(text, "latin1");
  expect(wireProblems(bytes)).toEqual([]);
  const header = text.slice(0, text.indexOf("\r\n\r\n"));
  const fields = header.split(/\r\n(?![ \t])/).map((field) => field.split(":")[0]?.toLowerCase());
  expect(fields.filter((field) => !new RegExp(`^(?:${fieldNames})$`).test(field ?? ""))).toEqual(
    [],
  );
  expect(fields).not.toContain("bcc");
  const mail = await readWithPostalMime(bytes);
  expect(mail.subject).not.toMatch(unsafe);
  expect(mail.text.replaceAll("\r\n", "\n")).not.toMatch(unsafe);
  expect(strangeMarkup(mail.html)).toEqual([]);
  expect([...mail.from, ...mail.to, ...mail.cc].map(([, address]) => address).join(" ")).toMatch(
    /^(?:[abc]@example\.com ?)+$/,
  );
}

describe("strange markup", () => {
  it.each(["<script>", '<p onclick="x()">', "<img src=x>", '<a href="x" title="<">', "<!-- x -->"])(
    "would be seen in %s",
    (html) => {
      expect(strangeMarkup(`<p>a</p>${html}`)).not.toEqual([]);
    },
  );
});
