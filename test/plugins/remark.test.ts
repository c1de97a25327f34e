import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { describe, expect, it } from "vitest";
import remarkCollab, { type Options } from "../../src/remark.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

const MEETING =
  "---\ntitle: Kickoff\nstart: 2026-12-01 14:00\n---\n\n## Agenda\n\n1. 🚀 Goals (40 min)\n";

async function messagesOf(text: string, options: Options = { config: false }, cwd = "/") {
  const input = { value: text, path: "kickoff.md", cwd };
  const file = await remark().use(remarkGfm).use(remarkCollab, options).process(input);
  return file.messages;
}

describe("collab/remark", () => {
  it("says what collab lint says, at the same places", async () => {
    const { stdout } = await collab(["lint", "--no-config", "--format", "json", "-"], {
      stdin: MEETING,
    });
    const { findings } = JSON.parse(stdout) as {
      findings: { rule: string; line: number; column: number; message: string; severity: string }[];
    };
    expect(findings.length).toBeGreaterThan(3);
    expect(
      (await messagesOf(MEETING)).map(({ ruleId, line, column, reason, fatal, source }) => ({
        ...{ rule: ruleId, line, column, message: reason, source, fatal },
      })),
    ).toEqual(
      findings.map(({ rule, line, column, message, severity }) => ({
        ...{ rule, line, column, message, source: "collab" },
        fatal: severity === "error" ? true : severity === "warning" ? false : undefined,
      })),
    );
  });

  it("names the rule's page", async () => {
    const [message] = await messagesOf(MEETING);
    expect(message?.url).toMatch(/^file:.*\/docs\/rules\/[a-z-]+\.md$/);
  });

  it("speaks the language that is asked for", async () => {
    const [message] = await messagesOf(MEETING, { config: false, language: "zh" });
    expect(message?.reason).toMatch(/\p{Script=Han}/u);
  });

  it("takes the configuration it finds", async ({ onTestFinished }) => {
    const cwd = scratchFolder(
      { "collab.config.yaml": "rules: { host-required: off }\n" },
      onTestFinished,
    );
    const ids = (await messagesOf(MEETING, {}, cwd)).map(({ ruleId }) => ruleId);
    expect(ids).toContain("recorder-required");
    expect(ids).not.toContain("host-required");
  });

  it("has nothing to say of a file that is no meeting", async () => {
    expect(await messagesOf("# Notes\n\nHello\n")).toEqual([]);
  });
});
