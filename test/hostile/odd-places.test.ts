import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/host/files.ts";
import { change, english } from "../cli/meetings.ts";
import { collab, executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

/** Runs a line of bash in which `collab` is what a user runs; one that hangs is ended. */
function shell(cwd: string, line: string): { readonly code: number | null; readonly said: string } {
  const program = `collab() { "${process.execPath}" "${executable}" "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", program], {
    cwd,
    encoding: "utf8",
    timeout: 50_000,
    env: { PATH: process.env.PATH, HOME: cwd, COLLAB_COMPILE_CACHE: "0" },
  });
  return { code: status, said: stdout + stderr };
}

const onPosix = describe.runIf(process.platform !== "win32");

onPosix("a working folder that is gone", () => {
  it.each([
    [
      "collab lint .",
      2,
      "collab: the working folder is not there any more — change to another one",
    ],
    ["collab lint --lang zh", 2, "collab: 当前所在的文件夹已经不在了"],
    ["collab rules", 2, "collab: the working folder is not there any more"],
    ['collab lint --cwd "$HOME" a.md', 0, "no findings"],
  ])("%s", { timeout: 60_000 }, (line, code, text) => {
    const folder = scratchFolder({ "a.md": english, "gone/": "" });
    const outcome = shell(folder, `cd gone; rmdir ../gone; ${line}`);
    expect(outcome).toEqual({ code, said: expect.stringContaining(text) });
    expect(outcome.said).not.toMatch(/\n\s+at /);
    mkdirSync(join(folder, "gone"));
    rmdirSync(join(folder, "gone"));
  });
});

onPosix("inputs of every kind", () => {
  it.each([
    ["a folder as standard input", "collab lint - < .", 2, "it is a folder"],
    ["the same for a mail", "collab mail notice - < .", 2, "it is a folder"],
    ["standard input without end", "collab lint - < /dev/zero", 2, "is larger than 32 MB"],
    ["a device without end", "collab lint /dev/zero", 2, "is larger than 32 MB"],
    [
      "a file that is a link to one",
      "collab lint zero.md",
      2,
      "it is a device, a pipe or a socket",
    ],
    ["a configuration without end", "collab lint --config /dev/zero a.md", 2, "it is too large"],
    ["a configuration linked to one", "collab lint --config zero.md a.md", 2, "it is a device"],
    ["nothing", "collab lint /dev/null", 1, "no agenda"],
    ["what another program prints", "collab lint <(cat a.md)", 0, "no findings"],
    ["what it prints later", "collab lint <(sleep 1; cat a.md)", 0, "no findings"],
    ["standard input by its name", "cat a.md | collab lint /dev/stdin", 0, "no findings"],
    ["settings from another program", "collab lint --config <(echo lang: zh) a.md", 0, "没有"],
    ["a pipe", "mkfifo p; (sleep 1; cat a.md > p) & collab lint p", 0, "no findings"],
    ["a pipe of nobody's", "mkfifo p; collab lint p", 2, "nobody writes into this pipe"],
    [
      "a name that is not UTF-8",
      "touch $'bad\\xff.md'; collab lint .",
      0,
      "a name that is not UTF-8 was left out",
    ],
    [
      "a folder of such a name",
      "mkdir $'bad\\xff'; collab lint .",
      0,
      "a name that is not UTF-8 was left out",
    ],
  ])("%s", { timeout: 60_000 }, (_, line, code, text) => {
    const folder = scratchFolder({ "a.md": english });
    symlinkSync("/dev/zero", join(folder, "zero.md"));
    expect(shell(folder, line)).toEqual({ code, said: expect.stringContaining(text) });
  });
});

describe.runIf(process.platform === "linux")("places where no folder can be made", () => {
  it.each([
    "collab mail notice --now 2026-11-02 --out /proc/x/y a.md",
    "collab plan Launch --dir /proc/x/y",
    "collab lint --output-file /proc/x/y/report.json a.md",
  ])("%s", { timeout: 60_000 }, (line) => {
    const outcome = shell(scratchFolder({ "a.md": english }), line);
    expect(outcome).toEqual({ code: 2, said: expect.stringContaining("cannot be written") });
  });

  it.each([
    "collab lint --cache --cache-location /proc/x/y a.md",
    "XDG_CACHE_HOME=/proc/x collab lint --cache a.md",
  ])("%s, which only makes the next run slower", { timeout: 60_000 }, (line) => {
    expect(shell(scratchFolder({ "a.md": english }), line).code).toBe(0);
  });
});

describe("a cache takes the place of nothing but a cache", () => {
  const others: Readonly<Record<string, string>> = {
    "a source map": '{"version":3,"sources":["a.ts"],"mappings":"AAAA"}',
    "a source map of version 1": '{"version":1,"file":"a.js"}',
    "a report": '{"version":1,"files":1,"skipped":0,"findings":[]}',
    "a text": "mine\n",
  };
  it.each(Object.entries(others))("%s", async (_, content) => {
    const cwd = scratchFolder({ "a.md": english, kept: content });
    const line = ["lint", "--cache", "--cache-location", "kept", "a.md"];
    const { code, stderr } = await collab(line, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining("is no cache of collab's")]);
    expect(readFileSync(join(cwd, "kept"), "utf8")).toBe(content);
  });

  it("one of its own is used again", async () => {
    const cwd = scratchFolder({ "a.md": english });
    const line = ["lint", "--cache", "--cache-location", "kept", "a.md"];
    for (let run = 0; run < 3; run++) expect((await collab(line, { cwd })).code).toBe(0);
  });
});

describe("of two runs at the same time, the slower one says what happened", () => {
  const fixable = change(english, "| Presenter |", "| Speaker |");

  it("a fix that the other has made is made", async () => {
    const cwd = scratchFolder({ "a.md": fixable });
    // The other run is done when this one looks for the second time.
    let looks = 0;
    const files = {
      ...nodeFiles,
      read: (path: string, most?: number) => {
        if (path.endsWith("a.md") && ++looks === 2) writeFileSync(path, english);
        return nodeFiles.read(path, most);
      },
    };
    const { code, stderr } = await collab(["lint", "--fix", "a.md"], { cwd, files });
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("run it again")]);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(english);
  });

  it.each([
    ["the same mail", "same", 0, "unchanged"],
    ["another mail", "other", 2, "differs"],
  ])("%s that the other has written", async (_, kind, code, text) => {
    const cwd = scratchFolder({ "a.md": english });
    const files = {
      ...nodeFiles,
      within: (folder: string) => {
        const within = nodeFiles.within(folder);
        return new Proxy(within, {
          get: (target, key) => {
            if (key !== "write") {
              const value = Reflect.get(target, key) as unknown;
              return typeof value === "function" ? value.bind(target) : value;
            }
            return (path: string, data: Uint8Array, options: { overwrite: boolean }) => {
              target.write(path, kind === "same" ? data : "Subject: other\r\n\r\n", options);
              target.write(path, data, options);
            };
          },
        });
      },
    };
    const line = [
      "mail",
      "notice",
      "--from",
      "Ann <ann@example.com>",
      "--now",
      "2026-11-02",
      "a.md",
    ];
    const outcome = await collab(line, { cwd, files });
    expect([outcome.code, outcome.stderr]).toEqual([code, expect.stringContaining(text)]);
  });
});

onPosix("names that are odd", () => {
  it("are read, and shown without what a terminal would obey", async () => {
    const names = [
      " .md",
      "-x.md",
      "a\nb.md",
      "a\u001b[31mb.md",
      "..c.md",
      "#.md",
      "\\.md",
      "会议.md",
    ];
    const cwd = scratchFolder(Object.fromEntries(names.map((name) => [name, english])));
    const { stdout } = await collab(["lint", "--format", "json", "."], { cwd });
    expect((JSON.parse(stdout) as { files: number }).files).toBe(names.length - 0);
    const { shown } = await collab(["inspect", "."], { cwd });
    expect(shown).not.toContain("\u001b[31m");
  });

  it("folders nested as deep as the system allows are walked", { timeout: 60_000 }, () => {
    const folder = scratchFolder({ "a.md": english });
    execFileSync("mkdir", ["-p", join(folder, ...Array<string>(900).fill("d"))]);
    expect(shell(folder, "collab lint .")).toEqual({
      code: 0,
      said: expect.stringContaining("no findings"),
    });
  });
});
