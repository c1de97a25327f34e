import type { Messages } from "../en.ts";
import { quote } from "../quote.ts";

export const changes: Messages["actions"]["changes"] = {
  refsMissing: (verb) => `actions ${verb} 需要编号——collab actions 会列出编号`,
  nameMissing: "actions assign 需要编号和姓名——例如：collab actions assign x.7k3f 李雷",
  notYet: (day) => `--on ${day} 还没有到——行动项了结之后再记；就是今天的话不用写 --on`,
  dueMissing: "actions move 需要 --due——例如 --due 12月10日",
  unknown: (ref, nearest, task) =>
    `没有编号为${quote(ref)}的行动项——${nearest === null ? "用 collab actions --status all 查看，文件夹用 --in 指定" : `是不是 ${nearest}（${quote(task)}）？`}`,
  several: (ref, candidates) =>
    `${quote(ref)}可能是下列任何一项——请写完整编号：${candidates.join("、")}`,
  noDay: (due) => `--due ${quote(due)} 不是确定的日期——请写 2026-12-10、12月10日或下周三这样的日期`,
  badName: (name) => `${quote(name)}不能作为姓名写进文件——请去掉换行、竖线和标记符号`,
  encoding:
    "是 GB18030 编码，collab 能读但不写——请先存为 UTF-8：用 collab adopt --write，或编辑器的“另存为”",
  stdin: "来自标准输入，无法修改——请指定文件",
  notPossible: (what) => `无法改成读得对的样子（${what}）——请用编辑器修改这一行`,
  already: {
    status: (ref, status) => `${ref} 的状态本来就是${status}`,
    due: (ref, day) => `${ref} 的截止时间本来就是 ${day}`,
    owner: (ref, name) => `${ref} 的负责人本来就是${name}`,
  },
  did: {
    done: (ref, task) => `${ref} 已完成：${task}`,
    open: (ref, task) => `${ref} 重新打开：${task}`,
    dropped: (ref, task) => `${ref} 已取消：${task}`,
    move: (ref, task, day) => `${ref} 改到 ${day}：${task}`,
    assign: (ref, task, name) => `${ref} 交给${name}：${task}`,
  },
};
