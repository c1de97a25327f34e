import { createHash } from "node:crypto";

/**
 * A UID (RFC 7986, 5.3: a UUID that says nothing of its maker) that follows from these parts alone,
 * so that every mail of a meeting speaks of the same entry, whoever writes it and wherever.
 */
export function uidOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  // Lengths keep `["ab", "c"]` and `["a", "bc"]` apart.
  for (const part of parts) hash.update(`${part.length}:${part}`);
  const hex = hash.digest("hex");
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    // Version 8 and variant of RFC 9562: made by a rule of one's own.
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return groups.join("-");
}

/** Whether a UID is one that {@link uidOf} may have made. */
export const isOwnUid = (uid: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(uid);
