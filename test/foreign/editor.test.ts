import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

interface Said {
  readonly diagnosed: boolean;
  readonly codes: readonly string[];
  readonly message: string;
  readonly hover: string;
  readonly completions: readonly string[];
  readonly symbols: readonly string[];
  readonly line: string;
  readonly settled: boolean;
  readonly codesAfter: readonly string[];
  readonly stopped: boolean;
}

const meeting = `---
title: 🚀 启动会
host：王芳
scenario: kickoff
---

## 议程

1. 目标（40 分钟）
`;

it("Neovim shows findings, hover, completions and the outline, and takes a fix", ({
  onTestFinished,
}) => {
  const folder = scratchFolder({ "会议.md": meeting }, onTestFinished);
  const file = join(folder, "会议.md");
  const script = join(import.meta.dirname, "editor.lua");
  execFileSync("nvim", ["--headless", "--clean", "-n", "-c", `luafile ${script}`, "-c", "cquit"], {
    env: {
      ...process.env,
      EDITOR_ARGS: [process.execPath, executable, file].join("\n"),
      HOME: folder,
    },
    timeout: 90_000,
    stdio: "pipe",
  });
  const said = JSON.parse(readFileSync(`${file}.said`, "utf8")) as Said;
  expect(said).toMatchObject({ diagnosed: true, settled: true, stopped: true });
  expect(said.codes).toContain("front-matter-valid");
  expect(said.hover).toMatch(/front-matter-valid/);
  expect(said.completions).toContain("problem");
  expect(said.symbols).toEqual(["Agenda"]);
  expect(said.line).toBe("host: 王芳");
  expect(said.codesAfter).not.toContain("front-matter-valid");
});
