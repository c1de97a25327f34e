import { describe, expect, it } from "vitest";
import { everyForm, exampleMeeting } from "./meetings.ts";

const examples = [
  "zh/held/2026-04-28-w6-complaints.md",
  "zh/held/2026-06-16-dev-priorities.md",
  "zh/held/2026-09-22-a2-kickoff.md",
  "zh/held/2026-10-12-q3-review.md",
  "en/held/2026-10-20-invoice-errors.md",
  "en/held/2026-11-10-portal-kickoff.md",
];

/** The letters and digits of a text: what is said, whatever lines, tables and markup it stands in. */
const said = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

function visibleText(html: string): string {
  // Without the hidden line that is there for inboxes.
  const body = html.slice(html.indexOf("<body")).replace(/<p style="display:none[^<]*<\/p>/, "");
  const characters = body.replace(/<!--.*?-->|<[^>]*>/gs, "");
  return characters.replace(/&#x([0-9A-F]+);/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

describe.each(examples)("%s", (file) => {
  const meeting = exampleMeeting(file);

  it.each(["notice", "minutes", "actions"] as const)(
    "%s say the same in plain text and HTML",
    async (kind) => {
      const { html, text } = await everyForm(meeting, kind);
      const shown = text
        .replace(/ <[^<>\s]+@[^<>\s]+>/g, "")
        // What to press is a word in HTML.
        .replace(/^(加入会议：|Join online: )https:.*$/m, "$1");
      const plain = said(shown);
      // A record repeats the names of the columns; everything else stands in both.
      for (const sentence of visibleText(html).split(/\n+/))
        expect(plain).toContain(said(sentence));
      expect(shown.match(/\d+/g)).toEqual(visibleText(html).match(/\d+/g));
    },
  );

  it("both name every action's owner, task and day, and every decision", async () => {
    const { html, text } = await everyForm(meeting, "minutes");
    const actions = meeting.actions.flatMap(({ owner, task, due }) => [
      owner?.value ?? "",
      task?.value ?? "",
      "date" in due ? String(Number(due.date?.slice(8) ?? 0)) : "",
    ]);
    const decisions = meeting.minutes.map(({ conclusion }) => conclusion?.next || conclusion?.text);
    const bodies = [said(text), said(visibleText(html))];
    for (const part of [...actions, ...decisions].map((one) => said(one ?? "")))
      for (const body of bodies) expect(body).toContain(part);
  });
});
