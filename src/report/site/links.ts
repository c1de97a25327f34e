import { createHash } from "node:crypto";
import type { Element } from "hast";
import type { ReportMeeting } from "../facts.ts";
import { type Child, h } from "./element.ts";

/** Where everything of the site lies; built once, as every page points to others. */
export interface Links {
  /** The page of a meeting with its place there, from the folder of index.html; `null`: not in the report. */
  readonly meeting: (key: string) => string | null;
  /** The page of a series, by its group. */
  readonly series: (group: string) => string | null;
  /** The page of an action with its place there, by its ref. */
  readonly action: (ref: string) => string;
  /** Where a meeting's file can be seen; `null`: nobody has said. */
  readonly source: (file: string) => string | null;
}

/** The same for the same name, and safe in any file system and address. */
const codeOf = (name: string): string =>
  createHash("sha256").update(name).digest("hex").slice(0, 10);

/** `launch-1f0c…` of a name in Latin letters, the code alone of others. */
export function fileNameOf(name: string, key: string): string {
  const words =
    name
      .normalize("NFKC")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return [words.join("-").slice(0, 40), codeOf(key)].filter((part) => part !== "").join("-");
}

export const meetingAnchor = ({ row }: ReportMeeting): string => `m-${codeOf(row.meeting)}`;

export const actionAnchor = (ref: string): string => `a-${codeOf(ref)}`;

/** A link, or the text alone where there is nothing to point to, or nothing that could be clicked. */
export const linkTo = (href: string | null, text: string, up: "" | "../" = ""): Child =>
  href === null || text === "" ? text : h("a", { href: up + href }, text);

/** `base` is an address, or a path from the folder of index.html. */
export function sourceLink(base: string | null, file: string): string | null {
  const parts = file.split(/[\\/]/);
  if (base === null || parts.includes("..") || parts[0] === "" || file === "-") return null;
  const path = parts.map((part) => encodeURIComponent(part)).join("/");
  return `${base.endsWith("/") ? base : `${base}/`}${path}`;
}

/** A path leads on from index.html, and so is one longer from the pages below. */
export const fileNameLink = (links: Links, file: string, up: "" | "../"): Element | string => {
  const href = links.source(file);
  if (href === null) return file;
  return h("a", { href: /^(?:https?:)?\//.test(href) ? href : up + href }, file);
};
