import type { Block, Table } from "../../markdown/blocks.ts";
import { type PlainText, part } from "../../markdown/plain-text.ts";
import { append } from "../../text/many.ts";
import { simplified } from "../../text/simplified.ts";
import {
  type HeadConcept,
  isAside,
  isCommonHeading,
  isGroup,
  personColumnOf,
  type SectionConcept,
  yesOrNo,
} from "../../vocabulary/index.ts";
import { areOfMail } from "../../vocabulary/mails.ts";
import { says } from "../../vocabulary/phrases.ts";
import { numbered } from "../line.ts";
import { isFullName } from "../people/forms.ts";
import { isTitleOfAll, linesOf, type Section, sectionsFor } from "../sections.ts";
import { conceptOf, type HeadLine, headLine, statements } from "./label.ts";
import { namesInHeader } from "./names-in-header.ts";
import { isOfPeople, withPeopleBelow } from "./people-below.ts";
import { split } from "./split.ts";

/** Sections that are the meeting itself: with them the head ends. */
const CONTENT: ReadonlySet<SectionConcept> = new Set<SectionConcept>([
  "agenda",
  "minutes",
  "actions",
  "parkingLot",
  "kickoff",
  "problem",
  "resource",
  "review",
]);

const PEOPLE = ["attendees", "absentees"] as const;

/** The head's lines in reading order, then the sections that list people, wherever they stand. */
export function headLines(root: Section): readonly HeadLine[] {
  const lines: HeadLine[] = [];
  untilContent(root, lines);
  for (const concept of PEOPLE) {
    for (const section of sectionsFor(root, concept)) {
      const { heading, blocks } = section;
      // Contributors may also be those of a program.
      if (!heading || (isCommonHeading(heading.value) && !isOfAnyMeeting(root))) continue;
      lines.push({ concept, line: heading, value: nothingOf(heading), below: blocks });
      append(lines, groupsBelow(section, concept));
    }
  }
  return lines;
}

const isOfAnyMeeting = (root: Section): boolean =>
  sectionsFor(root, "agenda").length + sectionsFor(root, "minutes").length > 0;

const nothingOf = (heading: PlainText): PlainText => part(heading, heading.value.length);

/** Departments as headings below the one for people. */
function groupsBelow({ sections }: Section, concept: HeadConcept): readonly HeadLine[] {
  return sections.flatMap(({ heading, concept: other, blocks }) => {
    if (!heading || other || conceptOf(heading.value.split(/[:：]/)[0] ?? "")) return [];
    const [first] = blocks;
    if (heading.value.length > LONGEST_GROUP || first?.type !== "list") return [];
    // Below another heading of another matter are links, rules and topics.
    if (!isGroup(heading.value.replace(/[:：]$/, "")) && !namesPeople(first)) return [];
    const group = part(heading, 0, heading.value.replace(/[:：]$/, "").length);
    return [{ concept, line: heading, value: nothingOf(heading), below: [first], group }];
  });
}

const LONGEST_GROUP = 40;

/** Whether the items are people, whatever stands behind a dash: `- [x] Ann Lee - Acme, Inc`. One in five may be called Low. */
export function namesPeople({ items }: Extract<Block, { type: "list" }>): boolean {
  const strangers = items.filter(({ lines: [line] }) => line && !isOfPeople(line));
  return strangers.length * 5 <= items.length;
}

/** False once the meeting's own content has begun. */
function untilContent(section: Section, lines: HeadLine[]): boolean {
  append(lines, linesIn(section.blocks.filter((block, at) => at > 0 || !isForSite(block))));
  if (lines.length > LONGEST_HEAD) return false;
  for (const child of section.sections) {
    const concept = child.concept?.concept;
    if (concept === "attendees" || concept === "absentees") {
      // 会议时间：… below the list of people is not about them.
      append(
        lines,
        linesIn(child.blocks).filter((line) => isOfMeeting(line.concept)),
      );
      continue;
    }
    if (concept !== undefined && CONTENT.has(concept) && !isTitleOfAll(child)) {
      // Minutes that begin with 时间：… or a section 会议信息 carry the head themselves.
      if (concept === "minutes")
        append(
          lines,
          [child, ...child.sections.filter(isAsideSection)].flatMap(({ blocks }) =>
            linesIn(blocks),
          ),
        );
      return false;
    }
    append(lines, ownLine(child));
    const below: HeadLine[] = [];
    const goesOn = untilContent(child, below);
    // A single **Link:** below some heading is not the meeting's.
    const said = below.filter((line) => line.concept !== null);
    const isHead =
      child.depth === 1 || said.length > 1 || said.some((line) => line.concept !== "link");
    append(lines, isHead ? below : []);
    if (!goesOn) return false;
  }
  return true;
}

/** `slug: agm` among `title: AGM` and `date: …` is what makes a page of the file, and its day the page's. */
const isForSite = (block: Block): boolean =>
  block.type === "paragraph" &&
  block.lines.length > 2 &&
  block.lines.every(({ value }) => /^[a-z][a-z_-]{1,20}:(?:\s|$)/.test(value)) &&
  block.lines.some(({ value }) => /^(?:slug|permalink|layout|template|hidetitle):/.test(value));

const isOfMeeting = (concept: HeadConcept | null): boolean =>
  concept !== null && concept !== "attendees" && concept !== "absentees" && concept !== "cc";

/** A heading that is a label: `## 参会人：…`. `# Meeting` is a title itself and not a label above one. */
function ownLine({ heading, blocks, sections }: Section): readonly HeadLine[] {
  const named = heading && headLine(heading, []);
  // `### 4. Topic: Roof` with something below it is one of the topics.
  const isTopic = named?.concept === "title" && numbered(named.line).length > 0;
  if (isTopic && blocks.length + sections.length > 0) return [];
  // Below `### Regrets: Ann` stands what comes next.
  const isWhole = named?.concept === "absentees" && named.value.value !== "";
  const line = named && (isWhole ? named : { ...named, below: blocks });
  return line?.concept && (line.concept !== "title" || line.value.value !== "") ? [line] : [];
}

const isAsideSection = ({ heading }: Section): boolean =>
  heading !== null && isAside(heading.value);

/** Whether a section's lines are mostly ones that the head is read from: 会议信息. */
export function tellsOfMeeting({ blocks }: Section): boolean {
  const lines = linesIn(blocks);
  return lines.filter(({ concept }) => concept !== null).length * 2 > lines.length;
}

/** In blocks, and in blocks' items: what comes later is no head. Keeps huge files cheap. */
const LONGEST_HEAD = 200;

function linesIn(blocks: readonly Block[]): readonly HeadLine[] {
  return blocks.slice(0, LONGEST_HEAD).flatMap((block, at): readonly HeadLine[] => {
    switch (block.type) {
      case "paragraph": {
        const written = block.lines.slice(0, LONGEST_HEAD);
        const lines = withPeopleBelow(written.flatMap(statements).flatMap(split));
        return withList(isHeadOfMail(written) ? lines.filter(isNotWhen) : lines, blocks[at + 1]);
      }
      case "list":
        return block.items
          .slice(0, LONGEST_HEAD)
          .flatMap(({ lines: [first, ...more], blocks: nested, span }) => {
            if (!first) return [];
            const rest: Block = { type: "paragraph", lines: more, span };
            const found = split(first);
            return found.map((line, at) =>
              at === found.length - 1 ? { ...line, below: [rest, ...nested] } : line,
            );
          });
      case "quote":
        return linesIn(block.blocks);
      case "table":
        return pairsIn(block);
      default:
        return [];
    }
  });
}

/** The day of a mail is not that of the meeting it tells of. */
const isNotWhen = ({ concept, line }: HeadLine): boolean =>
  concept !== "when" && !(concept === null && /\d{1,2}[:：]\d\d/.test(line.value));

const isHeadOfMail = (lines: readonly PlainText[]): boolean =>
  areOfMail(lines.map(({ value }) => value.split(/[:：]/, 1)[0]?.trim() ?? ""));

/** `The following people were present:`, `…, sign in below. Roll call:` above a list of people. */
const peopleFollow = says("peopleFollow");

/** `Attendees:` by itself says what the list behind it is. */
function withList(lines: readonly HeadLine[], next: Block | undefined): readonly HeadLine[] {
  const last = lines.at(-1);
  if (!last || (next?.type !== "list" && next?.type !== "table")) return lines;
  if (last.concept === null && peopleFollow(simplified(last.line.value)))
    return [
      ...lines.slice(0, -1),
      { ...last, concept: "attendees", value: nothingOf(last.line), below: [next] },
    ];
  const announces = last.concept !== null && last.value.value === "" && last.below.length === 0;
  if (!announces) return lines;
  return [...lines.slice(0, -1), { ...last, below: [next] }];
}

/** `| 时间 | … | 地点 | … |`: each label with the cell behind it, or all labels with those below. */
function pairsIn(table: Table): readonly HeadLine[] {
  const { header, rows } = table;
  const labels = header.map(({ value }) => conceptOf(value));
  const [only, other] = rows;
  if (only && !other && labels.length > 1 && labels.every((concept) => concept !== null))
    return labels.flatMap((concept, at) => {
      const value = only.cells[at];
      return value ? [{ concept, line: value, value, below: [] }] : [];
    });
  const [name] = namesInHeader(table) ?? [];
  if (name) return [...dutiesBelow(table), whoIn(table, name.name)];
  const duties = dutiesIn(table);
  if (duties) return [...duties, ...rosterIn(table)];
  return [header, ...rows.slice(0, LONGEST_HEAD).map((row) => row.cells)].flatMap((cells) =>
    cells.flatMap((cell, at): readonly HeadLine[] => {
      const concept = conceptOf(cell.value.replace(/[:：]$/, "").trimEnd());
      const value = cells[at + 1];
      const isColumn = cells === header && header.length > 2 && isNameOfColumn(table, at);
      const isPair = concept && value && !conceptOf(value.value) && !isColumn;
      const isOfRow = at > 0 && isDuty(concept) && isFullName(cells[0]?.value ?? "");
      return isPair && !isOfRow ? [{ concept, line: value, value, below: [] }] : [];
    }),
  );
}

/** `| KR | 目标 | 当前 |`: what stands below the cell are no labels, so it names its column. */
const isNameOfColumn = ({ rows }: Table, at: number): boolean =>
  rows.length > 0 &&
  rows.every(({ cells }) => {
    const value = cells[at]?.value ?? "";
    return value !== "" && conceptOf(value.replace(/[:：]$/, "").trimEnd()) === null;
  });

/** `| Name | Affiliation | Present |` in which everybody is there or not, whatever stands above it. */
function rosterIn(table: Table): readonly HeadLine[] {
  const { header, rows } = table;
  const [first] = header;
  const present = header.findIndex(({ value }) => personColumnOf(value)?.concept === "present");
  const isRoster =
    present !== -1 &&
    rows.length > 0 &&
    rows.every(({ cells }) => yesOrNo(cells[present]?.value ?? "") !== null);
  return first && isRoster ? [whoIn(table, first)] : [];
}

const whoIn = (table: Table, line: PlainText): HeadLine => ({
  ...{ concept: "attendees", line, value: nothingOf(line), below: [table] },
});

/** `| 王芳 | 记录人 |` above `| ✔ | 王芳 |` */
const dutiesBelow = ({ header, rows: [row] }: Table): readonly HeadLine[] =>
  header.flatMap((line, at): readonly HeadLine[] => {
    const [concept, value] = [conceptOf(line.value), row?.cells[at]];
    return isDuty(concept) && value ? [{ concept, line, value, below: [] }] : [];
  });

const isDuty = (concept: HeadConcept | null): boolean =>
  concept === "host" || concept === "recorder";

/** `| Name | Call sign | Office |`: Secretary in a row says who that is by its name, and the cell behind it nothing. */
function dutiesIn({ header, rows }: Table): readonly HeadLine[] | null {
  const columns = header.map(({ value }) => personColumnOf(value)?.concept ?? null);
  const name = columns.indexOf("name");
  if (name === -1) return null;
  const present = columns.indexOf("present");
  return rows.slice(0, LONGEST_HEAD).flatMap(({ cells }) => {
    const value = cells[name];
    if (!value || value.value === "" || yesOrNo(cells[present]?.value ?? "") === false) return [];
    return cells.flatMap((cell, at): readonly HeadLine[] => {
      const concept = at === name ? null : conceptOf(cell.value);
      return isDuty(concept) ? [{ concept, line: cell, value, below: [] }] : [];
    });
  });
}

/** A line's own value, else the first line below it. */
export function saidBy({ value, below }: HeadLine): PlainText | null {
  if (value.value !== "") return value;
  return linesOf(below).find((line) => line.value !== "") ?? null;
}
