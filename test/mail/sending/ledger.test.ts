import { describe, expect, it } from "vitest";
import { Ledger, recorderAt } from "../../../src/mail/sending/ledger.ts";
import { memoryFiles } from "../../support/memory-files.ts";

const line = (event: string, to = "ann@example.com"): string =>
  JSON.stringify({
    at: "2026-11-27T08:00:00.000Z",
    event,
    mail: "<1@x>",
    to,
    content: "c",
    file: "f",
  });
const stateAfter = (text: string): string =>
  Ledger.read(text).ledger.stateOf("<1@x>", "Ann@example.com");

describe("the record of what was sent", () => {
  it.each([
    ["", "open"],
    ["begun", "open"],
    ["begun handed-over", "uncertain"],
    ["begun handed-over sent", "sent"],
    ["begun failed", "open"],
    ["begun handed-over failed", "open"],
    ["begun handed-over begun", "uncertain"],
    ["begun handed-over begun failed", "uncertain"],
    ["begun handed-over begun handed-over failed", "uncertain"],
    ["begun handed-over begun handed-over sent", "sent"],
    ["begun handed-over sent begun failed", "sent"],
    ["begun handed-over sent begun handed-over", "sent"],
  ])("%s: %s", (events, state) => {
    const text = events
      .split(" ")
      .filter(Boolean)
      .map((one) => `${line(one)}\n`);
    expect(stateAfter(text.join(""))).toBe(state);
  });

  it("outlives a torn last line and goes on after it", () => {
    const whole = `${line("begun")}\n${line("handed-over")}\n`;
    for (let length = 1; length < line("sent").length; length++) {
      const torn = whole + line("sent").slice(0, length);
      expect(Ledger.read(torn).damaged).toBe(null);
      expect(stateAfter(torn)).toBe("uncertain");
      const contents = new Map([["/work/l", torn]]);
      const recorder = recorderAt("/work/l", torn, memoryFiles(contents));
      const entry = {
        at: "2026-11-27T08:00:00.000Z",
        mail: "<1@x>",
        to: "ann@example.com",
        content: "c",
        file: "f",
      };
      recorder.record({ ...entry, event: "sent" }, true);
      const after = contents.get("/work/l") ?? "";
      expect([stateAfter(after), Ledger.read(after).damaged]).toEqual(["sent", null]);
    }
    expect(Ledger.read(`${whole}\0\0\0\n`).damaged).toBe(null);
  });

  it("says which line is none of ours", () => {
    expect(Ledger.read(`${line("begun")}\nhello\n`).damaged).toBe(2);
    expect(Ledger.read(`${line("begun")}\n${line("gone")}\n`).damaged).toBe(2);
  });

  it("knows when something else went out under the same id", () => {
    const { ledger } = Ledger.read(`${line("begun")}\n`);
    expect(ledger.holdsOther("<1@x>", "c")).toBe(false);
    expect(ledger.holdsOther("<1@x>", "d")).toBe(true);
    expect(ledger.holdsOther("<2@x>", "d")).toBe(false);
  });
});
