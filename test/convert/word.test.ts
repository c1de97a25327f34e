import { describe, expect, it } from "vitest";
import { convert } from "../../src/convert/convert.ts";
import {
  checkBox,
  heading,
  item,
  link,
  numbering,
  p,
  relationships,
  run,
  table,
  word,
} from "./documents.ts";

async function markdown(body: string, parts: Parameters<typeof word>[1] = {}): Promise<string> {
  const [converted] = await convert("word", word(body, parts));
  return converted?.text ?? "";
}

describe("a Word document", () => {
  it("keeps its title, headings and paragraphs", async () => {
    const title = p("项目周会纪要", '<w:pStyle w:val="a3"/>');
    const text = await markdown(
      title + heading("议程") + p("会议时间：2026-12-01 14:00") + heading("细节", 2),
    );
    expect(text).toBe("# 项目周会纪要\n\n# 议程\n\n会议时间：2026-12-01 14:00\n\n## 细节\n");
  });

  it("keeps bold text, with the colon outside where Markdown would not see the end of it", async () => {
    const bold = (text: string) => run(text, "<w:b/>");
    expect(await markdown(p(`${bold("结")}${bold("论：")}${run("同意")}`))).toBe(
      "**结论**：同意\n",
    );
    expect(await markdown(p(bold("【议题】")))).toBe("**【议题】**\n");
    expect(await markdown(p(`${bold("Decision: ")}${run("ship")}`))).toBe("**Decision**: ship\n");
  });

  it("shows what was inserted, not what was deleted, and strikes out what is struck out", async () => {
    const inserted = `<w:ins w:id="1">${run("5 Dec")}</w:ins>`;
    const deleted = `<w:del w:id="2"><w:r><w:delText>4 Dec</w:delText></w:r></w:del>`;
    expect(await markdown(p(`${run("Due ")}${deleted}${inserted}`))).toBe("Due 5 Dec\n");
    expect(await markdown(p(`${run("4 Dec", "<w:strike/>")}${run(" 5 Dec")}`))).toBe(
      "~~4 Dec~~ 5 Dec\n",
    );
  });

  it("makes items of what has a box in front", async () => {
    const boxes =
      p(`${checkBox(false)}${run(" 王芳：发通知")}`) +
      p(`${checkBox(true)}${run(" 赵强：订会议室")}`);
    const drawn = p("☐ 钱伟：写测试计划") + p("☑ 已发通知");
    expect(await markdown(boxes + drawn)).toBe(
      "- [ ] 王芳：发通知\n- [x] 赵强：订会议室\n- [ ] 钱伟：写测试计划\n- [x] 已发通知\n",
    );
  });

  it("keeps links to the web and to people, and the words of others", async () => {
    const linked = (id: number, text: string) =>
      `<w:hyperlink r:id="rId${id}">${run(text)}</w:hyperlink>`;
    const targets = [
      "https://docs.example.com/a",
      "mailto:ann.lee@example.com",
      "javascript:alert(1)",
      "file:///etc/passwd",
      "../secret.docx",
    ];
    const text = await markdown(
      p(
        [
          linked(1, "notes"),
          linked(2, "Ann Lee"),
          linked(3, "one"),
          linked(4, "two"),
          linked(5, "three"),
        ].join(run(" ")),
      ),
      { "word/_rels/document.xml.rels": relationships(...targets.map(link)) },
    );
    expect(text).toBe(
      "[notes](https://docs.example.com/a) Ann Lee <ann.lee@example.com> one two three\n",
    );
  });
});

describe("lists of Word", () => {
  const list = async (body: string, ...args: Parameters<typeof numbering>) =>
    markdown(body, { "word/numbering.xml": numbering(...args) });

  it("go on after a paragraph, as they do in Word", async () => {
    const body =
      item("Goals", 1) +
      p("Ann explains.") +
      item("Budget", 1) +
      item("costs", 1, 1) +
      item("Any other business", 1);
    expect(await list(body, [["decimal %1.", "bullet ●"]])).toBe(
      "1. Goals\n\nAnn explains.\n\n2. Budget\n   - costs\n3. Any other business\n",
    );
  });

  it("begin anew where Word begins anew", async () => {
    const body = item("A", 1) + item("B", 1) + p("then") + item("C", 2) + item("D", 2);
    expect(await list(body, [["decimal %1."]], [{ id: 2, of: 1, restart: 1 }])).toBe(
      "1. A\n2. B\n\nthen\n\n1. C\n2. D\n",
    );
  });

  it("keep labels that no list of Markdown has", async () => {
    const levels = ["chineseCounting %1、", "chineseCounting （%2）", "decimal %3."];
    const body =
      item("会议时间", 1) +
      item("会议议题", 1) +
      item("进度", 1, 1) +
      item("开发", 1, 2) +
      item("测试", 1, 2) +
      item("预算", 1, 1) +
      item("散会", 1);
    expect(await list(body, [levels])).toBe(
      "一、会议时间\n\n二、会议议题\n\n（一）进度\n\n1. 开发\n2. 测试\n\n（二）预算\n\n三、散会\n",
    );
  });

  it("number headings, and what stands in one", async () => {
    const body = p(
      "目标",
      '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    );
    expect(await list(body, [["chineseCounting 议题%1："]])).toBe("# 议题一：目标\n");
    expect(
      await list(item("Goals", 1) + item("costs", 1, 1), [["decimal %1.", "lowerLetter %2)"]]),
    ).toBe("1. Goals\n   - a) costs\n");
  });
});

describe("tables of Word", () => {
  it("are tables, with the lines of a cell kept apart", async () => {
    const rows = table(
      ["任务", "责任人", "完成时间"],
      [p("写方案") + p("发评审"), "王芳", "12月5日"],
    );
    expect(await markdown(rows)).toBe(
      "| 任务 | 责任人 | 完成时间 |\n| --- | --- | --- |\n| 写方案<br>发评审 | 王芳 | 12月5日 |\n",
    );
  });

  it("are taken apart where they are a form with a page in it", async () => {
    const body = table(
      ["会议时间", "2026-12-01 14:00", "地点", "A301"],
      ["参会人员", { text: "王芳、赵强", across: 3 }],
      [{ text: "会议内容", across: 4 }],
      [{ text: p("一、进度") + p("结论：下周提测"), across: 4 }],
      ["序号", "任务", "责任人", "完成时间"],
      ["1", "写方案", "王芳", "12月5日"],
    );
    expect(await markdown(body)).toBe(
      [
        "| 会议时间 | 2026-12-01 14:00 | 地点 | A301 |",
        "| --- | --- | --- | --- |",
        "| 参会人员 | 王芳、赵强 | | |",
        "",
        "**会议内容**",
        "",
        "一、进度",
        "",
        "结论：下周提测",
        "",
        "| 序号 | 任务 | 责任人 | 完成时间 |",
        "| --- | --- | --- | --- |",
        "| 1 | 写方案 | 王芳 | 12月5日 |",
        "",
      ].join("\n"),
    );
  });

  it("keep signs that mean something to Markdown", async () => {
    expect(await markdown(table(["a|b", "*c*"], ["c <d>", "`e`"]))).toBe(
      "| a\\|b | \\*c\\* |\n| --- | --- |\n| c \\<d> | \\`e\\` |\n",
    );
  });
});

describe("what a document says of itself", () => {
  const core = (title: string) => ({
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title><dc:creator>Ann Lee</dc:creator></cp:coreProperties>`,
  });
  const headingOf = async (title: string) =>
    (await convert("word", word(p("x"), core(title))))[0]?.heading;

  it("is its title, and nothing else", async () => {
    expect(await headingOf("Weekly &amp; more")).toBe("# Weekly & more\n");
    expect(await headingOf("Microsoft Word - minutes.docx")).toBeNull();
    expect(await headingOf("文档1")).toBeNull();
  });
});
