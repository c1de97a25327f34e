import type { Element, Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Messages } from "../../messages/index.ts";
import { type Language, languageTag } from "../../messages/language.ts";
import { type Child, h } from "./element.ts";

/** What every page has in common. */
export interface Site {
  readonly language: Language;
  readonly messages: Messages;
  /** The line about when it was made, and from what. */
  readonly footer: string;
}

export interface Page {
  readonly title: string;
  /** From the page to the folder of index.html: empty, or `../`. */
  readonly up: "" | "../";
  /** Which of the navigation's pages it is. */
  readonly current: "index" | "actions" | null;
  readonly hasScript?: boolean;
  readonly content: readonly Child[];
}

/** By this a page, a style sheet or a script is known as one of a report. */
export const GENERATOR = "collab report";

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze();

export const htmlOf = (element: Element): string =>
  writer.stringify({ type: "root", children: [element] });

export function pageHtml(page: Page, { language, messages, footer }: Site): string {
  const { up, title, current } = page;
  const words = messages.report;
  const pages = [
    ["index", "index.html", words.site.overview],
    ["actions", "actions.html", messages.actions.title],
  ] as const;
  const root: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      h(
        "html",
        { lang: languageTag(language) },
        h(
          "head",
          null,
          h("meta", { charSet: "utf-8" }),
          h("meta", { name: "generator", content: GENERATOR }),
          h("meta", { httpEquiv: "Content-Security-Policy", content: POLICY }),
          h("meta", { name: "referrer", content: "no-referrer" }),
          h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          h("meta", { name: "color-scheme", content: "light dark" }),
          h("title", null, title === words.title ? title : `${title} · ${words.title}`),
          h("link", { rel: "stylesheet", href: `${up}report.css` }),
          page.hasScript ? h("script", { src: `${up}board.js`, defer: true }) : null,
        ),
        h(
          "body",
          null,
          h("a", { className: ["skip"], href: "#main" }, words.site.skip),
          h(
            "header",
            null,
            h(
              "nav",
              { ariaLabel: words.title },
              pages.map(([id, href, name]) =>
                h("a", { href: up + href, ariaCurrent: id === current ? "page" : null }, name),
              ),
            ),
          ),
          h("main", { id: "main", tabIndex: -1 }, h("h1", null, title), page.content),
          h("footer", null, h("p", null, footer)),
        ),
      ),
    ],
  };
  return `${writer.stringify(root)}\n`;
}
