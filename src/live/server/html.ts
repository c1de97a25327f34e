import { type Language, languageTag } from "../../messages/language.ts";
import { pageWords } from "../../messages/page.ts";

/** The page's frame. All it holds is ours; what the file says comes later, as data. */
export function pageHtml(language: Language, token: string): string {
  const { noScript } = pageWords(language);
  return `<!doctype html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>collab</title>
<link rel="icon" href="/icon.svg?token=${token}">
<link rel="stylesheet" href="/page.css?token=${token}">
<script type="module" src="/page.js?token=${token}"></script>
</head>
<body>
<div id="app"></div>
<noscript>${noScript}</noscript>
</body>
</html>
`;
}

export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#1f6feb"/><path d="M8 4v4l3 2" stroke="#fff" stroke-width="1.6" fill="none" stroke-linecap="round"/></svg>`;
