import type { YamlNode } from "../markdown/yaml.ts";
import { isSet } from "./settings.ts";

/** An option's value, of the type its default has; a default of `off` stands for a number as well. */
export function optionOf(
  usual: unknown,
  node: YamlNode,
): { readonly value: unknown } | { readonly allowed: string } {
  if (Array.isArray(usual)) {
    const items = node.kind === "list" ? node.items : [node];
    const texts = items.flatMap((item) =>
      item.kind === "scalar" && isSet(item) ? [item.raw] : [],
    );
    return texts.length === items.length ? { value: texts } : { allowed: "[…, …]" };
  }
  const value = node.kind === "scalar" ? node.value : null;
  if (typeof usual === "boolean")
    return typeof value === "boolean" ? { value } : { allowed: "true | false" };
  if (typeof usual === "string" && usual !== "off")
    return node.kind === "scalar" && value !== null ? { value: node.raw } : { allowed: "…" };
  const isNumber = typeof value === "number" && Number.isFinite(value) && value >= 0;
  return isNumber || (value === "off" && usual === "off") ? { value } : { allowed: "0, 1, 2 …" };
}
