import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { convert } from "../../src/convert/convert.ts";
import { Refused } from "../../src/convert/refusal.ts";
import { ownWork } from "../support/own-work.ts";
import { link, mail, p, relationships, run, table, word, zipped } from "./documents.ts";

type Kind = Parameters<typeof convert>[0];

async function refusal(kind: Kind, bytes: Uint8Array): Promise<string> {
  const outcome = await convert(kind, bytes).catch((error: unknown) => error);
  return outcome instanceof Refused ? outcome.reason : JSON.stringify(outcome);
}

const markdown = async (kind: Kind, bytes: Uint8Array): Promise<string> =>
  (await convert(kind, bytes))[0]?.text ?? "";

/** Overwrites what the zip file says of every part at this place of its entry. */
function patched(zip: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const copy = Buffer.from(zip);
  for (
    let entry = copy.indexOf("PK\x01\x02");
    entry !== -1;
    entry = copy.indexOf("PK\x01\x02", entry + 4)
  )
    copy.set(bytes, entry + at);
  return copy;
}

describe("a Word document from a stranger", () => {
  it("is refused when it unpacks to more than any meeting", async () => {
    const bomb = word("", { "word/document.xml": Buffer.alloc(25 * 1024 * 1024, 32) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal("word", bomb)).toBe("too-large");
    // It may lie about its size.
    const lying = patched(bomb, 24, [100, 0, 0, 0]);
    expect(await refusal("word", lying)).toMatch(/^(?:too-large|broken-zip)$/);
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`x/${at}`, ""]));
    expect(await refusal("word", zipped({ "word/document.xml": "", ...parts }))).toBe("too-large");
  });

  it("is read whatever its pictures unpack to: nobody looks at them", async () => {
    const bytes = word(p("x"), { "word/media/image1.png": Buffer.alloc(25 * 1024 * 1024) });
    expect(await markdown("word", bytes)).toBe("x\n");
  });

  it("is refused when a part of it leads out of its folder, is there twice, or is encrypted", async () => {
    expect(await refusal("word", word(p("x"), { "../../evil": "x" }))).toBe("escapes");
    expect(await refusal("word", word(p("x"), { "/etc/evil": "x" }))).toBe("escapes");
    expect(await refusal("word", word(p("x"), { "..\\evil": "x" }))).toBe("escapes");
    const twice = Buffer.from(word(p("x"), { "word/documenu.xml": p("y") }));
    const names = twice.toString("latin1").replaceAll("word/documenu.xml", "word/document.xml");
    expect(await refusal("word", Buffer.from(names, "latin1"))).toBe("broken-zip");
    expect(await refusal("word", patched(word(p("x")), 8, [1, 0]))).toBe("encrypted");
    expect(await refusal("word", patched(word(p("x")), 8, [0x41, 0]))).toBe("encrypted");
  });

  it("is refused when it is cut off, or something else", async () => {
    const bytes = word(p("x"));
    expect(await refusal("word", bytes.subarray(0, bytes.length / 2))).toBe("broken-zip");
    expect(await refusal("word", Buffer.from("PK\x03\x04nothing"))).toBe("broken-zip");
    expect(await refusal("word", zipped({ "a.txt": "" }))).toBe("archive");
    expect(
      await refusal("word", zipped({ "[Content_Types].xml": "", "xl/workbook.xml": "" })),
    ).toBe("excel");
    expect(
      await refusal("word", zipped({ "[Content_Types].xml": "", "ppt/presentation.xml": "" })),
    ).toBe("powerpoint");
    expect(await refusal("word", zipped({ mimetype: "x", "content.xml": "" }))).toBe(
      "open-document",
    );
    expect(await refusal("word", word("<w:p><w:r>"))).toBe("broken-word");
    expect(await refusal("word", word(""))).toBe("empty");
  });

  it("defines nothing: no entity of it is expanded or fetched", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';
    for (const xml of [bomb, outside, Buffer.from(`\ufeff${outside}`, "utf16le")])
      for (const part of [
        "word/document.xml",
        "word/styles.xml",
        "word/numbering.xml",
        "docProps/core.xml",
      ])
        expect(await refusal("word", word(p("x"), { [part]: xml }))).toBe("definitions");
  });

  it("gets nothing from outside: no linked picture, no template, no part of another file", async () => {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const rels = relationships(
      `Type="${type}/image" Target="file:///etc/passwd" TargetMode="External"`,
      `Type="${type}/attachedTemplate" Target="https://example.com/t.dotm" TargetMode="External"`,
      `Type="${type}/numbering" Target="../../../../etc/passwd"`,
    );
    const [converted] = await convert(
      "word",
      word(picture + p("x"), { "word/_rels/document.xml.rels": rels }),
    );
    expect(converted).toMatchObject({ text: "x\n", leftOut: { pictures: 1 } });
  });

  it("is refused when it has thousands of levels, and read when it has thousands of lines", async () => {
    const deep = "<w:tbl><w:tr><w:tc>".repeat(8_000) + "</w:tc></w:tr></w:tbl>".repeat(8_000);
    expect(await refusal("word", word(deep))).toMatch(/^(?:too-deep|broken-word)$/);
    const long = await markdown("word", word(p("x").repeat(1_500)));
    expect(long.split("\n\n")).toHaveLength(1_500);
  }, 60_000);
});

describe("HTML from a stranger", () => {
  const html = async (text: string) => markdown("html", Buffer.from(text));

  it("runs nothing and leads nowhere", async () => {
    expect(
      await html(
        `<p onclick="alert(1)">one <a href="JaVaScRiPt:alert(1)">two</a> <a href="java\nscript:x">three</a> <a href="data:text/html,x">four</a> <a href="https://docs.example.com/" ping="https://example.com">five</a></p><script>alert(1)</script><style>@import url(https://example.com)</style><img src="https://example.com/x.gif" onerror="alert(1)"><img src="data:image/png;base64,AAAA"><iframe src="https://example.com">x</iframe><object data="x">y</object><svg><script>alert(1)</script><text>z</text></svg><form action="https://example.com"><input name="a" value="secret"><textarea>b</textarea><button>c</button></form><link rel="stylesheet" href="https://example.com"><base href="https://example.com/"><meta http-equiv="refresh" content="0;url=https://example.com"><p>six</p>`,
      ),
    ).toBe("one two three four [five](https://docs.example.com/)\n\nsix\n");
  });

  it("puts no markup into the Markdown: neither as text nor as a title", async () => {
    expect(await html("<p>&lt;script>alert(1)&lt;/script> &lt;!-- x --> ![a](b)</p>")).toBe(
      "\\<script>alert(1)\\</script> \\<!-- x --> !\\[a](b)\n",
    );
    const [converted] = await convert("html", Buffer.from("<title>x\n&lt;b>\n---</title><p>y</p>"));
    expect(converted?.heading).toBe("# x \\<b> ---\n");
  });

  it("is refused when it has thousands of levels", async () => {
    for (const tag of ["div", "ul><li", "table><tr><td", "span", "blockquote"])
      expect(await refusal("html", Buffer.from(`<${tag}>`.repeat(8_000)))).toMatch(
        /^(?:too-deep|empty)$/,
      );
  }, 60_000);

  it("takes time in proportion to its size", async () => {
    const times: number[] = [];
    for (const count of [300, 1_500]) {
      const text = `<p><b>a：</b>*_[x]( ${"<".repeat(3)}</p><ul><li>b<ul><li>c</ul></ul><table><tr><td>d<td>e</table>`;
      const worked = ownWork();
      await html(text.repeat(count));
      times.push(worked());
    }
    const [few = 1, many = 1] = times;
    expect(many / few).toBeLessThan(20);
  }, 60_000);
});

describe("a mail from a stranger", () => {
  const headers = ["From: a@example.com", "MIME-Version: 1.0"];

  it("fetches nothing and runs nothing", async () => {
    const body = '<p>x<img src="https://example.com/x.gif"><script>alert(1)</script></p>';
    const bytes = mail([...headers, "Content-Type: text/html; charset=utf-8"], body);
    expect(await markdown("mail", bytes)).toBe("x\n");
    const external = mail(
      [
        ...headers,
        'Content-Type: message/external-body; access-type=URL; URL="https://example.com/x"',
      ],
      "Content-Type: text/plain\n\n",
    );
    expect(await refusal("mail", external)).toBe("empty");
  });

  it("is refused when it is none, or has parts inside parts without end", async () => {
    expect(await refusal("mail", Buffer.from(""))).toBe("broken-mail");
    const deep = Array.from(
      { length: 2_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    ).join("");
    expect(
      await refusal(
        "mail",
        mail(headers, "").subarray(0, -2).length > 0
          ? Buffer.from(`MIME-Version: 1.0\n${deep}`)
          : Buffer.alloc(0),
      ),
    ).toMatch(/^(?:broken-mail|empty)$/);
  });

  it("with an attached bomb is read without it", async () => {
    const bomb = Buffer.from(
      zipSync({
        "[Content_Types].xml": strToU8(""),
        "word/document.xml": new Uint8Array(25 * 1024 * 1024),
      }),
    ).toString("base64");
    const body = `--m\nContent-Type: text/plain\n\nsee attached\n--m\nContent-Type: application/octet-stream; name=x.docx\nContent-Disposition: attachment; filename=x.docx\nContent-Transfer-Encoding: base64\n\n${bomb}\n--m--\n`;
    const [own, ...others] = await convert(
      "mail",
      mail([...headers, "Content-Type: multipart/mixed; boundary=m"], body),
    );
    expect(own).toMatchObject({ text: "see attached\n", attachments: ["x.docx"] });
    expect(others).toEqual([]);
  });
});

it("what a table or a list of Word hides in its text stays text", async () => {
  const text = await markdown(
    "word",
    word(table(["\ue0009\ue001a", "b"], ["c\ue0001\ue001", "d"]) + p(run("\ue0005\ue001e"))),
  );
  expect(text).not.toMatch(/[\ue000\ue001]/);
  expect(text).toContain("| c1 | d |");
});

it("a link that a document names is text unless it leads to the web or to a person", async () => {
  const targets = [
    "ftp://example.com/x",
    "tel:1",
    "//example.com/x",
    "mailto:a@example.com?body=x",
    "https://user:pass@docs.example.com/",
  ];
  const body = targets
    .map((_, at) => p(`<w:hyperlink r:id="rId${at + 1}">${run(`t${at}`)}</w:hyperlink>`))
    .join("");
  expect(
    await markdown(
      "word",
      word(body, { "word/_rels/document.xml.rels": relationships(...targets.map(link)) }),
    ),
  ).toBe("t0\n\nt1\n\nt2\n\nt3 <a@example.com>\n\n[t4](https://user:pass@docs.example.com/)\n");
});
