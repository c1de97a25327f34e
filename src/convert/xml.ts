import { DOMParser } from "@xmldom/xmldom";
import { Refused } from "./refusal.ts";

/** A part of a Word document. Throws `Refused`: it is no XML. */
export function parsed(xml: string): Document {
  const fail = (): never => {
    throw new Refused("broken-word");
  };
  const errorHandler = { warning: () => undefined, error: fail, fatalError: fail };
  return new DOMParser({ errorHandler }).parseFromString(xml, "text/xml");
}

/** Elements of this name below a node, whatever prefix the document gives them. */
export const all = (node: Document | Element, name: string): readonly Element[] =>
  Array.from(node.getElementsByTagNameNS("*", name));
