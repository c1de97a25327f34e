import { describe, expect, it } from "vitest";
import { htmlBody } from "../../src/mail/html.ts";
import { parseBody } from "../../src/mail/markdown.ts";

const shares = (...rows: readonly string[]): number[] => {
  const [head = "", ...others] = rows;
  const markdown = [head, head.replace(/[^|]+/g, " - "), ...others].join("\n");
  const html = htmlBody(parseBody(markdown), "en");
  return [...html.matchAll(/<th [^>]*;width:(\d+)%;/g)].map(([, share]) => Number(share));
};

describe("the columns of a table share a narrow screen", () => {
  it("so that short words stay whole, and long cells get the rest", () => {
    const [owner = 0, task = 0, status = 0] = shares(
      "| Owner | Task | Status |",
      "| Dana | Remove the form from the procedure and tell everybody who uses it | open |",
    );
    expect(task).toBeGreaterThan(50);
    // 42 characters, two of them padding.
    expect(owner).toBeGreaterThanOrEqual(Math.floor((100 * 7) / 42));
    expect(status).toBeGreaterThanOrEqual(Math.floor((100 * 8) / 42));
  });

  it("by their longest words where these have no room", () => {
    const [due = 0, deliverable = 0, long = 0] = shares(
      "| Due | Deliverable | Corrective | Responsibilities | Milestones |",
      "| now | x | x | x | x |",
    );
    expect(due).toBeGreaterThanOrEqual(Math.floor((100 * 5) / 42));
    expect(deliverable).toBe(long);
  });

  it.each([["| a |"], ["| | |"], ["| 负责人 | 任务 |"], [`|${" a |".repeat(60)}`]])(
    "%s",
    (head) => {
      const found = shares(head, head.replaceAll("a", "长".repeat(9)));
      expect(found.every((share) => share > 0)).toBe(true);
      expect(Math.abs(found.reduce((all, one) => all + one, 0) - 100)).toBeLessThan(40);
    },
  );
});
