import type { Block, ListItem } from "../markdown/blocks.ts";
import { type PlainText, part } from "../markdown/plain-text.ts";
import { append } from "../text/many.ts";
import { commandOf } from "../vocabulary/commands.ts";
import { headOf, labelOf, type SectionConcept, sectionOf } from "../vocabulary/index.ts";
import { labelled, numbered } from "./line.ts";
import { isMeetingHead } from "./meeting-names.ts";
import { Section } from "./sections.ts";
import { typedHeading } from "./typed-headings.ts";

/** Ranks of lines that serve as headings, below those of Markdown but for the heads of meetings. */
const MEETING_LINE = 6;
const SECTION_LINE = 7;
const TOPIC_LINE = 8;
const BELOW_TOPIC = 9;

/** A section that is still being filled. */
class Draft extends Section {
  declare readonly blocks: Block[];
  declare readonly sections: Draft[];

  constructor(heading: PlainText | null, depth: number, above: SectionConcept | null = null) {
    super(heading, depth, heading ? sectionOf(heading.value, above) : null, [], []);
  }
}

/**
 * Arranges a file's blocks under their headings. Lines that serve as headings count too: one that is
 * bold as a whole, and `会议纪要：` by itself where no heading of Markdown does the same work.
 */
export function outline(blocks: readonly Block[]): Section {
  const tree = new Outline(nameTopics(blocks), nameMeetings(blocks));
  for (const [at, block] of blocks.entries()) tree.add(block, blocks[at + 1]);
  return tree.root;
}

class Outline {
  readonly root = new Draft(null, 0);
  private readonly open: Draft[] = [this.root];
  /** An agenda has begun, and with it the head is over. */
  private isBehindHead = false;
  /** Something stands below the block, which may be announced by it. */
  private isAbove = false;
  /** `Topic: …` is one of several, and not what the meeting is about. */
  private readonly areTopics: boolean;
  /** `**第二次会议**` is one of several, whatever stands open before it. */
  private readonly areMeetings: boolean;

  constructor(areTopics: boolean, areMeetings: boolean) {
    this.areTopics = areTopics;
    this.areMeetings = areMeetings;
  }

  add(block: Block, next: Block | undefined): void {
    this.isAbove = next !== undefined && next.type !== "heading";
    if (block.type === "heading") this.enter(block.text, block.depth);
    else if (block.type === "paragraph") this.paragraph(block.lines, block);
    else if (block.type === "list") this.list(block.items, block);
    else this.top.blocks.push(block);
    if (next?.type === "list") this.openLast(block);
  }

  /** `- 讨论内容：` at the end of a list announces the next one, `1. …`, that should have been indented. */
  private openLast(block: Block): void {
    const item = block.type === "list" ? block.items.at(-1) : undefined;
    const [line, another] = item?.lines ?? [];
    if (!item || !line || another || item.blocks.length > 0 || !this.announces(line)) return;
    const own = this.top.blocks.at(-1);
    if (own?.type !== "list" || own.items.at(-1) !== item) return;
    this.top.blocks[this.top.blocks.length - 1] = { ...own, items: own.items.slice(0, -1) };
    this.enter(line, SECTION_LINE);
  }

  private get top(): Draft {
    return this.open.at(-1) ?? this.root;
  }

  private enter(heading: PlainText, depth: number): void {
    while (this.open.length > 1 && this.top.depth >= depth) this.open.pop();
    const section = new Draft(heading, depth, this.top.concept?.concept);
    this.isBehindHead ||= section.concept?.concept === "agenda";
    this.top.sections.push(section);
    this.open.push(section);
  }

  private paragraph(lines: readonly PlainText[], block: Block & { type: "paragraph" }): void {
    const at = lines.findIndex((line) => typedHeading(line) !== null);
    const heading = at === -1 ? null : typedHeading(lines[at] as PlainText);
    if (heading) {
      if (at > 0) this.paragraph(lines.slice(0, at), block);
      this.enter(heading.text, heading.depth);
      if (at + 1 < lines.length) this.paragraph(lines.slice(at + 1), block);
      return;
    }
    const [first, ...more] = lines;
    if (first?.bold && !first.picture && !this.isLabel(first)) {
      this.enter(withoutDash(first), this.rankOf(first));
      // What is bold below it is the rest of the title.
      this.lines(more, block);
    } else {
      this.lines(lines, block);
    }
  }

  private lines(lines: readonly PlainText[], block: Block & { type: "paragraph" }): void {
    // `Action items`, `待办` as pasted from an office, where headings have no sign; the first line is the title.
    const isFirst = this.root.blocks.length + this.root.sections.length === 0;
    const isTitle = this.isAbove && !isFirst && block.lines.length === 1;
    let from = 0;
    const flush = (to: number): void => {
      const isAll = from === 0 && to === block.lines.length;
      if (to > from)
        this.top.blocks.push(isAll ? block : { ...block, lines: lines.slice(from, to) });
    };
    lines.forEach((line, at) => {
      const topic = this.topicIn(line);
      if (topic) {
        flush(at);
        this.enter(topic, TOPIC_LINE);
        from = at + 1;
      } else if (this.announces(line, isTitle)) {
        flush(at);
        this.enter(line, SECTION_LINE);
        from = at + 1;
      } else if (this.endsSection(line)) {
        flush(at);
        this.leave();
        from = at;
      }
    });
    flush(lines.length);
  }

  private list(items: readonly ListItem[], block: Block & { type: "list" }): void {
    const isOutline = this.isBelowTitle() && isOutlineOf(items);
    let from = 0;
    const flush = (to: number): void => {
      const isAll = from === 0 && to === items.length;
      if (to > from)
        this.top.blocks.push(isAll ? block : { ...block, items: items.slice(from, to) });
    };
    items.forEach((item, at) => {
      const [line] = item.lines;
      if (
        line &&
        (isOutline
          ? announcedIn(item) !== null
          : item.blocks.length > 0 && this.announces(line, line.bold, true))
      ) {
        flush(at);
        this.enter(line, SECTION_LINE);
        append(this.top.blocks, belowFirst(item));
        this.leave();
        from = at + 1;
      } else if (line && this.endsSection(line)) {
        flush(at);
        this.leave();
        from = at;
      }
    });
    flush(items.length);
  }

  /** `**结论**` says what follows in its topic; `**行动项**` is a section, and `**Notes**` too. */
  private isLabel(line: PlainText): boolean {
    const label = labelled(line);
    if (!label) return false;
    return label.value.value !== "" || label.whom !== null || sectionOf(line.value) === null;
  }

  /** A bold section name stands above bold topics, except where a topic has actions of its own. */
  private rankOf(line: PlainText): number {
    if (this.areMeetings && isMeetingHead(line.value)) return MEETING_LINE;
    if (sectionOf(line.value) === null) return TOPIC_LINE;
    const own = labelOf(line.value)?.concept === "actions";
    const inBoldSection = this.open.some(({ depth }) => depth === SECTION_LINE);
    const inTopic = this.open.some(({ depth }) => depth === TOPIC_LINE);
    return own && inTopic && !inBoldSection ? BELOW_TOPIC : SECTION_LINE;
  }

  /** `Topic: Roof` among others, and `#topic Roof` as bots are told it. */
  private topicIn(line: PlainText): PlainText | null {
    const command = commandOf(line.value);
    if (command?.concept === "topic") return part(line, command.length);
    const named = this.areTopics ? TOPIC.exec(line.value) : null;
    return named && part(line, named[0].length);
  }

  /** `会议议程：` or `一、会议议程` by itself, in the file or right under its title, and `- **Agenda items**` above a list. */
  private announces(line: PlainText, isTitle = false, isItem = false): boolean {
    if (!isTitle && !/[:：]$/.test(line.value) && !isCountedInWords(line)) return false;
    if (this.concludes(line)) return true;
    const concept = sectionOf(line.value)?.concept;
    // Before that, the head is read line by line.
    if (concept === "attendees") return this.isBehindHead && this.top.concept === null;
    if (!concept || !ANNOUNCED.has(concept)) return false;
    if (!this.isBelowTitle()) return false;
    // Below a topic of the minutes 遗留问题： is that topic's; an item stands beside the topics.
    const isBeside = concept !== "actions" || isItem || isCountedInWords(line);
    return isBeside || this.top.concept?.concept !== "minutes";
  }

  /** In the file itself or right under its title. */
  private isBelowTitle(): boolean {
    const around = this.open.filter(({ depth }) => depth !== SECTION_LINE);
    return around.length < 3 && (around[1]?.concept ?? null) === null;
  }

  /** `会议结论：` below the agenda's table says what came of all of it. */
  private concludes(line: PlainText): boolean {
    const { concept, blocks } = this.top;
    return (
      concept?.concept === "agenda" &&
      blocks.some(({ type }) => type === "table") &&
      labelOf(line.value)?.concept === "conclusion"
    );
  }

  /** A line about the meeting itself, such as 参会人：…, after such a section. */
  private endsSection(line: PlainText): boolean {
    if (this.top.depth !== SECTION_LINE || this.top.heading?.bold) return false;
    const end = line.value.search(/[:：]/);
    if (end < 1 || end > 20 || labelled(line)) return false;
    return headOf(line.value.slice(0, end)) !== null;
  }

  private leave(): void {
    if (this.top.depth === SECTION_LINE) this.open.pop();
  }
}

/** `**Roof** -` */
const withoutDash = (title: PlainText): PlainText =>
  part(title, 0, title.value.length - (/\s[–—-]$/.test(title.value) ? 2 : 0));

const TOPIC = /^(?:sub)?topic:\s{1,3}(?=\S)/i;

const nameTopics = (blocks: readonly Block[]): boolean =>
  blocks
    .flatMap((block) => (block.type === "paragraph" ? block.lines : []))
    .filter(({ value }) => TOPIC.test(value)).length > 1;

const nameMeetings = (blocks: readonly Block[]): boolean =>
  blocks.filter(
    (block) =>
      block.type === "paragraph" && block.lines[0]?.bold && isMeetingHead(block.lines[0].value),
  ).length > 1;

/** `一、会议内容` divides a record whose author makes no headings; `1、` counts topics. */
const isCountedInWords = (line: PlainText): boolean =>
  /^[（(]?\p{Script=Han}/u.test(line.value) && numbered(line).length > 0;

/**
 * `- Agenda`, `- Notes` and `- Action items`, each with a list of its own below: all that was written is one
 * list. One such item alone may be what the meeting talks about.
 */
function isOutlineOf(items: readonly ListItem[]): boolean {
  const concepts = new Set(items.map(announcedIn));
  const withPeople = items.some(({ lines: [line] }) => line && isOfPeople(line));
  concepts.delete(null);
  return concepts.size + (withPeople ? 1 : 0) > 1;
}

/** The section that an item of a list names; `null`: none, or nothing stands below. */
function announcedIn(item: ListItem): SectionConcept | null {
  const [line] = item.lines;
  const concept = line ? (sectionOf(line.value)?.concept ?? null) : null;
  return concept !== null && ANNOUNCED.has(concept) && belowFirst(item).length > 0 ? concept : null;
}

const isOfPeople = (line: PlainText): boolean => sectionOf(line.value)?.concept === "attendees";

/** What an item holds besides its first line. */
function belowFirst({ lines, blocks, span }: ListItem): readonly Block[] {
  const more = lines.slice(1);
  return more.length === 0 ? blocks : [{ type: "paragraph", lines: more, span }, ...blocks];
}

const ANNOUNCED: ReadonlySet<SectionConcept> = new Set([
  "agenda",
  "minutes",
  "actions",
  "parkingLot",
]);
