import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const HEAD = "# Sync 2026-12-01\n\nAttendees: Ann Lee, Bo Berg\n\n";
const topicsIn = (body: string) => read(HEAD + body).minutes.map(({ title }) => title.value);
const zh = (body: string) =>
  read(`# 例会纪要 2026-12-01\n\n参会人：王芳、李雷\n\n${body}`).minutes.map(
    ({ title }) => title.value,
  );

describe("topics below a heading that only divides them", () => {
  const below = "### Roof\n- it leaks\n\n### Garden\n- all done\n";

  test.each([
    ["in the minutes", `## Minutes\n### Progress\n#${below.replaceAll("\n###", "\n####")}`],
    ["without such a heading", `## Progress\n${below}`],
  ])("%s", (_, body) => {
    expect(topicsIn(body)).toEqual(["Roof", "Garden"]);
  });

  test("likewise in Chinese", () => {
    expect(zh("## 会议纪要\n### 进展\n#### 屋顶\n- 漏水\n#### 花园\n- 完工\n")).toEqual([
      "屋顶",
      "花园",
    ]);
  });

  test.each(["## 讨论", "## 二、讨論", "## 讨论情况", "## 四、讨论环节"])(
    "likewise below %s",
    (heading) => {
      const body = `## 一、近期情况\n1. 接口文档——已完成\n\n${heading}\n### 1. 屋顶\n- 结论：换瓦\n### 2. 花园\n下次再议。\n`;
      expect(zh(body)).toEqual(["近期情况", "屋顶", "花园"]);
    },
  );

  test.each([
    ["has text of its own", `## Progress\nWe went through it.\n\n${below}`, ["Progress"]],
    ["has a number", `## 1. Progress\n${below}`, ["Progress"]],
    [
      "stands above parts that other topics have, too",
      "## Roof\n### Ideas\n- tiles\n### Costs\n- high\n## Garden\n### Ideas\n- trees\n### Costs\n- low\n",
      ["Roof", "Garden"],
    ],
    [
      "stands above what was decided",
      "## Roof\n### Decision\n- wait\n### Ideas\n- tiles\n",
      ["Roof"],
    ],
    ["stands above numbered parts", "## Roof\n### 1.1 Ideas\n- a\n### 1.2 Costs\n- b\n", ["Roof"]],
  ])("but one that %s is a topic", (_, body, titles) => {
    expect(topicsIn(body)).toEqual(titles);
  });
});

describe("topics in other forms", () => {
  test.each([
    ["bold with a dash", "## Minutes\n**Roof** -\nIt leaks.\n\n**Garden** -\nAll done.\n"],
    ["with a colon above lists", "## Notes\nRoof:\n\n- it leaks\n\nGarden:\n\n- all done\n"],
    ["logged", "## Notes\nTopic: Roof\n\nIt leaks.\n\nTopic: Garden\n\nAll done.\n"],
    ["from 2 on", "## Minutes\n2. Roof\nIt leaks.\n\n3. Garden\nAll done.\n"],
    ["below a heading with a picture", "## Notes :book:\n* Roof\n  * it leaks\n* Garden\n"],
  ])("%s", (_, body) => {
    expect(topicsIn(body)).toEqual(["Roof", "Garden"]);
  });

  test("items that each begin with a title and a dash", () => {
    const body =
      "## Topics discussed\n- **Roof** — it leaks.\n- **The garden** — all done.\n- **Costs** — high.\n";
    expect(topicsIn(body)).toEqual(["Roof", "The garden", "Costs"]);
    const people = "## Notes\n- Ann Lee - merged it\n- Bo Berg - fixed it\n- Cy Dow - was away\n";
    expect(topicsIn(people)[0]).toBe("Ann Lee - merged it");
  });

  test("a sentence with a colon introduces what follows", () => {
    const body =
      "## Notes\nWe then looked at all of the offers:\n\n- one\n\nAnd we saw that none fits:\n\n- two\n";
    expect(topicsIn(body)).toEqual(["one", "two"]);
  });
});

describe("topics beside what is called so", () => {
  const others = "## Roof\n- it leaks\n\n## Garden\n- Ann: all done\n";

  test("sections next to the minutes, once something stands in those", () => {
    expect(topicsIn(`## Notes\n- Costs are high\n\n${others}`)).toEqual([
      "Costs are high",
      "Roof",
      "Garden",
    ]);
    expect(topicsIn(`## Notes\n\n${others}`)).toEqual([]);
    expect(read(`${HEAD}## Agenda\n1. Costs (5m)\n\n## Notes\n\n${others}`).stage).toBe("planned");
  });

  test("in the order of the file", () => {
    const body =
      "## Last week\n- all done\n\n## Discussion\n### Roof\n- it leaks\n\n## Playground\n- new swings\n";
    expect(topicsIn(body)).toEqual(["Last week", "Roof", "Playground"]);
  });

  test("sections next to the agenda, where somebody says or decides something", () => {
    const agenda = "## Agenda\n- Costs\n\n";
    const held = `${agenda}${others}- Bo: thanks\n- Ann: bye\n- Bo: bye\n`;
    expect(topicsIn(held)).toEqual(["Costs", "Roof", "Garden"]);
    expect(read(`${HEAD}${agenda}## How to join\n- by phone\n`).stage).toBe("planned");
  });

  test("an opening or an end of which something is told", () => {
    expect(zh("## 开场\n- 李雷介绍了新人\n\n## 屋顶\n- 漏水\n")).toEqual(["开场", "屋顶"]);
    expect(topicsIn("## Old business\n- Minutes were approved.\n\n## Roof\n- leaks\n")).toEqual([
      "Old business",
      "Roof",
    ]);
  });

  test("`Notes:` above a lonely dash is no heading", () => {
    const body =
      "## Roof\n- Ann: it leaks\n- Bo: where?\n- Ann: in the east\n\nNotes:\n-\n\n## Garden\n- done\n";
    expect(topicsIn(body)).toEqual(["Roof", "Garden"]);
  });
});

describe("topics below no heading of their own", () => {
  test("items of a list, and numbered lines", () => {
    const talk = "  - Ann: it leaks\n  - Bo: where?\n  - Ann: in the east\n";
    expect(topicsIn(`- Roof\n${talk}- Garden\n  - all done\n`)).toEqual(["Roof", "Garden"]);
    const counted =
      "Meeting adjourned at 16:00.\n\n2\\. Roof\n\na) It was agreed to wait.\n\n3\\. Garden\n\nAll is done.\n";
    expect(topicsIn(counted)).toEqual(["Roof", "Garden"]);
  });

  test("but a decision is no title", () => {
    const body =
      "## Notes\nRoof:\n\n- it leaks\n\nWe agreed to wait:\n\n- until May\n\nGarden:\n\n- done\n";
    expect(topicsIn(body)).toEqual(["Roof", "Garden"]);
  });
});

describe("paragraphs that begin with what they are about", () => {
  const topics = (notes: string) =>
    read(`# 例会 2026-12-01\n\n参会人员：王芳、李雷\n\n## 讨论内容\n\n${notes}`).minutes.map(
      ({ title, notes: said }) => `${title.value}: ${said.map(({ value }) => value).join(" / ")}`,
    );

  test("are topics", () => {
    expect(
      topics(
        "资料获取：可以找公开的\n\n技术架构：\n\n• 后端：Django\n\n选题策略：避开已有的专利\n",
      ),
    ).toEqual(["资料获取: 可以找公开的", "技术架构: • 后端：Django", "选题策略: 避开已有的专利"]);
    expect(
      topics("Roof repair: still waiting\n\nBudget: is short\n\nSummer party: in May\n"),
    ).toEqual(["Roof repair: still waiting", "Budget: is short", "Summer party: in May"]);
  });

  test.each([
    "王芳：还在等\n\n李雷：预算不足\n\n赵强：五月再说\n",
    "Ann: still waiting\n\nBo: money is short\n\nCy: in May\n",
    "资料获取：可以找公开的\n\n技术架构：用现成的\n",
    "资料获取：可以找公开的\n\n资料获取：再找一遍\n\n选题策略：避开专利\n",
  ])("who speaks is no topic, nor are two paragraphs: %j", (notes) => {
    expect(topics(notes)).toHaveLength(1);
  });
});
