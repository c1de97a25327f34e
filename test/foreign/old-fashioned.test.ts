import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/text/wrap.ts";
import { scratchFolder } from "../support/scratch.ts";
import { run } from "./debian.ts";
import { exampleMails, type Kind, mailsOf } from "./mails.ts";

const head = ["date", "from", "to", "cc", "subject", "message-id", "reply-to"];

interface Shown {
  /** Lines of the head, as Debian's settings pick them, and of what stands between the parts. */
  readonly above: number;
  readonly lines: readonly string[];
}

/** What s-nail shows of a mail on a terminal of 80 columns, line by line. */
function shown(eml: Buffer): Shown {
  const mbox = join(scratchFolder(), "mbox");
  const unix = eml.toString("latin1").replaceAll("\r\n", "\n");
  writeFileSync(mbox, `From ann@example.com Tue Dec  1 00:00:00 2026\n${unix}\n`, "latin1");
  const quiet = ["-n", "-N", "-R", "-S", "ttycharset=utf-8", "-S", "columns=80"];
  const commands = `headerpick type retain ${head.join(" ")}\ntype 1\nexit\n`;
  const output = run("s-nail", [...quiet, "-f", mbox], commands).toString();
  const [above = "", text = ""] = output
    .slice(output.indexOf("[-- Message"))
    .split(/^\[-- #[\d.]+ \S+ text\/plain.*\n\n/m);
  const rows = above.split("\n").map((line) => Math.max(1, Math.ceil(displayWidth(line) / 80)));
  return { above: rows.reduce((sum, one) => sum + one, 0) + 1, lines: text.split("\n") };
}

/** What each kind asks of its reader, or says to somebody who has nothing to do. */
const asks: Readonly<Record<"zh" | "en", Readonly<Record<Kind, RegExp>>>> = {
  zh: {
    notice: /请参加/,
    minutes: /请核对[^。]*前回复/,
    actions: /请/,
    cancel: /无需到会/,
    reminder: /请[^。]*回复/,
    digest: /请协调解决/,
  },
  en: {
    notice: /Please join us on/,
    minutes: /Please check[^;]* by [^;]*\d:\d\d/,
    actions: /[Pp]lease/,
    cancel: /no need to come/,
    reminder: /Please reply/,
    digest: /please see what stands in the way/,
  },
};
const date = {
  zh: /\d月\d{1,2}日/,
  en: /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)/,
};

describe("s-nail shows in its first 24 lines of 80 columns what is asked and by when", () => {
  it.each(exampleMails)("$name", async ({ kind, text, language }) => {
    const own = language === "zh" ? "zh" : "en";
    for (const mail of await mailsOf(text, kind, "eml")) {
      const { above, lines } = shown(mail);
      const first = lines.slice(0, 24 - above);
      expect(first.filter((line) => displayWidth(line) > 80)).toEqual([]);
      const said = first.join(own === "zh" ? "" : " ");
      expect(said).toMatch(asks[own][kind]);
      expect(said).toMatch(date[own]);
    }
  });

  it("and nothing of a mail that has no plain text", () => {
    const { lines } = shown(Buffer.from("Subject: x\r\nContent-Type: text/html\r\n\r\n<p>x</p>"));
    expect(lines).toEqual([""]);
  });
});
