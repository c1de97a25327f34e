// The documentation as a website: `npm run site` writes it to out/site, and nothing of it is loaded from elsewhere.
import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { IdAttributePlugin } from "@11ty/eleventy";
import { layout, relative } from "./layout.js";
import { pageOf } from "./pages.js";

/** Links to what is no page of the site, such as a template, lead to a copy of the file. */
const COPIED = [
  "templates",
  "schema",
  "examples",
  "bench",
  "LICENSE",
  "CONTRIBUTING.md",
  "docs/pictures",
  "test/foreign/pictures",
];

export default function (eleventy) {
  eleventy.setUseGitIgnore(false);
  for (const folder of [
    "node_modules",
    "src",
    "test",
    "dist",
    "out",
    "build",
    "outbox",
    "coverage",
  ])
    eleventy.ignores.add(`${folder}/**`);
  for (const path of COPIED) {
    eleventy.ignores.add(path.includes(".") ? path : `${path}/**`);
    eleventy.addPassthroughCopy({ [path]: `files/${path}` });
  }
  for (const name of ["site.css", "search.js"])
    eleventy.addPassthroughCopy({ [`docs/site/${name}`]: name });
  eleventy.addPlugin(IdAttributePlugin, { slugify: anchorOf });
  eleventy.addGlobalData("eleventyComputed", {
    permalink: ({ page }) => pageOf(page.inputPath)?.url ?? false,
  });
  eleventy.addTransform("page", function (content) {
    const page = pageOf(this.page.inputPath);
    return page ? layout(page, withScrolling(withLinks(content, this.page.inputPath))) : content;
  });
  return {
    dir: { input: ".", output: "out/site", includes: "docs/site" },
    templateFormats: ["md"],
    // What stands in double braces is an example, and not to be filled in.
    markdownTemplateEngine: false,
  };
}

/** As code hosts name the headings of a page, so that a link works here and there. */
function anchorOf(heading) {
  const words = heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "");
  return words.replace(/\s/g, "-") || "section";
}

/** Links between files of the repository become links between pages; a folder has none, and is only named. */
function withLinks(html, inputPath) {
  return html.replace(
    /<(a|img)\b([^>]*?)\s(href|src)="([^"#?]*)([^"]*)"([^>]*)>(?:(.*?)<\/a>)?/gs,
    (all, tag, before, name, to, rest, after, text) => {
      if (to === "" || /^[a-z]+:|^\//i.test(to)) return all;
      const path = normalize(join(dirname(inputPath), decodeURI(to)));
      const page = pageOf(path);
      if (!page && (!existsSync(path) || statSync(path).isDirectory()))
        return tag === "a" ? text : all;
      const url = relative(pageOf(inputPath).url, page ? page.url : `/files/${path}`);
      const link = `<${tag}${before} ${name}="${url}${rest}"${after}>`;
      return tag === "a" ? `${link}${text}</a>` : link;
    },
  );
}

/** What is wider than a phone scrolls by itself, by keyboard as well. */
function withScrolling(html) {
  return html
    .replaceAll("<pre>", '<pre tabindex="0">')
    .replaceAll("<table>", '<div class="wide" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>");
}
