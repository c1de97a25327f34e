import { describe, expect, it } from "vitest";
import { convert } from "../../src/convert/convert.ts";
import { base64, mail, p, word } from "./documents.ts";

const encoded = (text: Buffer, charset: string): string =>
  `=?${charset}?B?${text.toString("base64")}?=`;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** `同意` in GB18030 and in Big5: Node has no encoder for them. */
const GB = Buffer.from("cdacd2e2", "hex");
const BIG5 = Buffer.from("a650b74e", "hex");

describe("a mail", () => {
  it("of Apple Mail: flowed text, quoted-printable", async () => {
    const headers = [
      "From: Ann Lee <ann.lee@example.com>",
      "To: Bo Berg <bo.berg@example.com>, team@example.com",
      "Cc: =?utf-8?Q?J=C3=BCrgen_Roth?= <j.roth@example.com>",
      "Subject: Re: Fwd: Minutes of the weekly sync",
      "Date: Tue, 1 Dec 2026 18:00:00 +0000",
      "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes",
      "Content-Transfer-Encoding: quoted-printable",
      "Mime-Version: 1.0 (Mac OS X Mail 16.0)",
    ];
    const body =
      "Agenda\n1. Goals =E2=80=93 10m\n\nDecision: we ship <script>it</script> on =\nFriday\n\n--=20\nAnn\n";
    const [converted] = await convert("mail", mail(headers, body));
    expect(converted?.text).toBe(
      "Agenda\n1. Goals – 10m\n\nDecision: we ship \\<script>it\\</script> on Friday\n\n\\--\nAnn\n",
    );
    expect(converted?.heading).toBe("# Minutes of the weekly sync\n");
    expect(converted?.people).toEqual([
      { name: "Ann Lee", email: "ann.lee@example.com" },
      { name: "Bo Berg", email: "bo.berg@example.com" },
      { name: "Jürgen Roth", email: "j.roth@example.com" },
    ]);
  });

  it("of Foxmail: GB18030 in base64, HTML with a line in every <div>", async () => {
    const html = Buffer.concat([
      Buffer.from(
        '<html><head><meta http-equiv="content-type" content="text/html; charset=GB18030"><style>body{}</style></head><body><div><b>',
      ),
      GB,
      Buffer.from("</b></div><div><br></div><div>1. a</div></body></html>"),
    ]);
    const headers = [
      `From: ${encoded(GB, "gb18030")} <a@example.com>`,
      `Subject: ${encoded(Buffer.concat([Buffer.from("b4f0b8b4", "hex"), Buffer.from(": "), GB]), "gb18030")}`,
      "X-Mailer: Foxmail 7.2.25",
      "Mime-Version: 1.0",
      'Content-Type: text/html; charset="GB18030"',
      "Content-Transfer-Encoding: base64",
    ];
    const [converted] = await convert("mail", mail(headers, base64(html)));
    expect(converted).toMatchObject({
      text: "**同意**\n\n1. a\n",
      heading: "# 同意\n",
      people: [{ name: "同意", email: "a@example.com" }],
    });
  });

  it("in Big5, eight bits to a byte", async () => {
    const headers = [
      "From: a@example.com",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=big5",
      "Content-Transfer-Encoding: 8bit",
    ];
    const [converted] = await convert("mail", mail(headers, BIG5));
    expect(converted).toMatchObject({ text: "同意\n", heading: null, people: [] });
  });

  it("of Outlook: both kinds of text, pictures of its own, documents and others attached", async () => {
    const part = (type: string, body: string, more = "") =>
      `Content-Type: ${type}\n${more}\n${body}\n`;
    const attached = (name: string, type: string, bytes: Uint8Array) =>
      part(
        `${type}; name="${name}"`,
        base64(bytes),
        `Content-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n`,
      );
    const alternative = `--b\n${part("text/plain", "see attached")}--b\n${part("text/html", '<p class=MsoNormal>see <b>attached</b><img src="cid:1"><img src="https://example.com/x.gif" width="1" height="1"><o:p></o:p></p>')}--b--`;
    const picture = part(
      "image/png",
      "AAAA",
      "Content-ID: <1>\nContent-Disposition: inline; filename=l.png\nContent-Transfer-Encoding: base64\n",
    );
    const related = `--r\n${part("multipart/alternative; boundary=b", alternative)}--r\n${picture}--r--`;
    const body = `--m\n${part("multipart/related; boundary=r", related)}--m\n${attached("../../minutes.docx", DOCX, word(p("结论：同意")))}--m\n${attached("broken.docx", DOCX, Buffer.from("no"))}--m\n${attached("a.pdf", "application/pdf", Buffer.from("%PDF"))}--m--\n`;
    const headers = [
      "From: a@example.com",
      "Subject: minutes",
      "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=m",
    ];
    const [own, document, ...more] = await convert("mail", mail(headers, body));
    expect(own).toMatchObject({
      name: null,
      text: "see **attached**\n",
      attachments: ["broken.docx", "a.pdf"],
      leftOut: { pictures: 1, comments: 0 },
    });
    expect(document).toMatchObject({
      name: "../../minutes.docx",
      text: "结论：同意\n",
      heading: "# minutes\n",
    });
    expect(more).toEqual([]);
  });
});
