import { characterEntities } from "character-entities";
import type { Plugin } from "rolldown";

/**
 * Parts of packages that the executable has no use for, by the end of their path, and what stands in
 * for them: every command would have to load them, and some could do what collab never does. The
 * library leaves packages as they are.
 */
const parts: Readonly<Record<string, string>> = {
  // They evaluate JavaScript and bring a second YAML parser; collab has an engine of its own
  // (src/meeting/front-matter/split.ts).
  "gray-matter/lib/engines.js": "module.exports = {};",
  // It loads attachments from the web, which collab never attaches.
  "nodemailer/dist/esm/fetch/index.js":
    "export default () => { throw new Error('nothing is fetched'); };",
  // 2,000 file types; collab names the type of everything it attaches.
  "nodemailer/dist/esm/mime-funcs/mime-types.js": `
    export const detectMimeType = () => "application/octet-stream";
    export const detectExtension = () => "bin";`,
  // Mailboxes are reached without a proxy, nothing is downloaded from them in parts, and whatever an
  // IMAP server says goes into no log.
  "imapflow/dist/esm/logger.js": `
    const silent = () => undefined;
    const none = { trace: silent, debug: silent, info: silent, warn: silent, error: silent };
    export const getDefaultLogger = () => none;
    export const createConnectionLogger = () => none;`,
  "imapflow/dist/esm/proxy-connection.js": `
    export const proxyConnection = () => { throw new Error("no proxy is used"); };
    export const detachEarlyErrorHandler = () => undefined;`,
  "imapflow/dist/esm/download.js": `
    export const downloadMessage = () => { throw new Error("nothing is downloaded"); };
    export const downloadMessageParts = downloadMessage;`,
  "encoding-japanese/src/index.js": "module.exports = {};",
  // The names of SVG's attributes; no mail has a drawing in it.
  "property-information/lib/svg.js": `
    import { create } from "./util/create.js";
    export const svg = create({ properties: {}, space: "svg", transform: (_, name) => name });`,
  // How remark writes Markdown; collab's comes from templates, and is only read.
  "remark-stringify/index.js": "export default function remarkStringify() {}",
  "remark-gfm/index.js": `
    import { gfmFromMarkdown } from "mdast-util-gfm";
    import { gfm } from "micromark-extension-gfm";
    export default function remarkGfm(options) {
      const data = this.data();
      (data.micromarkExtensions ??= []).push(gfm(options));
      (data.fromMarkdownExtensions ??= []).push(gfmFromMarkdown());
    }`,
  // It unpacks zip files whole, however large they are; collab hands over one part at a time
  // (src/convert/package.ts).
  "jszip/lib/index.js": "module.exports = {};",
  // It reads the files that a document names; collab reads the document and nothing else.
  "mammoth/lib/docx/files.js":
    "exports.Files = function () { this.read = () => Promise.reject(new Error('nothing is read')); };",
  // How it writes into documents, which collab never does.
  "mammoth/lib/xml/writer.js": "exports.writeString = () => '';",
  // It looks at the terminal as soon as it is loaded; collab says itself whether to colour (src/main.ts).
  "chalk/source/vendor/supports-color/index.js": "export default { stdout: false, stderr: false };",
  // How editors colour what the Markdown parser finds; collab only asks for the tree.
  "@lezer/highlight/dist/index.js": `
    const tag = () => tag;
    export const tags = new Proxy({}, { get: () => tag });
    export const styleTags = () => () => null;
    export class Tag {}`,
  // 2,000 names of characters, here unpacked when a text has one: few do.
  "character-entities/index.js": `
    let names = null;
    export const characterEntities = () =>
      (names ??= JSON.parse(${JSON.stringify(JSON.stringify(characterEntities))}));`,
  "decode-named-character-reference/index.js": `
    import { characterEntities } from "character-entities";
    export const decodeNamedCharacterReference = (name) =>
      Object.hasOwn(characterEntities(), name) ? characterEntities()[name] : false;`,
};

export const standIns: Plugin = {
  name: "stand-ins",
  resolveId: (id, importer) =>
    // commander starts programs for subcommands that are files of their own; collab has none.
    id === "node:child_process" && importer?.includes("/node_modules/commander/")
      ? "\0no-programs"
      : null,
  load(id) {
    if (id === "\0no-programs") return "module.exports = {};";
    const path = id.replaceAll("\\", "/");
    const part = Object.keys(parts).find((end) => path.endsWith(`/node_modules/${end}`));
    return part === undefined ? null : (parts[part] ?? null);
  },
};
