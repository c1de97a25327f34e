import { describe, expect, it } from "vitest";
import { findings, lint } from "./harness.ts";
import { plannedEn } from "./meetings.ts";

const lines = (text: string): readonly string[] =>
  lint(text).map(({ line, rule }) => `${line} ${rule}`);

const withoutHost = plannedEn.replace("host: Carol Reed\n", "");
const broken = plannedEn.replace(/\| (.+) \| 15 \|/, "| $1 | 25 |");

describe("a finding is silenced", () => {
  it("on the next line, by name", () => {
    expect(lines(broken)).toEqual([expect.stringMatching(/agenda-item-duration/)]);
    const table = broken.replace(
      / \| 25 \|/,
      " <!-- collab-disable-line agenda-item-duration -- workshop --> | 25 |",
    );
    expect(lines(table)).toEqual([]);
  });

  it("between disable and enable, and in the whole file", () => {
    const around = (before: string, after: string): string =>
      broken.replace("## Agenda", `${before}\n\n## Agenda`) + after;
    expect(lines(around("<!-- collab-disable agenda-item-duration -- x -->", ""))).toEqual([]);
    expect(
      lines(
        around("<!-- collab-disable agenda-item-duration -- x -->\n<!-- collab-enable -->", ""),
      ),
    ).toEqual([
      expect.stringMatching(/suppression-valid/),
      expect.stringMatching(/agenda-item-duration/),
    ]);
    expect(lines(around("", "\n<!-- collab-disable-file agenda-item-duration -- x -->\n"))).toEqual(
      [],
    );
  });

  it("until the rule, and no other, is enabled again", () => {
    const around = (before: string): string =>
      broken.replace("## Agenda", `${before}\n\n## Agenda`);
    const both = "<!-- collab-disable agenda-item-duration, agenda-conclusion -- x -->";
    expect(lines(around(`${both}\n<!-- collab-enable agenda-conclusion -->`))).toEqual([
      expect.stringMatching(/suppression-valid/),
    ]);
    expect(lines(around(`${both}\n<!-- collab-enable agenda-item-duration -->`))).toContainEqual(
      expect.stringMatching(/agenda-item-duration/),
    );
    expect(
      lines(around("<!-- collab-disable -- x -->\n<!-- collab-enable agenda-item-duration -->")),
    ).toContainEqual(expect.stringMatching(/agenda-item-duration/));
  });

  it("in front-matter, behind a #", () => {
    expect(lines(withoutHost)).toEqual(["1 host-required"]);
    expect(
      lines(
        withoutHost.replace("---\n", "---\n# collab-disable-file host-required -- no host yet\n"),
      ),
    ).toEqual([]);
  });

  it("of whatever rule, when none is named", () => {
    expect(lines(`${broken}\n<!-- collab-disable-file -- draft -->\n`)).toEqual([]);
  });

  it("not by a comment in fenced code, or by another rule's name", () => {
    const fence = `${broken}\n\`\`\`\n<!-- collab-disable-file -- example -->\n\`\`\`\n`;
    expect(lines(fence)).toEqual([expect.stringMatching(/agenda-item-duration/)]);
    expect(lines(`${broken}\n<!-- collab-disable-file agenda-fits -- x -->\n`)).toEqual([
      expect.stringMatching(/agenda-item-duration/),
      expect.stringMatching(/suppression-valid/),
    ]);
  });
});

describe("what is wrong with the comment itself", () => {
  const say = (comment: string): readonly string[] =>
    findings("suppression-valid", `---\ntitle: X\n---\n${comment}\n`);

  it("it silences nothing", () => {
    expect(say("<!-- collab-disable-next-line agenda-fits -- x -->")).toEqual([
      "4:31 This comment silences nothing of agenda-fits: there is no such finding here. Remove the rule from it.",
    ]);
    expect(say("<!-- collab-disable-next-line -- x -->")).toEqual([
      "4:6 This comment silences nothing: there is no such finding here. Remove it.",
    ]);
  });

  it("it names a rule there is not", () => {
    expect(say("<!-- collab-disable-file agenda-fit -- x -->")).toEqual([
      "4:26 There is no rule “agenda-fit”. Did you mean “agenda-fits”?",
    ]);
  });

  it("it gives no reason", () => {
    expect(say("<!-- collab-disable-file objective-required -->")).toEqual([
      "4:6 [info] This comment does not say why the rule does not apply. Add the reason behind two dashes: `-- why`.",
    ]);
  });

  it("is not said of rules that cannot speak yet", () => {
    expect(say("<!-- collab-disable-file topic-off-agenda -- guests decide -->")).toEqual([]);
  });
});
