import { join } from "node:path";
import type { MailKind } from "../config/mail-kind.ts";
import type { Files, Io } from "../host/io.ts";
import type { Language } from "../messages/language.ts";
import type { Template } from "./render.ts";

/** What a mail is rendered with. */
export interface Templates {
  readonly markdown: Template;
  readonly layout: Template;
  /** That of the last mail to who has nothing left to do. */
  readonly released: Template;
}

/** The user's own templates, and the files as far as they may lead. */
export interface OwnTemplates {
  readonly folder: string;
  readonly files: Files;
}

/**
 * The templates of a kind and language. Those in the user's `own` folder come first, in `<lang>/` or
 * directly in it; what it lacks is taken from the ones collab brings along.
 */
export function loadTemplates(
  { files, packageRoot }: Pick<Io, "files" | "packageRoot">,
  own: OwnTemplates | null,
  { kind, language }: { kind: MailKind; language: Language },
): Templates {
  const places = [...(own ? [own] : []), { folder: join(packageRoot, "templates"), files }];
  return {
    markdown: load(places, `${kind}.md.hbs`, language),
    layout: load(places, "layout.html.hbs", language),
    get released() {
      return load(places, "released.md.hbs", language);
    },
  };
}

/** Whether a folder holds anything that a mail of this kind could use, in any language. */
export function hasTemplates({ folder, files }: OwnTemplates, kind: MailKind): boolean {
  const names = [`${kind}.md.hbs`, "layout.html.hbs"];
  const places = [folder, join(folder, "zh"), join(folder, "en")];
  return places.some((place) => names.some((name) => files.kind(join(place, name)) === "file"));
}

function load(places: readonly OwnTemplates[], name: string, language: Language): Template {
  const candidates = places.flatMap(({ folder, files }) => [
    { path: join(folder, language, name), files },
    { path: join(folder, name), files },
  ]);
  // One that is out of reach is not passed over in silence: reading it tells why. Likewise the last,
  // as collab brings every template along.
  const isThere = ({ path, files }: (typeof candidates)[number]): boolean =>
    ["file", "other"].includes(files.kind(path) ?? "");
  const { path = name, files } = candidates.find(isThere) ?? candidates.at(-1) ?? {};
  const text = new TextDecoder().decode(files?.read(path)).replace(/^\ufeff/, "");
  return { name: path, text };
}
