import { describe, expect, it } from "vitest";
import { formatIds, formats } from "../../src/reporters/index.ts";
import { hostile, setting, usual } from "./reports.ts";

/** The same findings in every format, to be read before they are accepted. */
describe("a report as", () => {
  it.each(formatIds)("%s", async (id) => {
    const reporter = await formats[id].load();
    const extension = { text: "txt", github: "txt", junit: "xml", markdown: "md", sarif: "sarif" };
    const end = id in extension ? extension[id as keyof typeof extension] : "json";
    const text = whole(reporter(usual, setting()));
    const said = id === "sarif" ? withoutRules(text) : text;
    await expect(said).toMatchFileSnapshot(`../golden/reporters/${id}.${end}`);
  });

  it("Markdown in Chinese", async () => {
    const reporter = await formats.markdown.load();
    await expect(reporter(usual, setting("zh"))).toMatchFileSnapshot(
      "../golden/reporters/markdown-zh.md",
    );
  });

  it.each(formatIds)("%s lets nothing through that steers a terminal", async (id) => {
    const reporter = await formats[id].load();
    expect(whole(reporter(hostile, setting()))).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/u);
  });
});

const whole = (report: string | Iterable<string>): string =>
  typeof report === "string" ? report : [...report].join("");

/** All rules but the first would bury what is to be read. */
function withoutRules(text: string): string {
  const log = JSON.parse(text) as { runs: { tool: { driver: { rules: unknown[] } } }[] };
  for (const { tool } of log.runs) tool.driver.rules.splice(1);
  return `${JSON.stringify(log, null, 2)}\n`;
}
