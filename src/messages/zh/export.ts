import type { exporting as english } from "../en/export.ts";

export const exporting: typeof english = {
  description:
    "把会议内容导出成表格，供其他程序使用：会议、人员、议题、结论、行动项，以及行动项的每一次提及。每张表一个文件；同样的会议文件，导出的字节完全一样；各列的说明见 schema/export。退出码 0：正常；2：有文件读不了或写不了。",
  arguments: "会议文件、文件夹、通配符或 -（默认：当前文件夹）",
  options: {
    format: "ndjson（每行一条）或 csv",
    out: "写入这个文件夹（默认 export）",
    shard: "只处理其中一份文件夹，如 2/4，供多台机器分担；同一系列的会议须放在同一文件夹",
    force: "替换已有的表格",
  },
  examples: [
    ["collab export", "在 export/ 里生成六张表"],
    ["collab export meetings --format csv --out tables --force", "每晚导出，用表格软件打开"],
    ["collab export meetings --shard 2/4 --out part-2", "只处理四分之一的文件夹"],
  ],
  noMeetings: "没有找到会议文件——请指定会议文件或所在文件夹",
  exists: "表格已存在，什么也没有写——要替换请用 --force",
};
