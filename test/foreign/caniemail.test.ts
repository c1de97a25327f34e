import { doIUseEmail } from "@jsx-email/doiuse-email";
import { describe, expect, it } from "vitest";
import { exampleMails, mailsOf } from "./mails.ts";

/** What some Gmail or Outlook lacks although mails use it, and what becomes of the mail there. */
const exceptions = {
  "@media": "tables stay tables on narrow screens, and the mail light",
  "@supports": "the same; it stands in a style sheet of its own, so that only that one is dropped",
  "<body> element": "it becomes a div; margins and background are those of the cell inside",
  "Chaining selectors":
    "as for @supports: they stand in style sheets that only add to what is there",
  "Class selector": "the same",
  "Descendant combinator": "the same",
  "Type selector": "the same",
  "display:none": "mso-hide hides the line for inboxes as well, and a height of nothing",
  overflow: "the same",
  "role attribute": "a screen reader may announce the two tables of the layout",
  "word-break": "a long address widens its table",
  "white-space": "the attribute nowrap says the same",
};

/** The features that Gmail or Outlook lacks, by the data of caniemail.com. */
function lacking(html: string): string[] {
  const found = doIUseEmail(html, { emailClients: ["gmail.*", "outlook.*"] });
  const errors = found.success ? [] : found.errors;
  return errors.map((error) => /`(.+?)` is not supported/.exec(error)?.[1] ?? error);
}

describe("caniemail's data", () => {
  it("say that Gmail and Outlook lack nothing but what has a substitute", async () => {
    const found = new Map<string, string>();
    for (const { name, kind, text } of exampleMails) {
      for (const html of await mailsOf(text, kind, "html"))
        for (const feature of lacking(html.toString())) found.set(feature, name);
    }
    expect([...found.keys()].sort()).toEqual(Object.keys(exceptions).sort());
  });

  it("know what no mail may use", () => {
    expect(lacking('<p style="display:flex">x</p><input>')).toEqual(
      expect.arrayContaining(["display:flex"]),
    );
  });
});
