import { nearest } from "../text/nearest.ts";
import type { Tracked, TrackedAction } from "./types.ts";

export type Found =
  | { readonly kind: "found"; readonly action: TrackedAction }
  | { readonly kind: "several"; readonly candidates: readonly TrackedAction[] }
  | { readonly kind: "unknown"; readonly nearest: TrackedAction | null };

/**
 * The action a ref means. What stands behind its last dot is enough, and so is its beginning, where
 * they mean one action.
 */
export function findAction(ref: string, { actions }: Tracked): Found {
  const wanted = ref.trim().toLowerCase();
  if (wanted === "") return { kind: "unknown", nearest: null };
  const ways: readonly ((action: TrackedAction) => boolean)[] = [
    (action) => action.ref === wanted,
    ({ refs }) => refs.includes(wanted),
    ({ refs }) => refs.some((name) => codeOf(name) === wanted),
    ({ refs }) => refs.some((name) => name.startsWith(wanted) && wanted.includes(".")),
  ];
  for (const isMeant of ways) {
    const [action, ...others] = actions.filter(isMeant);
    if (action && others.length === 0) return { kind: "found", action };
    if (action) return { kind: "several", candidates: [action, ...others] };
  }
  const near = nearest(
    wanted,
    actions.map((action) => action.ref),
  );
  return { kind: "unknown", nearest: actions.find((action) => action.ref === near) ?? null };
}

const codeOf = (ref: string): string => ref.slice(ref.lastIndexOf(".") + 1);
