import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";

/** Every example as a mail of every kind that can be made of it, in both languages. */
export const exampleMails = ["zh", "en"].flatMap((language) =>
  readdirSync(join(packageRoot, "examples", language, "held")).flatMap((file) =>
    ["notice", "minutes", "actions"].map((kind) => ({
      name: `${language}/${file.replace(".md", "")}.${kind}`,
      kind,
      language,
      text: readFileSync(
        join(packageRoot, "examples", language, kind === "notice" ? "planned" : "held", file),
        "utf8",
      ),
    })),
  ),
);

/** What `collab mail` writes to standard output for a meeting file. */
export async function mailOf(
  text: string,
  kind: string,
  format: string,
  args: readonly string[] = [],
): Promise<Buffer> {
  const line = ["mail", kind, "-", "--format", format, "-o", "-", "--date", "2026-11-20 09:00"];
  const { bytes, stderr } = await collab([...line, ...args], { stdin: text });
  if (bytes.length === 0) throw new Error(stderr);
  return bytes;
}
