import { posix } from "node:path";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { eachElement } from "../../src/mail/hast.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { actions, minutes, report, weekly } from "./meetings.ts";

const parser = unified().use(rehypeParse);

const files = {
  "a.md": weekly(
    "2026-12-01",
    minutes("129") + actions("Ann Lee | Ask the board for its view | 2026-12-10 | open"),
  ),
  "b.md": weekly(
    "2026-12-08",
    minutes("149") + actions("Bo Berg | Write the test plan | 2026-12-30 | done 2026-12-09"),
  ),
  "c.md": weekly("2026-12-22"),
};

/** The pages of a report, by their paths from the folder of index.html. */
async function site(
  meetings: Readonly<Record<string, string>> = files,
  ...args: readonly string[]
): Promise<ReadonlyMap<string, string>> {
  const { contents, code, stderr } = await report(meetings, "--html", "out", ...args);
  if (code !== 0) throw new Error(stderr);
  const paths = [...contents].filter(([path]) => path.startsWith("/work/out/"));
  return new Map(paths.map(([path, text]) => [path.slice("/work/out/".length), text]));
}

const pagesOf = (all: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...all].filter(([path]) => path.endsWith(".html"));
const page = (all: ReadonlyMap<string, string>, start: string): string =>
  [...all].find(([path]) => path.startsWith(start))?.[1] ?? "";

describe("the pages", () => {
  it("are an overview, the actions, a page for each series and each month", async () => {
    expect(
      [...(await site()).keys()].map((path) => path.replace(/-[0-9a-f]{10}/, "")).sort(),
    ).toEqual([
      ...["actions.html", "board.js", "index.html", "meetings/2026-12.html"],
      ...["report.css", "series/launch.html"],
    ]);
  });

  it("say where the first one is, and no more unless the text is asked for, too", async () => {
    const said = await report(files, "--html", "out");
    expect([said.code, said.stdout]).toEqual([0, "out/index.html\n"]);
    const both = await report(files, "--html", "out", "--format", "md");
    expect(both.stdout).toMatch(/^out\/index\.html\n# Meeting report\n/);
  });

  it("have no link without words, also where no meeting names its series", async () => {
    const unnamed = Object.entries(files).map(([name, text]) => [
      name,
      text.replace(/^series:.*\n/m, ""),
    ]);
    for (const [path, text] of pagesOf(await site(Object.fromEntries(unnamed))))
      expect(text, path).not.toMatch(/<a [^>]*>\s*<\/a>/);
  });

  it("allow nothing but their own style sheet and script", async () => {
    for (const [, text] of pagesOf(await site())) {
      expect(text).toContain('content="default-src &#x27;none&#x27;; style-src &#x27;self&#x27;');
      expect(text).not.toMatch(/<style|<script(?! src=)| style=| on\w+=|<img|<iframe|https?:/);
    }
  });

  it("link to pages and places that are there", async () => {
    const all = await site();
    let links = 0;
    for (const [path, text] of pagesOf(all)) {
      for (const [, href = ""] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        const [to = "", place] = href.split("#");
        const target = to === "" ? path : posix.join(posix.dirname(path), to);
        expect([path, href, all.has(target)]).toEqual([path, href, true]);
        if (place)
          expect([path, href, all.get(target)?.includes(` id="${place}"`)]).toEqual([
            path,
            href,
            true,
          ]);
        links++;
      }
    }
    expect(links).toBeGreaterThan(30);
  });

  it("tell first what was decided, who owes what, and whether it gets better", async () => {
    const text = page(await site(), "index.html");
    const headings = [...text.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    expect(headings).toEqual([
      ...["In short", "Decided since 2026-11-21", "Who owes what", "Does it get better?"],
      ...["In pictures", "By owner", "By department", "Series", "Meetings"],
    ]);
    expect(text).toContain("<li>Price: 149</li>");
  });

  it("are in the language that was asked for", async () => {
    const english = page(await site(files), "index.html");
    expect(english).toContain('<html lang="en">');
    const chinese = page(await site(files, "--lang", "zh"), "index.html");
    expect(chinese).toContain('<html lang="zh-CN">');
    expect(chinese).toContain("<h2>谁还欠什么</h2>");
  });
});

describe("a picture", () => {
  it("has a title, a description and the table it was drawn from", async () => {
    const text = page(await site(), "index.html");
    const figures = text.match(/<figure class="chart">.*?<\/figure>/g) ?? [];
    expect(figures.length).toBeGreaterThan(4);
    for (const figure of figures)
      expect(figure).toMatch(
        /<figcaption id="(\w+-title)">.+<svg [^>]*role="img" aria-labelledby="\1".*<desc .*<details>.*<table>/,
      );
    expect(figures[0]).toContain(
      '<tr><th scope="row">2026-12-07</th><td class="number">1</td><td class="number">0</td><td class="number">1</td></tr>',
    );
  });

  it("is left out where there is nothing to show", async () => {
    const text = page(await site({ "c.md": weekly("2026-12-22") }), "index.html");
    expect(text).not.toContain("<svg");
  });
});

describe("a page of a meeting", () => {
  it("has its items with what they came to, what was promised, and where its file is", async () => {
    const text = page(
      await site(files, "--link-base", "https://git.example.com/team"),
      "meetings/",
    );
    expect(text).toContain("<strong>Price (10 min) · Ann Lee</strong><br>Must reach: A price");
    expect(text).toContain('<span class="better">reached</span> · 129');
    expect(text).toContain("Ask the board for its view</a>");
    expect(text).toContain('<a href="https://git.example.com/team/a.md">a.md</a>');
  });

  it("links to its file by a path from the first page, or not at all", async () => {
    expect(page(await site(files, "--link-base", "../"), "meetings/")).toContain(
      'href="../../a.md"',
    );
    expect(page(await site(files, "--link-base", "../"), "actions")).toContain('href="../a.md"');
    expect(page(await site(files), "meetings/")).toContain("<dd>a.md</dd>");
  });

  it.each(["javascript:alert(1)", "git.example.com", "//x y"])(
    "--link-base %s is refused",
    async (base) => {
      const said = await report(files, "--html", "out", "--link-base", base);
      expect([said.code, said.stderr]).toEqual([2, expect.stringContaining("--link-base")]);
    },
  );
});

describe("files in the folder", () => {
  const run = async (contents: Map<string, string>, ...more: readonly string[]) =>
    collab(["report", "a.md", "--now", "2026-12-18 09:00", "--html", "out", ...more], {
      files: memoryFiles(contents),
    });
  it("are replaced when they are of an earlier report, and else only with --force", async () => {
    const contents = new Map([["/work/a.md", files["a.md"]]]);
    expect((await run(contents)).code).toBe(0);
    expect((await run(contents)).code).toBe(0);
    contents.set("/work/out/index.html", "<title>My own page</title>");
    const refused = await run(contents);
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("out/index.html: is not of an earlier report");
    expect(contents.get("/work/out/index.html")).toContain("My own page");
    expect((await run(contents, "--force")).code).toBe(0);
    expect(contents.get("/work/out/index.html")).toContain("Meeting report");
  });

  it("are no meetings: among those, pages are written with --force only", async () => {
    const contents = new Map([
      ["/work/a.md", files["a.md"]],
      ["/work/out/b.md", files["a.md"]],
    ]);
    const refused = await run(contents);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining("out: has Markdown files in it"),
    ]);
    expect([...contents.keys()]).toEqual(["/work/a.md", "/work/out/b.md"]);
    expect((await run(contents, "--force")).code).toBe(0);
    expect((await run(contents)).code).toBe(0);
  });

  it.each(["--force", "--link-base"])("%s without --html is refused", async (option) => {
    const said = await report(files, option, ...(option === "--force" ? [] : ["../"]));
    expect([said.code, said.stderr]).toEqual([2, expect.stringContaining("is for --html")]);
  });
});

describe("what a stranger wrote", () => {
  const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
  it("stays text, in titles, owners, tasks, conclusions, series and file names", async () => {
    const all = await site({
      [`${evil.replaceAll("/", "_")}.md`]: weekly(
        "2026-12-01",
        minutes(evil) + actions(`${evil} | ${evil} | 2026-12-10 | open`),
      )
        .replace("title: Sync", `title: |\n  ${evil}`)
        .replace("series: launch", `series: |\n  ${evil}`)
        .replace("name: Ann Lee", `name: '${evil.replaceAll("'", "''")}'`),
    });
    for (const [path, text] of pagesOf(all)) {
      expect(path).toMatch(/^[\w/.-]+$/);
      const inside: string[] = [];
      eachElement(parser.parse(text), ({ tagName, properties }) => {
        if (tagName === "script" ? properties.src === undefined : tagName === "img")
          inside.push(tagName);
        inside.push(...Object.keys(properties).filter((name) => /^on/i.test(name)));
      });
      expect(inside).toEqual([]);
    }
    expect(page(all, "actions")).toContain("&#x3C;script>alert(1)");
  });

  it("cannot lead the pages out of their folder", async () => {
    const all = await site({
      "a.md": files["a.md"].replace("series: launch", "series: ../../etc/passwd"),
    });
    expect([...all.keys()].filter((path) => path.includes(".."))).toEqual([]);
  });

  it("does not grow a page without end: hundreds of meetings and actions go on several", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 130 }, (_, at) => [
        `${at}.md`,
        weekly(
          "2026-12-01",
          minutes("1") +
            actions(
              ...Array.from(
                { length: 5 },
                (_, task) =>
                  `Ann Lee | Task ${at} of the kind ${task}${"abcdefghij"[at % 10]} | 2026-12-04 | done 2026-12-03`,
              ),
            ),
        ),
      ]),
    );
    const all = await site(many);
    expect([...all.keys()].filter((path) => path.startsWith("meetings/")).sort()).toEqual([
      ...["meetings/2026-12-2.html", "meetings/2026-12-3.html", "meetings/2026-12.html"],
    ]);
    expect(all.has("actions-closed.html")).toBe(true);
    for (const [, text] of pagesOf(all)) expect(text.length).toBeLessThan(700_000);
  });

  it("has each open action once, on the board's page or those behind it, and all of them for its script", async () => {
    const names = Array.from({ length: 250 }, (_, at) => `Task number ${at}`);
    const open = names.map((task) => `Ann Lee | ${task} | 2026-12-04 | open`);
    const all = await site({ "a.md": weekly("2026-12-01", minutes("1") + actions(...open)) });
    const boards = ["actions.html", "actions-2.html", "actions-3.html"];
    const rows = (path: string) =>
      [...(all.get(path) ?? "").matchAll(/<tr id="(a-\w+)"[\s\S]*?(Task number \d+)</g)].map(
        ([, id, task]) => `${id} ${task}`,
      );
    expect(boards.map((path) => rows(path).length)).toEqual([100, 100, 50]);
    expect(all.has("actions-4.html")).toBe(false);
    const script = (all.get("actions-rows.js") ?? "").replaceAll('\\"', '"');
    for (const row of boards.slice(1).flatMap(rows)) expect(script).toContain(row.split(" ")[0]);
    expect(new Set(boards.flatMap(rows)).size).toBe(250);
    // Other pages lead to the page that has it.
    const links = [
      ...page(all, "meetings/").matchAll(/href="\.\.\/(actions[\w-]*\.html)#(a-\w+)"/g),
    ];
    expect(links).toHaveLength(250);
    for (const [, path = "", id] of links) expect(all.get(path)).toContain(`id="${id}"`);
  });
});
