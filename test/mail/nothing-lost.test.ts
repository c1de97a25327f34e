import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letters, losesNothing, minutesMail, readable } from "./minutes-bodies.ts";

describe("what stands below a topic", () => {
  it.each([
    ["a table", "| Part | Cost |\n| --- | --- |\n| Lamp | 12 CHF |", ["Part", "Lamp", "12 CHF"]],
    ["code", "```sh\nnpm run build\n```", ["npm run build"]],
    ["indented code", "Run\n\n    make all\n", ["make all"]],
    ["nested lists", "- one\n  - two\n    1. three\n", ["one", "two", "three"]],
    ["a quote", "> said\n>\n> - listed\n", ["said", "listed"]],
    ["an image", "![the plan](img/plan.png)", ["the plan", "img/plan.png"]],
    ["a link", "see [the plan](https://x.example.com/p)", ["the plan", "https://x.example.com/p"]],
    ["a named link", "see [plan][1]\n\n[1]: https://x.example.com/p", ["https://x.example.com/p"]],
    ["a link in the project", "see [plan](docs/p.md)", ["plan", "docs/p.md"]],
    ["text struck out", "~~400~~ 500", ["400", "500"]],
    ["check boxes", "- [x] ordered\n- [ ] paid", ["ordered", "paid"]],
    ["a heading", "#### Later\nmore", ["Later", "more"]],
    ["HTML that only looks", "a <b>bold</b> word<br>next", ["a", "bold", "word", "next"]],
    [
      "a conclusion with a link",
      "- Conclusion: as [said](https://x.example.com)",
      ["as", "x.example.com"],
    ],
  ])("%s is in both parts of the mail", async (_, body, words) => {
    const { text, html } = await minutesMail(`${body}\n`);
    for (const word of words) {
      expect(letters(text)).toContain(letters(word));
      expect(letters(readable(html))).toContain(letters(word));
    }
  });

  it("is there, too, where a row of a table is a topic", async () => {
    const rows =
      "| Item | Discussion | Owner | Conclusion |\n| - | - | - | - |\n| Goals | see [plan](https://x.example.com/p) | Ann | 500 units |\n| Risks | two of them | | none |";
    const { text, html } = await minutesMail(`\n## Minutes\n\n${rows}`);
    for (const body of [text, readable(html)])
      for (const word of [
        "Discussion",
        "see",
        "plan",
        "x.example.com/p",
        "Ann",
        "500 units",
        "two of them",
      ])
        expect(letters(body)).toContain(letters(word));
    expect(text).toMatch(
      /Item {3}Discussion +Owner +Conclusion\r?\n[- ]+\r?\nRisks {2}two of them/,
    );
  });

  it("has links as `text: url`, tables aligned by width and struck text marked in plain text", async () => {
    const body =
      "[报告](https://x.example.com/a)，见表 ~~旧~~\n\n| 名称 | 数 |\n| --- | --- |\n| 灯 | 1 |";
    const { text, html } = await minutesMail(body);
    expect(text).toContain("报告：https://x.example.com/a ，见表 ~~旧~~");
    expect(text).toMatch(/名称 {2}数\r?\n---- {2}--\r?\n灯 {4}1\r?\n/);
    expect(html).toMatch(/<del[^>]*>旧<\/del>/);
  });

  it("names what no mail may carry, with its line", async () => {
    const { text, html, stderr } = await minutesMail(
      'one <script>alert(1)</script>\n\n<iframe src="https://x.example.com"></iframe>\n\n[two](javascript:alert(2))',
    );
    expect(stderr).toMatch(/^collab: 0\.md:17:5: a mail cannot carry “<script>”/m);
    expect(stderr).toMatch(/^collab: 0\.md:19:1: .*“<iframe>”/m);
    expect(stderr).toMatch(/^collab: 0\.md:21:2: .*“javascript:”/m);
    expect(`${text}${html}`).not.toMatch(/<script|<iframe|javascript:/);
    expect(text).toContain("two");
  });

  it("shows where a link leads whose text is another address", async () => {
    const { text, html } = await minutesMail(
      "[https://bank.example.com](https://evil.example.com/x)",
    );
    expect(text).toContain("https://bank.example.com: https://evil.example.com/x");
    expect(html).not.toMatch(/>https:\/\/bank\.example\.com<\/a>/);
  });
});

it("loses no word of any minutes, in text or HTML", () => fc.assert(losesNothing, { numRuns: 8 }));
