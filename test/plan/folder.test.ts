import { describe, expect, test } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

describe("the folder of a new meeting", () => {
  const plan = (folder: string, ...more: readonly string[]) =>
    collab(["plan", "Launch", "--start", "2026-12-01 14:00", "--quiet", ...more], {
      cwd: scratchFolder({ "collab.config.yaml": `meetings: ${folder}\n` }),
    });

  test("is the configuration's, unless one is named", async () => {
    const written = async (...more: readonly string[]) =>
      (await plan("docs/meetings", ...more)).stdout;
    expect(await written()).toBe("docs/meetings/2026-12-01-launch.md\n");
    expect(await written("--dir", ".")).toBe("2026-12-01-launch.md\n");
    expect(await written("--no-config")).toBe("2026-12-01-launch.md\n");
  });

  test.each([
    ["en", "“meetings” names ../elsewhere"],
    ["zh", "“meetings”所指的 ../elsewhere"],
  ])("lies within the project: %s", async (lang, said) => {
    const { code, stderr } = await plan("../elsewhere", "--lang", lang);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});
