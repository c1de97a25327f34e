import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { runTwice } from "./cases.ts";

const listed: readonly Rule[] = rules;

describe("collab rules", () => {
  runTwice({
    "lists the rules": {
      args: ["rules"],
      stdout: /^Rule +Severity +Guide +Fix +Asks that\n(?:.+\n)*agenda-fits +error +G4 +The agenda/,
    },
    "says which --fix helps": {
      args: ["rules", "--lang", "zh"],
      stdout: /^canonical-form +关闭 +--fix +文件采用统一写法$/m,
    },
    "shows one page": {
      args: ["rules", "action-deadline"],
      stdout: /^action-deadline\n=+\n\nEvery deadline .*\n\nSeverity {2}Checked/,
    },
    "shows it in Chinese": {
      args: ["rules", "action-deadline", "--lang", "zh"],
      stdout: ["为什么\n------\n", "    | 1 | 陈立 | 协调 3 名测试人员"],
    },
    "asks whether another was meant": {
      args: ["rules", "action-dedline"],
      code: 2,
      stderr: "collab: there is no rule “action-dedline” — did you mean “action-deadline”?\n",
    },
    "knows no other name": {
      args: ["rules", "\u001b[31mx"],
      code: 2,
      stderr: "collab: there is no rule “\\u{1b}[31mx” — “collab rules” lists them\n",
    },
  });

  it.each(listed.map(({ id }) => id))("has a page for %s in both languages", async (id) => {
    for (const language of ["en", "zh"]) {
      const { code, stdout } = await collab(["rules", id, "--lang", language]);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^${id}\n=+\n`));
      expect(stdout).not.toMatch(/^#|\]\(|^```|^中文$|^English$/m);
    }
  });

  it("gives scripts all of it, or one", async () => {
    const all = JSON.parse((await collab(["rules", "--format", "json"])).stdout) as object[];
    expect(all).toHaveLength(rules.length);
    const one = JSON.parse((await collab(["rules", "agenda-fits", "--format", "json"])).stdout);
    expect(all).toContainEqual(one);
    expect(one).toMatchObject({
      id: "agenda-fits",
      severity: "error",
      guide: "G4",
      stage: "plan",
      fixable: false,
    });
  });

  it("calls those fixable that offer fixes", () => {
    const offers = listed.filter(({ id }) =>
      /\bfix\b|form\//.test(
        readFileSync(join(packageRoot, "src/rules", `${id}.ts`), "utf8").replace(/fixable/g, ""),
      ),
    );
    expect(listed.filter(({ fixable }) => fixable)).toEqual(offers);
  });
});
