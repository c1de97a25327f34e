import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";

const root = resolve(import.meta.dirname, "../..");
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, "examples", folder)).map((file) => join("examples", folder, file));

describe.each(["zh", "en"])("examples/%s", (language) => {
  it("has every meeting as planned and as held", () => {
    const names = (folder: string): readonly string[] =>
      readdirSync(join(root, "examples", language, folder)).sort();
    expect(names("held")).toEqual(names("planned"));
    expect(names("held").length).toBe(language === "zh" ? 4 : 2);
  });

  it.each(["planned", "held", "cancelled"].flatMap((folder) => filesIn(`${language}/${folder}`)))(
    "%s has no finding at all",
    async (file) => {
      const { code, stdout } = await collab(["lint", "--format", "json", file], { cwd: root });
      expect(JSON.parse(stdout)).toMatchObject({ files: 1, findings: [] });
      expect(code).toBe(0);
    },
  );

  it("has a meeting that was called off after the notice", async () => {
    const [file = "", ...others] = filesIn(`${language}/cancelled`);
    const { stdout } = await collab(["inspect", "--json", file], { cwd: root });
    expect({ others, stage: (JSON.parse(stdout) as { stage: string }).stage }).toEqual({
      others: [],
      stage: "cancelled",
    });
    expect(readFileSync(join(root, file), "utf8")).toContain("\nnotified: ");
  });

  it("covers every scenario it should, in the stage its folder says", async () => {
    for (const [folder, stage] of [
      ["planned", "planned"],
      ["held", "held"],
    ] as const) {
      const { stdout } = await collab(
        ["inspect", "--ndjson", ...filesIn(`${language}/${folder}`)],
        { cwd: root },
      );
      const meetings = stdout
        .trim()
        .split("\n")
        .map(
          (line) =>
            JSON.parse(line) as {
              stage: string;
              scenario: string;
              document: { kind: string } | null;
            },
        );
      expect(meetings.map((meeting) => meeting.stage)).toEqual(meetings.map(() => stage));
      const scenarios = meetings.map((meeting) => meeting.scenario).sort();
      expect(scenarios).toEqual(
        language === "zh" ? ["kickoff", "problem", "resource", "review"] : ["kickoff", "problem"],
      );
      if (stage === "held")
        for (const { scenario, document } of meetings) expect(document?.kind).toBe(scenario);
    }
  });
});
