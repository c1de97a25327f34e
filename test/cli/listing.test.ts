import { describe, expect, it } from "vitest";
import { addressesIn, listing } from "../../src/commands/listing.ts";
import { messagesIn } from "../../src/messages/index.ts";

describe("collab --help", () => {
  const manifest = {
    homepage: "https://example.com/collab",
    bugs: { url: "https://example.com/x" },
  };

  it.each([
    [
      "en",
      "Documentation: https://example.com/collab\nProblems and wishes: https://example.com/x\n",
    ],
    ["zh", "文档：https://example.com/collab\n问题反馈：https://example.com/x\n"],
  ] as const)(
    "ends with where to read and to write, where the package says so (%s)",
    (lang, end) => {
      const text = listing(messagesIn(lang), addressesIn(JSON.stringify(manifest)));
      expect(text.endsWith(end)).toBe(true);
    },
  );

  it.each([
    [{ bugs: "https://example.com/x" }, { docs: null, issues: "https://example.com/x" }],
    [
      { homepage: "javascript:x", bugs: { email: "a@example.com" } },
      { docs: null, issues: null },
    ],
    [{}, { docs: null, issues: null }],
  ])("takes web addresses alone: %j", (said, addresses) => {
    expect(addressesIn(JSON.stringify(said))).toEqual(addresses);
  });
});
