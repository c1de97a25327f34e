import { join, relative, resolve } from "node:path";
import type { Pieces } from "../host/io.ts";
import type { Messages } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { Report } from "../report/model.ts";
import { GENERATOR } from "../report/site/page.ts";
import { type SiteFile, siteFiles } from "../report/site/site.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import { visibleLine } from "../text/visible.ts";
import type { Invocation } from "./command.ts";
import { heard } from "./rewrite.ts";
import { isMarkdownName } from "./walk.ts";

interface SiteOptions {
  readonly html: string;
  readonly linkBase?: string;
  readonly force?: boolean;
  readonly language: Language;
}

/** What every page needs, as collab brings it along. */
const SHARED = ["report.css", "board.js"] as const;

/** Writes all pages, or none: half a site would tell of two days. Prints where the first one is. */
export async function writeSite(
  report: Report,
  { html, linkBase, force = false, language }: SiteOptions,
  invocation: Invocation,
  messages: Messages,
): Promise<void> {
  const { io, cwd, config } = invocation;
  const folder = resolve(cwd, html);
  const base = linkBase ?? config.mail.linkBase;
  if (!force && !isOurs(join(folder, "index.html")) && holdsMeetings())
    throw new UserError(messages.report.amongMeetings, { file: html });
  const open: { readonly path: string; readonly file: Pieces }[] = [];
  const attempt = (path: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (error instanceof UserError) throw error;
      const problem = messages.cli.unwritable(reasonOf(error));
      throw new UserError(problem, { file: relative(cwd, path) });
    }
  };
  try {
    for (const { path: name, text } of allFiles()) {
      const path = join(folder, name);
      attempt(path, () => {
        const overwrite = force || isOurs(path);
        const file = begin(path, overwrite);
        open.push({ path, file });
        file.write(text);
        // Hundreds of series are more files than a process may have open.
        file.ready();
      });
      // Whoever wants to stop a long run is heard.
      if (open.length % 20 === 0) await heard();
    }
    for (const { path, file } of open) attempt(path, () => file.finish());
  } catch (error) {
    // Whatever went wrong, nothing half-written stays behind.
    for (const { file } of open) file.abandon();
    throw error;
  }
  io.stdout.write(`${visibleLine(relative(cwd, join(folder, "index.html")))}\n`);

  function* allFiles(): Generator<SiteFile> {
    for (const path of SHARED) {
      const bytes = io.files.read(join(io.packageRoot, "templates/report", path));
      yield { path, text: new TextDecoder().decode(bytes) };
    }
    yield* siteFiles(report, base, { language, messages });
  }

  /** Its pages would lie among them, and are not what whoever forgot the folder has meant. */
  function holdsMeetings(): boolean {
    if (io.files.kind(folder) !== "folder") return false;
    return io.files.list(folder).some(({ name }) => isMarkdownName(name));
  }

  function begin(path: string, overwrite: boolean): Pieces {
    try {
      return io.files.pieces(path, { overwrite });
    } catch (error) {
      if (reasonOf(error) !== "EEXIST") throw error;
      throw new UserError(messages.report.notOurs, { file: relative(cwd, path) });
    }
  }

  /** A page names what made it in its head, the style sheet and the script in their first line. */
  function isOurs(path: string): boolean {
    if (io.files.kind(path) !== "file" || io.files.isStream(path)) return false;
    const head = new TextDecoder().decode(io.files.read(path).subarray(0, 400));
    return (
      head.includes(`<meta name="generator" content="${GENERATOR}">`) ||
      head.startsWith(`/* ${GENERATOR} */`)
    );
  }
}
