import type {
  BlockContent,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from "mdast";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemToMarkdown } from "mdast-util-gfm-task-list-item";
import { type Handle, toMarkdown } from "mdast-util-to-markdown";
import { plainPhrases } from "./phrases.ts";
import { withoutMarks } from "./word-lists.ts";

/** A tree as Markdown that a person would have written: no mark more than it needs. */
export function markdownOf(tree: Root): string {
  const text = toMarkdown(
    { type: "root", children: blocks(tree.children) },
    {
      bullet: "-",
      rule: "-",
      listItemIndent: "one",
      handlers: { break: lineBreak, text: textAsItIs },
      extensions: [
        gfmTableToMarkdown({ tablePipeAlign: false }),
        gfmStrikethroughToMarkdown(),
        gfmTaskListItemToMarkdown(),
      ],
    },
  );
  return text.replace(/^\|(?: - \|)+$/gm, (line) => line.replaceAll("-", "---"));
}

function blocks(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes.flatMap(block)) {
    const last = result.at(-1);
    const isMore = node.type === "list" && last?.type === "list" && !node.ordered && !last.ordered;
    if (isMore) for (const one of node.children) last.children.push(one);
    else result.push(node);
  }
  return result;
}

function block(node: RootContent): RootContent[] {
  switch (node.type) {
    case "paragraph":
      return paragraphs(plainPhrases(node.children, node));
    case "heading": {
      const children = trimmed(plainPhrases(node.children, node));
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    case "list": {
      const children = node.children.map(item).filter(({ children }) => children.length > 0);
      return children.length === 0 ? [] : [{ ...node, spread: false, children }];
    }
    case "blockquote": {
      const children = blocks(node.children) as BlockContent[];
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    case "table":
      return [
        {
          ...node,
          align: [],
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({
              ...cell,
              children: trimmed(plainPhrases(cell.children, cell)),
            })),
          })),
        },
      ];
    default:
      return [node];
  }
}

function item(node: ListItem): ListItem {
  const children = blocks(node.children) as BlockContent[];
  const [first, ...rest] = children;
  // A box drawn by the text itself.
  if (first?.type === "list" && first.children.length === 1 && first.children[0]?.checked != null) {
    const [inner] = first.children;
    return {
      ...node,
      spread: false,
      checked: inner?.checked ?? null,
      children: [...(inner?.children ?? []), ...rest],
    };
  }
  return { ...node, spread: false, children };
}

/** An empty line inside a paragraph ends it; what begins with a box is an item of a list. */
function paragraphs(nodes: readonly PhrasingContent[]): RootContent[] {
  const lines: PhrasingContent[][] = [[]];
  for (const [at, node] of nodes.entries()) {
    const isGap = node.type === "break" && nodes[at + 1]?.type === "break";
    if (isGap || (node.type === "break" && lines.at(-1)?.length === 0)) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines
    .map(trimmed)
    .filter((children) => children.length > 0)
    .map((children) => boxed({ type: "paragraph", children }));
}

const BOX = /^(?:[☐□◻🔲]|\[ \]) *(?=\S)|^(?:[☑☒✅✔🗹]\ufe0f?|\[[xX]\]) *(?=\S)/u;

function boxed(node: Paragraph): Paragraph | List {
  const [first, ...rest] = node.children;
  const [mark] = (first?.type === "text" && BOX.exec(first.value)) || [];
  if (first?.type !== "text" || mark === undefined) return node;
  const text: PhrasingContent = { type: "text", value: first.value.slice(mark.length) };
  const checked = !/^[☐□◻🔲]|^\[ \]/u.test(mark);
  const children: BlockContent[] = [{ type: "paragraph", children: [text, ...rest] }];
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: [{ type: "listItem", spread: false, checked, children }],
  };
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent | undefined): boolean =>
    node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
  let [from, to] = [0, nodes.length];
  while (from < to && isEmpty(nodes[from])) from++;
  while (to > from && isEmpty(nodes[to - 1])) to--;
  return nodes.slice(from, to).map((node, at, all) => {
    if (node.type !== "text") return node;
    const start = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === all.length - 1 ? start.trimEnd() : start };
  });
}

/** Lines stay lines; a cell of a table has but one. */
const lineBreak: Handle = (_node, _parent, state) =>
  state.stack.includes("tableCell") ? "<br>" : "\n";

/** Only what Markdown would take for something else is escaped: people read the file, too. */
const textAsItIs: Handle = (node: Extract<Nodes, { type: "text" }>, _parent, state, { before }) => {
  const value = withoutMarks(node.value)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
    .replace(
      /[`*]|~~|<(?=[A-Za-z!?/])(?![^\s<>@]+@[^\s<>@]+>)|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
      "\\$&",
    )
    .replace(/\[(?=[^[\]]*\][([:])/g, "\\[");
  const isCell = state.stack.includes("tableCell");
  const inLine = isCell ? value.replaceAll("|", "\\|") : value;
  return /[\r\n]$|^$/.test(before) && !isCell
    ? inLine.replace(/^(?:#{1,6}(?=\s)|>|[-=_]{3,}\s*$)/, "\\$&")
    : inLine;
};

/** A title from elsewhere as the first heading of a text. */
export const headingOf = (title: string): string =>
  markdownOf({
    type: "root",
    children: [{ type: "heading", depth: 1, children: [{ type: "text", value: title }] }],
  });
