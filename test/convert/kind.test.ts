import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/convert/kind.ts";
import { p, word, zipped } from "./documents.ts";

const kind = (name: string, text: string | Uint8Array) => kindOf(name, Buffer.from(text as string));
/** A file as Office 97 kept them, with an entry of this name. */
const compound = (entry: string): Buffer =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(512),
    Buffer.from(entry, "utf16le"),
  ]);

describe("what a file is", () => {
  it("is told by its bytes, whatever its name says", () => {
    expect(kind("minutes.doc", word(p("x")))).toBe("word");
    expect(kind("minutes.docx", compound("WordDocument"))).toBe("old-word");
    expect(kind("minutes.docx", compound("EncryptedPackage"))).toBe("encrypted");
    expect(kind("mail.msg", compound("__substg1.0_0037001F"))).toBe("outlook");
    expect(kind("minutes.docx", "%PDF-1.7")).toBe("pdf");
    expect(kind("minutes.doc", "{\\rtf1\\ansi")).toBe("rich-text");
    expect(kind("scan.docx", Buffer.from("89504e470d0a", "hex"))).toBe("image");
    expect(kind("minutes.docx", "Rar!\x1a")).toBe("archive");
    expect(kind("minutes.docx", "nothing of the kind")).toBe("broken-zip");
    expect(kind("any.docx", zipped({ "a.txt": "" }))).toBe("word");
  });

  it("is told by its text where programs write pages and mails as Word documents", () => {
    expect(kind("minutes.doc", "<html xmlns:w='x'><body>")).toBe("html");
    expect(
      kind(
        "page.doc",
        "Date: Tue, 1 Dec 2026\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n",
      ),
    ).toBe("mail");
  });

  it("is what the name says where the text leaves it open", () => {
    expect(kind("a.html", "# not at all")).toBe("html");
    expect(kind("a.eml", "x")).toBe("mail");
    expect(kind("a.md", "<html>")).toBe("markdown");
    expect(kind("notes", "<html>")).toBe("markdown");
  });

  it.each([
    ["# Weekly\n\n<div>x</div>", "markdown"],
    ['<p align="center">\n\n# Weekly\n', "markdown"],
    ["<!-- template -->\n# Weekly\n", "markdown"],
    ["Date: 1 December\nFrom: 10:00\nSubject: goals\n\nAgenda", "markdown"],
    ["", "markdown"],
    ["<meta charset='utf-8'><b>x</b>", "html"],
    ["\ufeff<!DOCTYPE html>\n<html>", "html"],
    ["<html><body><!--StartFragment-->x", "html"],
    ["<h1>Weekly</h1><p>1. Goals</p>", "html"],
    ["From: a@example.com\nReceived: by x\n\nx", "mail"],
    ["From a@example.com Tue\nFrom: a@example.com\nMessage-ID: <1@x>\n\nx", "mail"],
    ["From: A <a@example.com>\nDate: Tue, 1 Dec 2026 10:00:00 +0000\nSubject: x\n\nx", "mail"],
  ])("on standard input: %j is %s", (text, expected) => {
    expect(kind("-", text)).toBe(expected);
  });
});
