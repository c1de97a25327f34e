import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { heading, item, mail, numbering, p, table, word } from "../convert/documents.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { runTwice } from "./cases.ts";

const minutes = word(
  heading("项目周会 2026-12-01 14:00-15:00") +
    p("参会人员：李雷、韩梅梅") +
    heading("议程", 2) +
    item("新品上线", 1) +
    item("招聘", 1) +
    heading("行动项", 2) +
    table(["任务", "责任人", "截止时间"], ["写方案", "韩梅梅", "12月5日"]),
  { "word/numbering.xml": numbering([["decimal %1."]]) },
);
const markdown = `---
title: 项目周会
start: 2026-12-01 14:00
end: 15:00
attendees:
  - 李雷
  - 韩梅梅
---
# 项目周会 2026-12-01 14:00-15:00

参会人员：李雷、韩梅梅

## 议程

1. 新品上线
2. 招聘

## 行动项

| 任务 | 责任人 | 截止时间 |
| --- | --- | --- |
| 写方案 | 韩梅梅 | 12月5日 |
`;
const page =
  "<html><body><h1>Weekly 2026-06-16 10:00</h1><h2>Agenda</h2><ol><li>Goals (10m, Ann)</li></ol></body></html>";
const letter = mail(
  ["From: Ann Lee <ann.lee@example.com>", "Subject: Re: Weekly sync", "MIME-Version: 1.0"],
  "Date: 16 June 2026\nAttendees: Ann Lee\n\n## Agenda\n\n1. Goals\n",
);
const old = Buffer.from("d0cf11e0a1b11ae1", "hex");

describe("a document becomes a meeting file", () => {
  runTwice({
    "shown first": {
      files: { "周会.docx": minutes },
      args: ["adopt", "周会.docx"],
      stdout: ["--- a/周会.md\n", "+title: 项目周会\n", "+1. 新品上线\n"],
      stderr: "collab: 将改动 1 个文件，加 --write 写入\n",
    },
    "from a page on standard input": {
      args: ["adopt", "-"],
      stdin: page,
      stdout:
        "---\ntitle: Weekly\nstart: 2026-06-16 10:00\n---\n# Weekly 2026-06-16 10:00\n\n## Agenda\n\n1. Goals (10m, Ann)\n",
    },
    "from a mail, whose headers know the addresses of those it names": {
      args: ["adopt", "-"],
      stdin: letter,
      stdout: [
        "title: Weekly sync\ndate: 2026-06-16\nattendees:\n  - { name: Ann Lee, email: ann.lee@example.com }\n",
        "# Weekly sync\n\nDate: 16 June 2026\n",
      ],
    },
    "or is refused in one sentence": {
      files: { "a.doc": old, "b.docx": "no", "c.pdf": "%PDF-1.7", "d.html": page },
      args: ["adopt", "a.doc", "b.docx", "c.pdf", "d.html", "--lang", "en"],
      code: 2,
      stdout: ["+title: Weekly\n"],
      stderr: [
        "collab: a.doc: is a Word document of before 2007 (.doc) — open it and save it as .docx\n",
        "collab: b.docx: is damaged, or no Word document — open it in Word and save it once more\n",
        "collab: c.pdf: is a PDF, which has no text that could be read reliably — collab reads Markdown, Word (.docx), HTML and mails (.eml)\n",
      ],
    },
    "on standard input, too": {
      args: ["adopt", "-", "--lang", "zh"],
      stdin: old,
      code: 2,
      stderr: "collab: -: 是 2007 之前的 Word 文档（.doc）——请打开并另存为 .docx\n",
    },
    "without front-matter where it is no meeting": {
      files: { "a.docx": word(p("Dear all, see you.")) },
      args: ["adopt", "a.docx", "--lang", "en"],
      stdout: "--- a/a.md\n+++ b/a.md\n@@ -1,0 +1,1 @@\n+Dear all, see you.\n",
      stderr: ["collab: a.docx: holds nothing that collab reads as a meeting"],
    },
  });

  const write = (cwd: string, ...args: readonly string[]) =>
    collab(["adopt", "--write", "--lang", "en", ...args], { cwd });

  it("beside it, and never in the place of another", async () => {
    const cwd = scratchFolder({ "in/周会.docx": minutes });
    const first = await write(cwd, "in/周会.docx");
    expect(first).toMatchObject({
      code: 0,
      stdout: "in/周会.md\n",
      stderr: "collab: 1 file changed\n",
    });
    expect(readFileSync(join(cwd, "in/周会.md"), "utf8")).toBe(markdown);
    writeFileSync(join(cwd, "in/周会.md"), "mine");
    const second = await write(cwd, "in/周会.docx");
    expect(second).toMatchObject({ code: 2, stdout: "" });
    expect(second.stderr).toContain(
      "collab: in/周会.docx: in/周会.md is there already and stays as it is",
    );
    expect(readFileSync(join(cwd, "in/周会.md"), "utf8")).toBe("mine");
  });

  it("in a folder, where what is no meeting is passed over, and a second run changes nothing", async () => {
    const cwd = scratchFolder({
      "a.docx": minutes,
      "b.html": page,
      "letter.docx": word(p("Dear all")),
      "c/d.eml": letter,
    });
    const first = await write(cwd, ".");
    expect(first).toMatchObject({ code: 0, stdout: "a.md\nb.md\nc/d.md\n" });
    expect(first.stderr).toBe("collab: 3 files changed; 1 file skipped: no meeting\n");
    expect(existsSync(join(cwd, "letter.md"))).toBe(false);
    const second = await write(cwd, ".");
    expect(second).toMatchObject({ code: 0, stdout: "" });
  });
});
