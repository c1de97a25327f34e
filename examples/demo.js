#!/usr/bin/env node
/**
 * `npm run demo`: one walk through plan → lint → mail, in Chinese and in English, with the commands
 * a user would type. Everything is written to demo-output/, which is emptied first, or to the
 * folder given, which is not.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = process.argv[2] ?? "demo-output";
const colored = process.stdout.isTTY && !process.env.NO_COLOR;
const bold = (text) => (colored ? `\u001b[1m${text}\u001b[0m` : text);

/** Two weeks from today, so that a notice of the planned meetings is always in time. */
const soon = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

const say = (text) => process.stdout.write(`${text}\n`);

/** As one would have to type it in a shell. */
const quoted = (arg) =>
  /^[\w@%+=:,./\u4e00-\u9fff-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`;

/** A command line, broken before its options where it is long. */
function commandLine(args) {
  const [name, ...words] = args.map(quoted);
  const lines = [`$ collab ${name}`];
  for (const [i, word] of words.entries()) {
    const unit = word.startsWith("--") && words[i + 1] ? `${word} ${words[i + 1]}` : word;
    if (lines.at(-1).length + unit.length > 76 && word.startsWith("--")) lines.push(`   ${word}`);
    else lines.push(`${lines.pop()} ${word}`);
  }
  return lines.join(" \\\n");
}

/** Runs collab as a user would; stops the demo when it ends otherwise than expected. */
function collab(args, expected = [0]) {
  say(`\n${bold(commandLine(args))}`);
  const { status, error } = spawnSync(process.execPath, [join(root, "bin/collab.js"), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (error) throw error;
  if (!expected.includes(status)) {
    say(`\nThe demo stops here: the command above ended with exit code ${status}.`);
    process.exit(1);
  }
}

/** The meeting file that `collab plan` wrote into a folder of the output. */
const meetingIn = (folder) =>
  `${output}/${folder}/${readdirSync(resolve(root, output, folder)).find((file) => file.endsWith(".md"))}`;

function chapter(title) {
  say(`\n\n${bold(title)}\n${"─".repeat(72)}`);
}

if (output === "demo-output") rmSync(join(root, output), { recursive: true, force: true });
mkdirSync(resolve(root, output), { recursive: true });
writeFileSync(resolve(root, output, ".gitignore"), "*\n");

chapter("1  会前：计划、检查、发通知");
collab([
  "plan",
  "新款手表项目启动会",
  ...["--scenario", "kickoff", "--start", `${soon} 14:00`, "--duration", "60"],
  ...["--host", "周予安", "--attendee", "沈嘉 <shen.jia@example.com>（研发部，执行人）"],
  ...["--dir", `${output}/zh`, "--lang", "zh"],
]);
collab(["lint", meetingIn("zh")], [1]);
collab(["lint", "examples/zh/planned"]);
collab([
  ...["mail", "notice", "examples/zh/planned/2026-09-22-a2-kickoff.md"],
  ...["--format", "txt", "-o", "-", "--date", "2026-09-20T10:00:00+08:00"],
]);
collab([
  ...["mail", "notice", "examples/zh/planned/2026-09-22-a2-kickoff.md"],
  ...["--out", `${output}/zh/outbox`, "--date", "2026-09-20T10:00:00+08:00"],
]);

chapter("2  会中、会后：检查纪要，发纪要和行动项");
collab(["lint", "examples/zh/held"]);
for (const kind of ["minutes", "actions"]) {
  collab([
    ...["mail", kind, "examples/zh/held/2026-09-22-a2-kickoff.md"],
    ...["--out", `${output}/zh/outbox`, "--date", "2026-09-22T18:30:00+08:00"],
  ]);
}

chapter("3  Before the meeting: plan, check, send the notice");
collab([
  "plan",
  "New watch kickoff",
  ...["--scenario", "kickoff", "--start", `${soon} 10:00`, "--duration", "60"],
  ...["--host", "Priya Raman"],
  ...["--attendee", "Owen Clarke <owen.clarke@example.com> (Engineering, executor)"],
  ...["--dir", `${output}/en`, "--lang", "en"],
]);
collab(["lint", meetingIn("en")], [1]);
collab(["lint", "examples/en/planned"]);
collab([
  ...["mail", "notice", "examples/en/planned/2026-11-10-portal-kickoff.md"],
  ...["--out", `${output}/en/outbox`, "--date", "2026-11-06T11:00:00Z"],
]);

chapter("4  During and after: check the minutes, send them and the action list");
collab(["lint", "examples/en/held"]);
for (const kind of ["minutes", "actions"]) {
  collab([
    ...["mail", kind, "examples/en/held/2026-11-10-portal-kickoff.md"],
    ...["--out", `${output}/en/outbox`, "--date", "2026-11-10T15:20:00Z"],
  ]);
}
collab([
  ...["mail", "actions", "examples/en/held/2026-11-10-portal-kickoff.md"],
  ...["--format", "txt", "-o", "-", "--date", "2026-11-10T15:20:00Z"],
]);

chapter("Written / 写出的文件");
for (const file of readdirSync(resolve(root, output), {
  recursive: true,
  encoding: "utf8",
}).sort()) {
  if (/\.(?:md|eml)$/.test(file)) say(`  ${join(output, file)}`);
}
say(`
  .md   a meeting file: fill it in, then run \`npx --no -- collab lint\` on it
        会议文件：补全内容后用 \`npx --no -- collab lint\` 检查
  .eml  a mail draft: open it in Outlook, Thunderbird or Apple Mail, check it, send it
        邮件草稿：用 Outlook、Thunderbird 或 Apple Mail 打开，核对后发送`);
