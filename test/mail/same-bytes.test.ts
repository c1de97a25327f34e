import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { spawned } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

/** Two machines a day apart, with other words for months and another order of letters. */
const machines = [
  { TZ: "America/New_York", LC_ALL: "C" },
  { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8" },
] as const;

describe.each(["zh", "en"])("the mails of a meeting in %s", (language) => {
  const folder = `examples/${language}/held`;
  const [file = ""] = readdirSync(join(packageRoot, folder));

  it.each([
    ["notice", "eml"],
    ["minutes", "eml"],
    ["actions", "eml"],
    ["actions", "ics"],
    ["cancel", "eml"],
    ["minutes", "txt"],
  ])("are the same bytes on every machine: %s as %s", async (kind, format) => {
    const line = ["mail", kind, `${folder}/${file}`, "--format", format, "--force", "--quiet"];
    const args = [...line, "--date", "2026-11-20 09:00", "-o", "-"];
    const [first, second] = await Promise.all(
      machines.map((env) => spawned(args, { cwd: packageRoot, env })),
    );
    expect(first?.code).toBe(0);
    expect(first?.stdout.length).toBeGreaterThan(500);
    expect(second?.stdout).toBe(first?.stdout);
  });

  it("are the same bytes on every machine: reminders", async () => {
    const written = await Promise.all(
      machines.map(async (env) => {
        const cwd = scratchFolder({
          "a.md": readFileSync(join(packageRoot, folder, file), "utf8"),
        });
        const times = ["--date", "2026-11-20 09:00", "--now", "2027-03-01 09:00"];
        const { code, stdout } = await spawned(["mail", "reminder", "a.md", ...times], {
          cwd,
          env,
        });
        expect(code).toBe(0);
        const paths = stdout.trim().split("\n").sort();
        return paths.map((path) => readFileSync(join(cwd, path), "latin1"));
      }),
    );
    expect(written[0]?.length).toBeGreaterThan(0);
    expect(written[1]).toEqual(written[0]);
  });
});
