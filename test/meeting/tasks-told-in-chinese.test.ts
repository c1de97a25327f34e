import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

/** Who, what and by when of the tasks in one line of the minutes. */
function tasksIn(line: string): readonly string[] {
  const head = "# 会议纪要\n\n时间：2026年12月15日下午3点\n参会：王芳、李雷、小陈\n";
  const { actions } = read(`${head}\n## 一、搬迁\n\n${line}\n`);
  return actions.map(({ owners, task, due }) => {
    const day = due?.kind === "date" ? due.date : "–";
    return `${owners.join("、")}|${task?.value}|${day}`;
  });
}

describe("a task that a sentence of Chinese minutes tells", () => {
  it.each([
    ["会议确定1月9日搬迁，由李雷负责联系车辆（18号前）。", "李雷|负责联系车辆|2026-12-18"],
    ["王芳做好客户通知工作，20号前完成。", "王芳|做好客户通知工作|2026-12-20"],
    ["2、王芳做好客户通知工作，20号前完成。", "王芳|做好客户通知工作|2026-12-20"],
    ["请王芳12月20日前通知客户", "王芳|通知客户|2026-12-20"],
    ["要求李雷在本周五前提交方案。", "李雷|提交方案|2026-12-18"],
    ["會議要求李雷在本週五前提交方案。", "李雷|提交方案|2026-12-18"],
    ["财务部12月25日前完成对账，小陈跟进。", "小陈|财务部完成对账|2026-12-25"],
    ["財務部12月25日前完成對賬，小陳跟進。", "小陈|財務部完成對賬|2026-12-25"],
  ])("%s", (line, task) => {
    expect(tasksIn(line)).toEqual([task]);
  });

  it.each([
    ["测试组12月18日前完成用例", "测试组|完成用例|2026-12-18"],
    ["测试组于下周五前提交报告", "测试组|提交报告|2026-12-25"],
    ["研发中心月底前完成联调，李雷落实", "李雷|研发中心完成联调|2026-12-31"],
  ])("or one below its heading: %s", (line, task) => {
    expect(tasksIn(`## 行动项\n\n- ${line}`)).toEqual([task]);
  });

  it.each([
    "王芳做好了客户通知工作，20号前完成了统计。",
    "客户要求李雷所在的组前年提交过方案。",
    "进度由小陈跟进过。",
    "大家要求提前下班。",
  ])("but none is told in %s", (line) => {
    expect(tasksIn(line)).toEqual([]);
  });
});
