import { describe, expect, it } from "vitest";
import { nearest } from "../../src/text/nearest.ts";

describe("the word that was meant", () => {
  it.each([
    ["lnit", ["lint", "list", "init"], "lint"],
    ["mial", ["mail", "main"], "mail"],
    ["rnu", ["run", "rules"], "run"],
    ["reprot", ["report", "reports"], "report"],
    ["Minuts", ["notice", "minutes"], "minutes"],
    ["项目启会", ["项目启动会", "阶段复盘会"], "项目启动会"],
  ])("of %s among %j is %s", (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  it.each([
    ["hello", ["lint", "mail"]],
    ["x", ["y"]],
    ["", ["lint"]],
    ["a".repeat(100_000), ["a".repeat(100_000)]],
  ])("is none of those that are far away, and no text is a word", (word, candidates) => {
    expect(nearest(word, candidates)).toBeNull();
  });

  it("is the nearest, not the first", () => {
    expect(nearest("actoins", ["action", "actions", "auctions"])).toBe("actions");
  });
});
