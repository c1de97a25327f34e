// The frame around each page.
import { menuIn, otherLanguage, titleOf } from "./pages.js";

const WORDS = {
  en: { name: "collab", other: "中文", search: "Search", menu: "Contents", skip: "To the text" },
  zh: { name: "collab", other: "English", search: "搜索", menu: "目录", skip: "跳到正文" },
};

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** From one page to another, so that the site works in any folder, and without a server. */
export function relative(from, to) {
  const up = "../".repeat(from.split("/").length - 2);
  return `${up || "./"}${to.slice(1)}`;
}

/** `body`: the page's text as HTML, links and all. */
export function layout(page, body) {
  const { lang, url, file } = page;
  const words = WORDS[lang];
  const title = titleOf(file);
  const other = otherLanguage(page);
  const link = (to) => escaped(relative(url, to));
  const groups = menuIn(lang).map(
    (group) =>
      `<h2>${escaped(group.title)}</h2><ul>${group.pages
        .map(
          (one) =>
            `<li><a href="${link(one.url)}"${one.url === url ? ' aria-current="page"' : ""}>${escaped(one.title)}</a></li>`,
        )
        .join("")}</ul>`,
  );
  return `<!doctype html>
<html lang="${lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title === "collab" ? title : `${title} · collab`)}</title>
<link rel="stylesheet" href="${link("/pagefind/pagefind-ui.css")}">
<link rel="stylesheet" href="${link("/site.css")}">
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header>
<a class="name" href="${link(lang === "zh" ? "/zh/index.html" : "/index.html")}">${words.name}</a>
<div id="search" role="search" aria-label="${words.search}"></div>
${other ? `<a class="language" lang="${other.lang === "zh" ? "zh-Hans" : "en"}" href="${link(other.url)}">${words.other}</a>` : ""}
</header>
<details class="menu"><summary>${words.menu}</summary><nav aria-label="${words.menu}">${groups.join("")}</nav></details>
<main id="text" data-pagefind-body>
${body}
</main>
<script src="${link("/pagefind/pagefind-ui.js")}"></script>
<script src="${link("/search.js")}"></script>
</body>
</html>
`;
}
