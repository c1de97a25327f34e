import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip file of these parts. */
export const zipped = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, data]) => [
        name,
        typeof data === "string" ? strToU8(data) : data,
      ]),
    ),
  );

/** A Word document with this inside its body, as Word writes it; `parts` replace or add to its own. */
export function word(body: string, parts: Parts = {}): Uint8Array {
  return zipped({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/styles.xml": `${HEAD}<w:styles xmlns:w="${MAIN}">${STYLES}</w:styles>`,
    ...parts,
  });
}

/** Chinese Word numbers its styles; their names stay English in the file. */
const STYLES = [
  ["1", "heading 1"],
  ["2", "heading 2"],
  ["a3", "Title"],
]
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join("");

export const relationships = (...targets: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map((target, at) => `<Relationship Id="rId${at + 1}" ${target}/>`)
    .join("")}</Relationships>`;

export const link = (target: string): string =>
  `Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export const p = (text: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text.startsWith("<") ? text : run(text)}</w:p>`;

export const heading = (text: string, level: 1 | 2 = 1): string =>
  p(text, `<w:pStyle w:val="${level}"/>`);

/** A paragraph of a list of `word/numbering.xml`. */
export const item = (text: string, list: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** One list for each, with a format and a label for every level: `["decimal %1.", "bullet ●"]`. */
export function numbering(
  lists: ReadonlyArray<readonly string[]>,
  more: ReadonlyArray<{ readonly id: number; readonly of: number; readonly restart: number }> = [],
): string {
  const abstracts = lists.map(
    (levels, id) =>
      `<w:abstractNum w:abstractNumId="${id}">${levels
        .map((level, at) => {
          const [format, label] = level.split(" ");
          return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
        })
        .join("")}</w:abstractNum>`,
  );
  const nums = lists.map(
    (_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`,
  );
  const restarted = more.map(
    ({ id, of, restart }) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${of - 1}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${restart}"/></w:lvlOverride></w:num>`,
  );
  return `${HEAD}<w:numbering xmlns:w="${MAIN}">${[...abstracts, ...nums, ...restarted].join("")}</w:numbering>`;
}

type Cell = string | { readonly text: string; readonly across: number };

/** A table of these rows; a cell is text or paragraphs. */
export const table = (...rows: ReadonlyArray<readonly Cell[]>): string =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells
          .map((cell) => {
            const { text, across } = typeof cell === "string" ? { text: cell, across: 1 } : cell;
            const inside = text.startsWith("<w:p>") ? text : p(text);
            return `<w:tc><w:tcPr><w:gridSpan w:val="${across}"/></w:tcPr>${inside}</w:tc>`;
          })
          .join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`;

/** The check box of Word's developer tab. */
export const checkBox = (checked: boolean): string =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(checked ? "☒" : "☐")}</w:sdtContent></w:sdt>`;

/** A mail: header lines, an empty line, a body; with the line ends of mails. */
export const mail = (headers: readonly string[], body: string | Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`${headers.join("\r\n")}\r\n\r\n`),
    typeof body === "string" ? Buffer.from(body.replaceAll("\n", "\r\n")) : body,
  ]);

export const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("base64").replace(/.{76}/g, "$&\n");
