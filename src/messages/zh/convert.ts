import type { Messages } from "../en.ts";

const KINDS = "collab 能读 Markdown、Word（.docx）、HTML 和邮件（.eml）";

export const convert: Messages["cli"]["convert"] = {
  refused: {
    archive: `是压缩包——请先解压；${KINDS}`,
    "broken-mail": "不是能读的邮件——请重新另存为 .eml",
    "broken-word": "不是能读的 Word 文档——请用 Word 打开后重新保存",
    "broken-zip": "文件已损坏，或者不是 Word 文档——请用 Word 打开后重新保存",
    definitions: "含有实体定义，正常的 Word 文档不会有；不予读取——请向发来文件的人核实",
    empty: "里面没有文字——图片里的文字读不了",
    encrypted: "已加密——请打开并另存为不带密码的文件，再运行一次",
    escapes: "里面有指向文件夹之外的部件，正常的文档不会有；不予读取",
    excel: `是 Excel 文件——${KINDS}`,
    image: `是图片——${KINDS}`,
    "old-word": "是 2007 之前的 Word 文档（.doc）——请打开并另存为 .docx",
    "open-document": "是 OpenDocument 文件——请打开并另存为 .docx",
    outlook: "是 Outlook 自己的邮件格式（.msg）——请另存为 .eml",
    pdf: `是 PDF，里面的文字无法可靠读出——${KINDS}`,
    powerpoint: `是 PowerPoint 文件——${KINDS}`,
    "rich-text": "是 RTF 文档——请打开并另存为 .docx",
    "too-deep": "嵌套层数多得不像人写的；不予读取",
    "too-large": "内容比任何会议都多（超过 24 MB 文字或 10,000 个部件）；不予读取",
    unknown: `是不认识的文件类型——${KINDS}`,
    "unknown-encoding": "没有写明编码——请存为 UTF-8",
  },
  exists: (file) => `${file} 已经存在，保持原样——请先移走它，或直接对它运行 adopt`,
  noMeeting: "里面没有 collab 能认出的会议；只转成 Markdown，不加文件头",
  several: (number) =>
    `里面有 ${number} 场会议；只转成 Markdown，不加文件头——加 --split 可拆成每场一个文件`,
  ownText: "邮件正文",
  without: "只转成 Markdown，不加文件头",
  pictures: (number) => `${number} 张图片`,
  comments: (number) => `${number} 条批注`,
  leftOut: (what) => `未转入：${what.join("、")}`,
};
