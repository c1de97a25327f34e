// Which files of the repository are pages, where each has its place, and what the menu lists.
import { readFileSync } from "node:fs";
import { normalize } from "node:path";

/** By kind of reading, in order: learning, doing, looking up, understanding. */
const MENU = [
  { en: "Start here", zh: "入门", files: ["README"] },
  {
    ...{ en: "How to", zh: "怎么做" },
    files: ["mail", "actions", "report", "taking-over", "editors", "templates", "plugins", "scale"],
  },
  { en: "Reference", zh: "参考", files: ["file-format", "rules/README", "guide"] },
  { en: "Background", zh: "背景", files: ["comparison", "threat-model", "SECURITY", "CHANGELOG"] },
];

const AT_THE_TOP = ["README", "SECURITY", "CHANGELOG"];

/**
 * The page that a file is, by its path in the repository: its language and its place on the site; `null`
 * when it is none. Two languages in one file are a page of both.
 */
export function pageOf(path) {
  const file = normalize(path);
  const [, folder = "", name = "", zh] = /^(docs\/)?(.*?)(\.zh)?\.md$/.exec(file) ?? [];
  const isPage =
    folder === ""
      ? AT_THE_TOP.includes(name)
      : name !== "" && !name.startsWith("site/") && !name.startsWith("mail/");
  if (!isPage) return null;
  const lang = zh ? "zh" : "en";
  const place = name.replace(/README$/, "index");
  return { file, name, lang, url: `/${zh ? "zh/" : ""}${place}.html` };
}

export const titleOf = (file) =>
  (/^# (.+)$/m.exec(readFileSync(file, "utf8"))?.[1] ?? file).replaceAll("`", "");

const fileOf = (name, lang) => {
  const folder = AT_THE_TOP.includes(name) ? "" : "docs/";
  const isBoth = ["guide", "CHANGELOG"].includes(name);
  return `${folder}${name}${lang === "zh" && !isBoth ? ".zh" : ""}.md`;
};

/** The menu of a language: groups of pages with their titles. */
export function menuIn(lang) {
  return MENU.map((group) => ({
    title: group[lang],
    pages: group.files.map((name) => {
      const file = fileOf(name, lang);
      return { title: titleOf(file), url: pageOf(file).url };
    }),
  }));
}

/** The same page in the other language, where there is one. */
export function otherLanguage({ name, lang, file }) {
  const other = fileOf(name, lang === "zh" ? "en" : "zh");
  if (other === file) return null;
  try {
    readFileSync(other);
    return pageOf(other);
  } catch {
    return null;
  }
}
