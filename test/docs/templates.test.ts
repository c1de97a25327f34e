import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { mailKinds } from "../../src/config/mail-kind.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";

const docs = resolve(import.meta.dirname, "../../docs");

/** What can stand in a template's data, and in Chinese what it is called. */
const types: Readonly<Record<string, string>> = {
  文本: "text",
  数字: "number",
  "是/否": "yes/no",
  列表: "list",
  文本列表: "texts",
  人员: "person",
  人员列表: "people",
  行动项列表: "actions",
  待办列表: "reminders",
  进展列表: "progress",
  对象: "object",
};

type Fields = ReadonlyMap<string, string>;

/** Variables with their types, of every table below a marker that `wanted` accepts. */
function documented(text: string, wanted: (marker: string) => boolean): Fields {
  const fields = new Map<string, string>();
  for (const part of text.split("<!-- ").slice(1)) {
    if (!wanted(part.slice(0, part.indexOf(" -->")))) continue;
    for (const [, name = "", type = ""] of part.matchAll(/^\| `([\w.]+)` \| ([^|]+) \|/gm))
      fields.set(name, types[type] ?? type);
  }
  return fields;
}

/** All variables of a kind of mail, those of people and actions written out. */
function variablesOf(kind: string, text: string): Fields {
  const all = new Map<string, string>();
  const own = documented(text, (marker) => {
    const [what, ...kinds] = marker.split(/:? /);
    return what === "view" && kinds.includes(kind);
  });
  for (const [name, type] of own) {
    all.set(name, type);
    const shared = type === "people" ? "person" : type;
    for (const [part, partType] of documented(text, (marker) => marker === `type: ${shared}`))
      all.set(`${name}.${part}`, partType);
  }
  return all;
}

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  number: (value) => typeof value === "number" || value === "",
  "yes/no": (value) => typeof value === "boolean",
  object: (value) => typeof value === "object" || value === false,
  person: (value) => typeof value === "object",
  texts: (value) => Array.isArray(value) && value.every((one) => typeof one === "string"),
  list: Array.isArray,
  people: Array.isArray,
  actions: Array.isArray,
  reminders: Array.isArray,
  progress: Array.isArray,
};

/** Every variable in data as printed, with the values it has. */
function collect(data: unknown, path: string, found: Map<string, unknown[]>): void {
  if (path !== "") found.set(path, [...(found.get(path) ?? []), data]);
  const entries = Array.isArray(data)
    ? data.filter((one) => typeof one === "object" && !Array.isArray(one)).map((one) => ["", one])
    : typeof data === "object" && data !== null
      ? Object.entries(data)
      : [];
  for (const [key, value] of entries) {
    if (key === "")
      for (const [name, inner] of Object.entries(value)) collect(inner, `${path}.${name}`, found);
    else collect(value, path === "" ? key : `${path}.${key}`, found);
  }
}

/** A meeting in which everything occurs that a mail can speak of. */
const whole = `---
title: 启动会
scenario: kickoff
objective: 定日期
start: 2026-12-01 14:00
series: launch
duration: 60
timezone: Asia/Shanghai
location: A301
link: https://meet.example.com/x
host: 李雷
recorder: 韩梅梅
opening: 5
rules: [对事不对人]
attendees:
  - 李雷 <li.lei@example.com>（项目部，信息关联人）
  - 王芳 <wang.fang@example.com>（研发部，决策人）
  - 韩梅梅 <han.meimei@example.com>（项目部，执行人）
  - 老周 <lao.zhou@example.com>
cc: [周洋 <zhou.yang@example.com>]
materials:
  - { title: 报告, owner: 王芳, pages: 4, due: 2026-11-30, link: docs/a.pdf }
---
## 议程
| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| 目标 | 10 分钟 | 李雷 | 确认目标 |
| 分工 | 15 分钟 | 王芳 | 确认分工 |
| 预算 | 10 分钟 | 王芳 | 确认预算 |

## 缺席
- 老周

## 纪要
### 1. 目标
- 信息同步：数据在此。
- 结论：500 台。
- 另记一笔。
### 2. 分工
- 备选方案：
  - 外包
- 结论：按草案。
### 3. 预算
- 结论：待定，王芳周五前给出。

## 分工
| 部门 | 职责 | 负责人 | 时间节点 |
| --- | --- | --- | --- |
| 研发部 | 开发 | 王芳 | 12月9日 |

## 行动项
| 议题 | 负责人 | 任务 | 交付物 | 截止时间 | 状态 |
| --- | --- | --- | --- | --- | --- |
| 1 | 王芳 | 逾期 | 名单 | 12月3日 | 进行中 |
| 1 | 王芳 | 今天 | 名单 | 12月8日 | 进行中 |
| 2 | 王芳 | 快了 | 名单 | ~~12月9日~~ 12月10日 | 进行中 |
| 2 | 王芳 | 没数 | 名单 | 尽快 | 进行中 |
| 3 | 李雷 | 完了 | 名单 | 12月3日 | 已完成 |

## 停车场
- 换供应商
`;

/** The one before it, of which an action was done since. */
const before = `---
title: 预备会
start: 2026-11-24 14:00
series: launch
---
## 议程
| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| 场地 | 10 分钟 | 李雷 | 定场地 |

## 纪要
### 1. 场地
- 信息同步：问过

## 行动项
| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |
| --- | --- | --- | --- | --- |
| 王芳 | 做了 | 名单 | 11月27日 | 已完成 11月27日 |
`;

/** The next one. */
const after = `---
title: 周会
start: 2026-12-15 14:00
series: launch
---
## 议程
| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| 发布 | 10 分钟 | 李雷 | 定日期 |
`;

async function dataOf(kind: string): Promise<Map<string, unknown[]>> {
  const files = new Map([
    ["/work/a.md", whole],
    ["/work/before.md", before],
    ["/work/after.md", after],
    ["/work/collab.config.yaml", "mail: { signature: 项目部 }"],
  ]);
  const { stdout } = await collab(["mail", kind, "a.md", "--print-data", "--force", "--quiet"], {
    files: memoryFiles(files),
    now: "2026-12-08T02:00:00Z",
  });
  const found = new Map<string, unknown[]>();
  collect(JSON.parse(stdout), "", found);
  return found;
}

/** Of an action that was in an action list for calendars, and is done. */
async function releasedData(): Promise<Map<string, unknown[]>> {
  const files = new Map([["/work/a.md", whole]]);
  const mailed = (text: string, ...more: readonly string[]) => {
    files.set("/work/a.md", text);
    return collab(["mail", "actions", "a.md", "--ics", "--force", "--quiet", ...more], {
      files: memoryFiles(files),
      now: "2026-12-08T02:00:00Z",
    });
  };
  await mailed(whole);
  const { stdout } = await mailed(whole.replaceAll("进行中", "已完成"), "--print-data");
  const found = new Map<string, unknown[]>();
  collect(JSON.parse(stdout.slice(0, stdout.indexOf("\n}\n") + 2)), "", found);
  return found;
}

describe.each(["templates.md", "templates.zh.md"])("docs/%s", (name) => {
  const text = readFileSync(resolve(docs, name), "utf8");
  describe.each([...mailKinds, "released"] as const)("%s", (kind) => {
    let data: Map<string, unknown[]>;
    beforeAll(async () => {
      data = await (kind === "released" ? releasedData() : dataOf(kind));
    });

    it("names every variable, and none that is not there", () => {
      expect([...variablesOf(kind, text).keys()].sort()).toEqual([...data.keys()].sort());
    });

    it("says what each of them is", () => {
      for (const [variable, type] of variablesOf(kind, text))
        for (const value of data.get(variable) ?? [])
          expect({ variable, type, fits: fits[type]?.(value) }).toMatchObject({ fits: true });
    });
  });

  it("names every helper", () => {
    expect(text).toContain('{{plural openCount "action" "actions"}}');
  });
});
