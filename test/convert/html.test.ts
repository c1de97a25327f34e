import { describe, expect, it } from "vitest";
import { convert } from "../../src/convert/convert.ts";

async function markdown(html: string | Uint8Array): Promise<string> {
  const [converted] = await convert("html", Buffer.from(html as string));
  return converted?.text ?? "";
}

/** What programs put on the clipboard or into a file, cut down to what matters. */
describe("HTML of", () => {
  it("Google Docs", async () => {
    const text = await markdown(
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">Weekly sync</span></h1><p dir="ltr"><span style="font-weight:700;">Date:</span><span style="white-space:pre-wrap;"> 1 December 2026</span></p><br /><ol><li dir="ltr" aria-level="1"><p role="presentation"><span>Goals (10m, Ann)</span></p></li><ul><li aria-level="2"><p><span>detail</span></p></li></ul><li aria-level="1"><p>Budget</p></li></ol><ul><li role="checkbox" aria-checked="false"><img src="data:image/png;base64,AA" alt="unchecked" aria-roledescription="checkbox" /><p><span>Ann to send the draft by 4 Dec</span></p></li><li role="checkbox" aria-checked="true"><img src="data:image/png;base64,AA" alt="checked" aria-roledescription="checkbox" /><p><span style="text-decoration:line-through;">Bo: book a room</span></p></li></ul></b>`,
    );
    expect(text).toBe(
      "# Weekly sync\n\n**Date**: 1 December 2026\n\n1. Goals (10m, Ann)\n   - detail\n2. Budget\n\n- [ ] Ann to send the draft by 4 Dec\n- [x] Bo: book a room\n",
    );
  });

  it("Notion", async () => {
    const text = await markdown(
      `<html><head><title>Weekly sync</title><style>p{}</style></head><body><article class="page sans"><header><div class="page-header-icon"><span class="icon">📅</span></div><h1 class="page-title">Weekly sync</h1><table class="properties"><tbody><tr><th><span class="icon property-icon"><svg></svg></span>Date</th><td><time>@December 1, 2026 10:00 AM</time></td></tr></tbody></table></header><div class="page-body"><ol start="1"><li>Goals</li></ol><ol start="2"><li>Budget</li></ol><ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span class="to-do-children-unchecked">Ann: draft</span><div class="indented"></div></li></ul><ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span class="to-do-children-checked">Bo: room</span><div class="indented"><ul class="bulleted-list"><li>small one</li></ul></div></li></ul></div></article></body></html>`,
    );
    expect(text).toBe(
      "# Weekly sync\n\nDate\n\nDecember 1, 2026 10:00 AM\n\n1. Goals\n2. Budget\n\n- [ ] Ann: draft\n- [x] Bo: room\n  - small one\n".replace(
        "Date\n\nDecember 1, 2026 10:00 AM",
        "| Date | December 1, 2026 10:00 AM |\n| --- | --- |",
      ),
    );
  });

  it("飞书", async () => {
    const text = await markdown(
      `<meta charset="utf-8"><div data-page-id="x" data-lark-html-role="root"><h1 class="heading-1 ace-line">项目周会</h1><div class="ace-line">会议时间：2026-12-01 14:00</div><ol class="list-number1"><li class="ace-line" data-list="number"><div>新品上线</div></li></ol><ol class="list-number1"><li class="ace-line" data-list="number"><div>招聘</div></li></ol><ul class="list-bullet2"><li data-list="bullet"><div>渠道</div></li></ul><ul class="list-check1"><li data-list="check"><div>李雷：写方案，12月5日前</div></li></ul><ul class="list-done1"><li data-list="done"><div>韩梅梅：发通知</div></li></ul></div><span data-lark-record-data="{}" class="lark-record-clipboard"></span>`,
    );
    expect(text).toBe(
      "# 项目周会\n\n会议时间：2026-12-01 14:00\n\n1. 新品上线\n2. 招聘\n   - 渠道\n\n- [ ] 李雷：写方案，12月5日前\n- [x] 韩梅梅：发通知\n",
    );
  });

  it("Confluence", async () => {
    const text = await markdown(
      `<h2 id="x-Actions">Action items</h2><ul class="inline-task-list" data-inline-tasks-content-id="1"><li data-inline-task-id="1"><a class="confluence-userlink user-mention" href="/wiki/people/1">Ann Lee</a> draft by <time datetime="2026-12-04" class="date-future">04 Dec 2026</time></li><li class="checked" data-inline-task-id="2">Book a room <img class="emoticon emoticon-tick" alt="(tick)" src="/wiki/t.png"/></li></ul><div class="table-wrap"><table class="confluenceTable"><tbody><tr><th class="confluenceTh"><p>Task</p></th><th><p>Owner</p></th></tr><tr><td><ul><li>write</li><li>review</li></ul></td><td><p>Ann</p></td></tr></tbody></table></div>`,
    );
    expect(text).toBe(
      "## Action items\n\n- [ ] Ann Lee draft by 04 Dec 2026\n- [x] Book a room (tick)\n\n| Task | Owner |\n| --- | --- |\n| - write<br>- review | Ann |\n",
    );
  });

  it("Word", async () => {
    const marker = (text: string) =>
      `<![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>`;
    const text = await markdown(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{}</style><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body><!--StartFragment--><h1><span style='font-family:宋体'>项目周会<o:p></o:p></span></h1><p class=MsoNormal><b><span>会议时间：</span></b><span lang=EN-US>2026-12-01<o:p></o:p></span></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${marker("1.")}新品上线<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>${marker("l")}细节</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${marker("2.")}招聘</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${marker("一、")}同意</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p style='display:none'>hidden</p></body></html>`,
    );
    expect(text).toBe(
      "# 项目周会\n\n**会议时间**：2026-12-01\n\n1. 新品上线\n   - 细节\n2. 招聘\n\n一、同意\n",
    );
  });
});

describe("the Markdown", () => {
  it("has no marks that the text does not need", async () => {
    expect(
      await markdown("<p>[ACTION: Ann] draft_v2 by 4 Dec, 10~20 min, a@b.example.com</p>"),
    ).toBe("[ACTION: Ann] draft_v2 by 4 Dec, 10~20 min, a@b.example.com\n");
    expect(await markdown("<p>1. Goals</p><p>2. Budget</p>")).toBe("1. Goals\n\n2. Budget\n");
  });

  it("takes no text for markup", async () => {
    const text = "# no *heading* <b>x</b> &amp; [a](javascript:b) `c` ![d](e) ---";
    const html = `<p>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p><p>---</p><p>===</p>`;
    expect(await markdown(html)).toBe(
      "\\# no \\*heading\\* \\<b>x\\</b> \\&amp; \\[a](javascript:b) \\`c\\` !\\[d](e) ---\n\n\\---\n\n\\===\n",
    );
  });

  it("comes from the encoding that the page names, or that its bytes show", async () => {
    const gbk = Buffer.from("3c703ecdacd2e23c2f703e", "hex");
    expect(await markdown(gbk)).toBe("同意\n");
    const named = Buffer.concat([
      Buffer.from('<meta charset="big5"><p>'),
      Buffer.from("b7d1ad71", "hex"),
      Buffer.from("</p>"),
    ]);
    expect(await markdown(named)).toBe(
      `${new TextDecoder("big5").decode(Buffer.from("b7d1ad71", "hex"))}\n`,
    );
    expect(await markdown(Buffer.from("\ufeff<p>同意</p>", "utf16le"))).toBe("同意\n");
  });
});
