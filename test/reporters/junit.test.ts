import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { junitReport } from "../../src/reporters/junit.ts";
import { hostile, setting, usual } from "./reports.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Read by a parser that refuses what is not well-formed XML 1.0. */
function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const below = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...below(child, name),
  ]);

/** Each file took as many milliseconds as there were before it. */
const timed = {
  ...usual,
  times: new Map(
    [...usual.results.map(({ source }) => source.file), ...usual.clean].map((file, at) => [
      file,
      at,
    ]),
  ),
};

describe("JUnit XML", () => {
  it.each([
    ["the usual report", usual],
    ["hostile names and messages", hostile],
    ["files that could not be read", { ...usual, unread: 2 }],
    ["times", timed],
    [
      "the same rule twice in one place",
      {
        ...usual,
        results: usual.results.map(({ source, findings }) => ({
          source,
          findings: [...findings, ...findings],
        })),
      },
    ],
    ["nothing at all", { results: [], files: 0, clean: [], skipped: 0, unread: 0 }],
  ])("adds up: %s", (_, report) => {
    const root = parse(junitReport(report, setting()));
    const counted = (element: Element): Readonly<Record<string, string>> => ({
      tests: `${below(element, "testcase").length}`,
      failures: `${below(element, "failure").length}`,
      errors: `${below(element, "error").length}`,
    });
    expect(root.name).toBe("testsuites");
    expect(root.attributes).toMatchObject(counted(root));
    for (const suite of root.children) expect(suite.attributes).toMatchObject(counted(suite));
    const seconds = (elements: readonly Element[]): number =>
      elements.reduce((sum, { attributes }) => sum + Number(attributes.time), 0);
    expect(seconds(below(root, "testcase"))).toBeCloseTo(Number(root.attributes.time));
    expect(seconds(root.children)).toBeCloseTo(Number(root.attributes.time));
    const names = below(root, "testcase").map(
      ({ attributes: { classname, name } }) => `${classname} ${name}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it("fails errors only; a file without findings passed", () => {
    const root = parse(junitReport(usual, setting()));
    const errors = usual.results.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === "error"),
    );
    expect(below(root, "failure").map(({ attributes }) => attributes.message)).toEqual(
      errors.map(({ message }) => message),
    );
    expect(below(root, "system-out").map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^warning: 会议 1\.md:27:10 opening-length \(G9\)\nThe opening /),
    );
    expect(root.children.at(-1)?.attributes).toMatchObject({ name: "clean.md", failures: "0" });
  });

  it("gives back what names and messages hold", () => {
    const [failure] = below(parse(junitReport(hostile, setting())), "failure");
    expect(failure?.attributes.message).toContain(
      "\n::error::a\"b'c]]>d<script>alert(1)</script>&amp;",
    );
    expect(failure?.text).toContain("]]>d<script>");
  });

  it("is refused when something is left unescaped", () => {
    const xml = junitReport(hostile, setting());
    for (const broken of [
      xml.replace("&lt;script", "<script"),
      xml.replace("&amp;amp;", "& "),
      xml.replace("]]&gt;", "\ufffe"),
      xml.replace("</testsuites>", ""),
    ]) {
      expect(broken).not.toBe(xml);
      expect(() => parse(broken)).toThrow();
    }
  });

  it("says how long each file took", () => {
    const root = parse(junitReport(timed, setting()));
    const times = root.children.map(({ attributes }) => attributes.time);
    expect(times).toEqual([...timed.times.values()].map((ms) => `${ms / 1000}`));
    expect(root.attributes.time).not.toBe("0");
  });
});
