import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { memoryFiles } from "../support/memory-files.ts";

export const kinds = ["notice", "minutes", "actions", "cancel", "reminder", "digest"] as const;
export type Kind = (typeof kinds)[number];

const isAfter = (kind: Kind): boolean => kind === "reminder" || kind === "digest";
const isBefore = (kind: Kind): boolean => kind === "notice" || kind === "cancel";

/** Every example as a mail of every kind that can be made of it, in both languages. */
export const exampleMails = ["zh", "en"].flatMap((language) =>
  readdirSync(join(packageRoot, "examples", language, "held")).flatMap((file) =>
    kinds.map((kind) => ({
      name: `${language}/${file.replace(".md", "")}.${kind}`,
      kind,
      language,
      text: readFileSync(
        join(packageRoot, "examples", language, isBefore(kind) ? "planned" : "held", file),
        "utf8",
      ),
    })),
  ),
);

const LATE = "2027-03-01 09:00";

/**
 * The mails that `collab mail` writes for a meeting file: one, or with reminders one to everybody
 * who owes something, long after all of it was due.
 */
export async function mailsOf(
  text: string,
  kind: Kind,
  format: string,
  args: readonly string[] = [],
): Promise<readonly Buffer[]> {
  const contents = new Map([["/work/a.md", text]]);
  // Nothing is announced for the past, and nobody is reminded before something is due.
  const now = isAfter(kind) ? LATE : isBefore(kind) ? "2026-01-05 09:00" : null;
  const times = [
    ...["--date", "2026-11-20 09:00", ...(now === null ? [] : ["--now", now])],
    ...(kind === "digest" ? ["--since", "2026-01-01"] : []),
  ];
  const { stderr } = await collab(["mail", kind, "a.md", "--format", format, ...times, ...args], {
    files: memoryFiles(contents),
  });
  const written = [...contents].filter(([path]) => path !== "/work/a.md");
  if (written.length === 0) throw new Error(stderr);
  return written.map(([, mail]) => Buffer.from(mail));
}

/** The only mail of a kind of which there is one. */
export async function mailOf(
  text: string,
  kind: Exclude<Kind, "reminder">,
  format: string,
  args: readonly string[] = [],
): Promise<Buffer> {
  const [mail, ...more] = await mailsOf(text, kind, format, args);
  if (!mail || more.length > 0) throw new Error(`one mail expected of ${kind}`);
  return mail;
}
