import type { Parents, PhrasingContent, RootContent } from "mdast";

type Marked = Extract<PhrasingContent, { type: "strong" | "emphasis" | "delete" }>;
const isMarked = (node: RootContent): node is Marked =>
  node.type === "strong" || node.type === "emphasis" || node.type === "delete";

/**
 * What stands in a line, so that Markdown reads it as it was meant. `**结论：**同意` is not bold, as the
 * mark has a sign before and a letter behind it; `**结论**：同意` is. Headings are bold by themselves.
 */
export function plainPhrases(
  nodes: readonly PhrasingContent[],
  parent: Parents,
): PhrasingContent[] {
  const inner = nodes.flatMap((node): PhrasingContent[] => {
    if (!("children" in node)) return [node];
    const children = plainPhrases(node.children, node);
    if (node.type === "link") return linked({ ...node, children });
    if (!isMarked(node)) return [{ ...node, children } as PhrasingContent];
    const isDouble =
      parent.type === node.type || (parent.type === "heading" && node.type === "strong");
    return isDouble ? children : edged(node, children);
  });
  return merged(inner);
}

/** A link to nowhere outside the text is text; an address is written as people are. */
function linked(node: Extract<PhrasingContent, { type: "link" }>): PhrasingContent[] {
  const label = textIn(node.children).trim();
  if (node.url === "" || /^[#/.]/.test(node.url) || !/^[a-z][a-z\d+.-]*:/i.test(node.url))
    return node.children;
  const address = /^mailto:([^?]+)/i.exec(node.url)?.[1];
  if (label === "") return [];
  if (address === undefined) return [{ ...node, title: null }];
  const name = label === address || label.includes("@") ? [] : [...node.children, textNode(" ")];
  return [...name, textNode(`<${address}>`)];
}

const textNode = (value: string): PhrasingContent => ({ type: "text", value });

const textIn = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => ("children" in node ? textIn(node.children) : "value" in node ? node.value : ""))
    .join("");

const SIGN = /[\s\p{P}\p{S}]/u;

function signsBefore(text: string): string {
  const at = [...text].findIndex((character) => !SIGN.test(character));
  return at === -1 ? text : [...text].slice(0, at).join("");
}

function signsAfter(text: string): string {
  const characters = [...text];
  const at = characters.findLastIndex((character) => !SIGN.test(character));
  return characters.slice(at + 1).join("");
}

/** Spaces and signs at both ends stand outside the marks, unless they are a pair of brackets around it. */
function edged(node: Marked, children: readonly PhrasingContent[]): PhrasingContent[] {
  const first = children[0];
  const last = children.at(-1);
  const before = first?.type === "text" ? signsBefore(first.value) : "";
  const after = last?.type === "text" ? signsAfter(last.value) : "";
  const whole = textIn(children);
  if (whole.trim() === "") return [...children];
  if (/^[【[(（《「].*[】\])）》」]$/su.test(whole)) return [{ ...node, children: [...children] }];
  if (!/[\p{L}\p{N}]/u.test(whole)) return [...children];
  const cut = children.map((child, at) => {
    if (child.type !== "text") return child;
    const from = at === 0 ? before.length : 0;
    const to = at === children.length - 1 ? child.value.length - after.length : child.value.length;
    return textNode(child.value.slice(from, Math.max(from, to)));
  });
  return [
    ...(before === "" ? [] : [textNode(before)]),
    { ...node, children: cut.filter((child) => child.type !== "text" || child.value !== "") },
    ...(after === "" ? [] : [textNode(after)]),
  ];
}

/** Text beside text, bold beside bold: programs cut lines into pieces that nobody sees. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === "text" && last?.type === "text")
      result[result.length - 1] = textNode(last.value + node.value);
    else if (isMarked(node) && last?.type === node.type)
      result[result.length - 1] = {
        ...last,
        children: merged([...(last as Marked).children, ...node.children]),
      } as PhrasingContent;
    else result.push(node);
  }
  return result;
}
