import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { planned } from "./outbox.ts";

/** Everything that a file may leave out, line by line and cell by cell. */
const parts: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => text.replace(/^title: .*\n/m, ""),
  objective: (text) => text.replace(/^objective: .*\n/m, ""),
  start: (text) => text.replace(/^start: .*\n/m, ""),
  "time of day": (text) => text.replace("2026-12-02 14:00", "2026-12-02"),
  duration: (text) => text.replace(/^duration: .*\n/m, ""),
  location: (text) => text.replace(/^location: .*\n/m, ""),
  host: (text) => text.replace(/^host: .*\n/m, ""),
  attendees: (text) => text.replace(/^attendees: .*\n/m, ""),
  addresses: (text) => text.replace(/ <[^>]*>/g, ""),
  minutes: (text) => text.replace("| 10 |", "| |"),
  presenter: (text) => text.replace("| Ann Lee |", "| |"),
  "must reach": (text) => text.replace("Agree on the goals |", " |"),
  owner: (text) => text.replace("| Bo Chen |", "| |"),
  deliverable: (text) => text.replace("| Order |", "| |"),
  due: (text) => text.replace("| 2026-12-04 |", "| |"),
  conclusion: (text) => text.replace(/^- (?:Conclusion|结论).*\n/m, ""),
  "material's owner": (text) => text.replace("owner: Bo Chen, ", ""),
  "material's day": (text) => text.replace(", due: 2026-12-01", ""),
};

const whole = (lang: "en" | "zh"): string =>
  `${planned(lang).replace("host:", "recorder: Bo Chen\nmaterials:\n  - { title: Survey, owner: Bo Chen, due: 2026-12-01 }\nhost:")}
${lang === "en" ? "## Minutes\n### 1. Goals\n- Facts: x\n- Conclusion: 500 units.\n## Action items" : "## 纪要\n### 1. Goals\n- 信息同步：x\n- 结论：500 台。\n## 行动项"}
| ${lang === "en" ? "Owner | Task | Deliverable | Due | Status" : "负责人 | 任务 | 交付物 | 截止时间 | 状态"} |
| --- | --- | --- | --- | --- |
| Bo Chen | Order the lamps | Order | 2026-12-04 | ${lang === "en" ? "open" : "进行中"} |
`;

/** Holes in sentences: nothing between two signs, signs beside nothing, words that mean “nothing”. */
const holes =
  /\(\s*\)|（\s*）|“\s*”|《\s*》|\*\*|, *[,.;)]|，[，。；）]|：[。，；]|(?<![好后])：\n|: *[,.;]|\( *,|（，|undefined|null|NaN|[（(]$|由负责|于召开|参加的会议/m;

async function textOf(kind: string, text: string): Promise<string> {
  const contents = new Map([["/work/a.md", text]]);
  await collab(["mail", kind, "a.md", "--force", "--now", "2026-12-05", "--format", "txt"], {
    files: memoryFiles(contents),
  });
  return [...contents].find(([path]) => path !== "/work/a.md")?.[1] ?? "";
}

describe.each(["en", "zh"] as const)("a mail in %s leaves no hole in a sentence", (lang) => {
  const kinds = ["notice", "minutes", "actions", "cancel", "reminder", "digest"];
  const names = Object.keys(parts);
  const pairs = names.flatMap((a, at) => names.slice(at, at + 4).map((b) => [a, b] as const));
  it.each(kinds)(
    "%s, whatever two things the file does not say",
    async (kind) => {
      for (const [a, b] of pairs) {
        const text = parts[b]?.(parts[a]?.(whole(lang)) ?? "") ?? "";
        const mail = await textOf(kind, text);
        // Nobody is reminded of what nobody owns.
        if (mail !== "") expect(mail, `${a}, ${b}`).not.toMatch(holes);
      }
    },
    120_000,
  );

  it("says that a time is still to come, and leaves a day without a time alone", async () => {
    const open = lang === "en" ? /When: time to be announced\n/ : /时间：时间待定\n/;
    expect(await textOf("notice", parts.start?.(whole(lang)) ?? "")).toMatch(open);
    const day =
      lang === "en"
        ? /When: Wednesday 2 December 2026, time to be announced\n/
        : /时间：2026年12月2日（星期三），具体时间待定\n/;
    expect(await textOf("notice", parts["time of day"]?.(whole(lang)) ?? "")).toMatch(day);
  });
});
