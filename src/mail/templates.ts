import { join } from "node:path";
import type { MailKind } from "../config/mail-kind.ts";
import type { Files } from "../host/io.ts";
import type { Language } from "../messages/language.ts";
import type { Template } from "./render.ts";

/** What a mail is rendered with. */
export interface Templates {
  readonly markdown: Template;
  readonly layout: Template;
}

/**
 * The templates of a kind and language. Those in `own`, the user's folder, come first, in
 * `<lang>/` or directly in it; what it lacks is taken from the ones collab brings along. Only folders
 * from the command line are ever looked at: a template is code, and a meeting file must not choose it.
 */
export function loadTemplates(
  files: Files,
  packageRoot: string,
  own: string | null,
  { kind, language }: { kind: MailKind; language: Language },
): Templates {
  const folders = [...(own === null ? [] : [own]), join(packageRoot, "templates")];
  return {
    markdown: load(files, folders, `${kind}.md.hbs`, language),
    layout: load(files, folders, "layout.html.hbs", language),
  };
}

/** Whether a folder holds anything that a mail of this kind could use, in any language. */
export function hasTemplates(files: Files, folder: string, kind: MailKind): boolean {
  const names = [`${kind}.md.hbs`, "layout.html.hbs"];
  const places = [folder, join(folder, "zh"), join(folder, "en")];
  return places.some((place) => names.some((name) => files.kind(join(place, name)) === "file"));
}

function load(
  files: Files,
  folders: readonly string[],
  name: string,
  language: Language,
): Template {
  const candidates = folders.flatMap((folder) => [
    join(folder, language, name),
    join(folder, name),
  ]);
  const isFile = (path: string): boolean => files.kind(path) === "file";
  // collab brings every template along: why this one cannot be had, reading it tells.
  const path = candidates.find(isFile) ?? candidates.at(-1) ?? name;
  const text = new TextDecoder().decode(files.read(path)).replace(/^\ufeff/, "");
  return { name: path, text };
}
