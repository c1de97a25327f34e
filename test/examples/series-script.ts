import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { en } from "./series-en.ts";
import { zh } from "./series-zh.ts";

/** What people type into the file of one meeting. */
export interface Prose {
  readonly objective: string;
  readonly location: string;
  readonly material: string;
  /** Item, minutes, presenter, must-reach conclusion. */
  readonly agenda: readonly (readonly [string, string, string, string])[];
  /** For each item what was said of it, label by label. */
  readonly minutes: readonly (readonly string[])[];
  /** What was promised: item, owner, task, deliverable, deadline. */
  readonly promised: readonly (readonly [string, string, string, string, string])[];
  readonly notified: string;
  readonly sent: string;
}

export interface Series {
  readonly title: string;
  readonly host: string;
  readonly recorder: string;
  readonly people: readonly string[];
  readonly headings: {
    readonly agenda: string;
    readonly minutes: string;
    readonly actions: string;
  };
  readonly status: string;
  readonly meetings: readonly [Prose, Prose, Prose];
  /** Who takes over a task at the second meeting. */
  readonly takesOver: string;
}

const LANGUAGES: Readonly<Record<"zh" | "en", Series>> = { zh, en };

/** Three meetings from the first plan to the last closed action: their files, and the refs on the way. */
export async function runSeries(language: "zh" | "en") {
  const series = LANGUAGES[language];
  const contents = new Map<string, string>();
  const run = async (now: string, ...args: readonly string[]): Promise<string> => {
    const files = memoryFiles(contents);
    const timezone = language === "zh" ? "Asia/Shanghai" : "UTC";
    const at = { files, timezone, now: `${now}T02:00:00Z` };
    const said = await collab([...args, "--lang", language], at);
    if (said.code !== 0 || said.stderr !== "")
      throw new Error(`collab ${args.join(" ")}: ${said.code} ${said.stderr}${said.stdout}`);
    return said.stdout;
  };
  const fileOf = (day: string): string =>
    [...contents.keys()].find((path) => path.includes(day)) ?? `no file of ${day}`;
  const edit = (path: string, prose: Prose): void => {
    contents.set(path, filled(contents.get(path) ?? "", prose, series));
  };
  const refs = async (now: string): Promise<readonly string[]> => {
    const { actions } = JSON.parse(await run(now, "actions", "--format", "json", "--sort", "made"));
    return (actions as readonly { readonly ref: string }[]).map(({ ref }) => ref);
  };

  const [first, second, third] = series.meetings;
  const people = series.people.flatMap((person) => ["--attendee", person]);
  const names = ["--host", series.host, "--recorder", series.recorder];
  const length = ["--start", "2026-12-01 10:00", "--duration", "45"];
  await run(
    "2026-11-26",
    "plan",
    series.title,
    "--series",
    "watch",
    "--scenario",
    "general",
    ...length,
    ...names,
    ...people,
  );
  edit(fileOf("2026-12-01"), first);
  await run(
    "2026-12-02",
    "plan",
    "--series",
    "watch",
    "--start",
    "2026-12-08 10:00",
    "--duration",
    "45",
  );
  const [document = "", machine = "", price = ""] = await refs("2026-12-02");
  edit(fileOf("2026-12-08"), second);
  await run("2026-12-08", "actions", "move", document, "--due", "2026-12-14");
  await run("2026-12-08", "actions", "assign", machine, series.takesOver);
  await run("2026-12-08", "actions", "done", price, "--on", "2026-12-04");

  await run("2026-12-09", "plan", "--from", fileOf("2026-12-08").slice(6));
  edit(fileOf("2026-12-15"), third);
  await run("2026-12-15", "actions", "done", document, machine, "--on", "2026-12-14");
  const open = await refs("2026-12-15");
  await run("2026-12-18", "actions", "done", ...open, "--on", "2026-12-18");
  return { contents, refs: { document, machine, price }, open, left: await refs("2026-12-18") };
}

/** The file with what people type into it; what collab wrote into the action table stays. */
function filled(text: string, prose: Prose, { headings, status }: Series): string {
  const minutes = prose.minutes.map(
    (lines, at) =>
      `### ${at + 1}. ${prose.agenda[at]?.[0]}\n\n${lines.map((line) => `- ${line}`).join("\n")}`,
  );
  const rows = prose.agenda.map((cells) => `| ${cells.join(" | ")} |`);
  const head = text
    .slice(text.indexOf(`## ${headings.agenda}`))
    .split("\n")
    .slice(0, 4)
    .join("\n");
  const table = text.slice(text.indexOf(`## ${headings.actions}`));
  const columns = table.split("\n")[2]?.split("|").length ?? 0;
  const promised = prose.promised.map(
    (cells) => `| ${[...cells, status].join(" | ")} |${" |".repeat(columns - cells.length - 3)}`,
  );
  const blank = /^\|(?: \|)+\n/m;
  return text
    .slice(0, text.indexOf(`## ${headings.agenda}`))
    .replace(/^(objective|目标):.*$/m, `$1: ${prose.objective}`)
    .replace(/^(location|地点):.*$/m, `$1: ${prose.location}`)
    .replace(/^ {2}# - \{ (?:title|标题).*$/m, `  - ${prose.material}`)
    .replace(/^(notified|通知时间):.*$/m, `$1: ${prose.notified}`)
    .replace(/^(minutes-sent|纪要时间):.*$/m, `$1: ${prose.sent}`)
    .concat(`${head}\n${rows.join("\n")}\n\n## ${headings.minutes}\n\n${minutes.join("\n\n")}\n\n`)
    .concat(table.replace(blank, promised.map((row) => `${row}\n`).join("")));
}
