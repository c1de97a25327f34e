/**
 * Texts that make readers slow, in any size: what people would never write and somebody may send.
 * Each is a meeting's front-matter with a body, unless it is about the front-matter itself.
 */
const head = "---\ntitle: 周会\nstart: 2026-06-16 10:00\nhost: 王芳\n---\n";
const repeated = (piece, length) =>
  piece.repeat(Math.max(1, Math.trunc(length / piece.length))).slice(0, length);
const body = (piece) => (length) => `${head}\n## 议程\n\n${repeated(piece, length)}\n`;
const lines = (line) => (length) => {
  let text = "";
  for (let i = 1; text.length < length; i++) text += line(i);
  return text;
};
const minutes = (make) => (length) => `${head}\n## 纪要\n\n### 目标\n\n${make(length)}\n`;

/** Name → the text of about so many characters. */
export const shapes = {
  "nested lists": (length) => `${head}${lines((i) => `${"  ".repeat(i % 50)}- 项\n`)(length)}`,
  "nested quotes": body("> "),
  "one long line": body("字"),
  "one long line of words": body("word "),
  "spaces in one line": body(" "),
  "empty lines": body("\n"),
  "table, many rows": (length) =>
    `${head}\n## 议程\n\n| 议题 | 时长 |\n| --- | --- |\n${lines((i) => `| 议题 ${i} | 10 分钟 |\n`)(length)}`,
  "table, many columns": (length) => {
    const columns = Math.trunc(length / 12);
    return `${head}\n## 议程\n\n${"| 议题 ".repeat(columns)}|\n${"| --- ".repeat(columns)}|\n`;
  },
  "table, much code": (length) =>
    `${head}\n## 议程\n\n| 议题 | 时长 |\n| --- | --- |\n${repeated("| `a` | `10` |\n", length)}`,
  "many agenda items": (length) =>
    `${head}\n## 议程\n\n${lines((i) => `${i}. 议题 ${i}（10 分钟，王芳）\n`)(length)}`,
  "many actions": (length) =>
    `${head}\n## 行动项\n\n${lines((i) => `- [ ] 王芳：完成 ${i}（方案，2026-06-20 前）\n`)(length)}`,
  "many headings": (length) => `${head}${lines((i) => `## 标题 ${i}\n`)(length)}`,
  "many minutes": minutes(lines((i) => `- 结论：事情 ${i} 已定\n`)),
  "many attendees": (length) =>
    `---\ntitle: A\nattendees:\n${lines((i) => `  - { name: 人${i}, email: p${i}@example.com }\n`)(length)}---\n`,
  "many keys": (length) => `---\n${lines((i) => `key${i}: value\n`)(length)}---\n`,
  "deep YAML": (length) => `---\na: ${repeated("[", length)}\n---\n`,
  "unclosed comments": body("<!-- collab-disable "),
  "links to nowhere": body("[a]("),
  ...Object.fromEntries(
    [
      "`",
      "[",
      "]",
      "*",
      "_",
      "<",
      "&",
      "|",
      "(",
      "（",
      "：",
      "- ",
      "——",
      "@",
      "a@",
      "http://",
      "~",
    ].map((piece) => [`${piece} without end`, minutes((length) => repeated(piece, length))]),
  ),
};
