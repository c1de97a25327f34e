import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { meetingFor } from "./sending/meetings.ts";

const held = `${meetingFor(3)}
## Action items
| Owner | Task | Deliverable | Due | Status |
| --- | --- | --- | --- | --- |
| P 2 | Order lamps | Order | 2026-12-04 | open |
| P 3 | 写草案 | Draft | 2026-12-05 | open |
`;

async function shown(...more: readonly string[]) {
  const cwd = scratchFolder({ "a.md": held });
  const args = ["mail", "reminder", "a.md", "--now", "2026-12-03", ...more];
  const run = await collab(args, { cwd, now: "2026-12-03T08:00:00Z" });
  expect(readdirSync(cwd)).toEqual(["a.md"]);
  return run;
}

describe("reminders on standard output", () => {
  it.each(["txt", "md"])("stand one after the other, each with its person (%s)", async (format) => {
    const { code, stdout, stderr } = await shown("--format", format, "-o", "-");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const heads = stdout.split("\n").filter((line) => line.includes(" → "));
    expect(heads).toEqual([
      expect.stringMatching(/Order lamps.* → P 2 <p2@example\.com>$/),
      expect.stringMatching(/写草案.* → P 3 <p3@example\.com>$/),
    ]);
    expect(stdout.indexOf("Hello P 2")).toBeLessThan(stdout.indexOf("Hello P 3"));
  });

  it("are a mailbox that other programs read", async () => {
    const { bytes } = await shown("-o", "-");
    const script =
      "import sys,mailbox,tempfile\nf=tempfile.NamedTemporaryFile()\nf.write(sys.stdin.buffer.read());f.flush()\nprint([(m['To'],len(list(m.walk()))) for m in mailbox.mbox(f.name)])";
    const read = execFileSync("python3", ["-X", "utf8", "-c", script], { input: bytes });
    expect(read.toString().trim()).toBe(
      "[('P 2 <p2@example.com>', 3), ('P 3 <p3@example.com>', 3)]",
    );
  });

  it("are refused where one file is to hold several", async () => {
    const { code, stderr } = await shown("-o", "x.eml");
    expect(code).toBe(2);
    expect(stderr).toContain("use -o - to see them all");
  });
});
