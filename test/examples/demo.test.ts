import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "collab-demo-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the built executable: `npm run build` after a change. */
describe("npm run demo", () => {
  let shown = "";
  beforeAll(() => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, "examples/demo.js"), folder],
      {
        encoding: "utf8",
        env: { PATH: process.env.PATH ?? "" },
      },
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
    shown = stdout;
  }, 120_000);

  it("writes a plan and three mails in each language", () => {
    for (const language of ["zh", "en"]) {
      const files = readdirSync(join(folder, language), { recursive: true, encoding: "utf8" });
      expect(files.filter((file) => file.endsWith(".md"))).toHaveLength(1);
      expect(files.filter((file) => file.endsWith(".eml"))).toHaveLength(3);
    }
  });

  it("shows every command with what it printed", () => {
    for (const command of ["plan", "lint", "mail notice", "mail minutes", "mail actions"]) {
      expect(shown).toContain(`$ collab ${command.split(" ")[0]}`);
    }
    expect(shown).toContain("objective-required (G2)");
    expect(shown).toContain("会议通知：云雀 A2 便携投影仪项目启动会");
    expect(shown).toContain("Action items: Customer portal relaunch kickoff");
  });
});
