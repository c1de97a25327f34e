import type { LocalDateTime } from "../time/local.ts";

const longest = 40;

/** Names that Windows keeps for devices, whatever extension follows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A meeting's id, which is its file's base name too: the day and the words of the title. Letters of
 * any script stay, so that a Chinese title remains readable; everything a file system or a shell
 * could stumble over goes.
 */
export function idFor(title: string, start: LocalDateTime | null, fallback: string): string {
  const words =
    title
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const slug = [...words.join("-")].slice(0, longest).join("").replace(/-$/, "");
  const name = slug === "" || (start === null && reserved.test(slug)) ? fallback : slug;
  return start === null ? name : `${start.slice(0, 10)}-${name}`;
}
