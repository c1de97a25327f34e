const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~][A-Za-z0-9!#$%&'*+/=?^_`{|}~-]*$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/**
 * A strict addr-spec (RFC 5322 dot-atom local part, RFC 5321 lengths): no quoted local parts,
 * comments, groups or second `@`, no leading `-`, which a command line may take for an option. A
 * domain with other letters becomes punycode. `null` when it is none of this.
 */
export function parseAddress(text: string): string | null {
  const at = text.indexOf("@");
  if (at < 1 || at !== text.lastIndexOf("@")) return null;
  const local = text.slice(0, at);
  if (local.length > 64 || !local.split(".").every((atom) => localPart.test(atom))) return null;
  const written = text.slice(at + 1);
  // Only what could be a domain is handed to the URL parser, which would also take `a/b` or `1`.
  if (/[\s\p{Cc}!-,/:-@[-`{-~]/u.test(written)) return null;
  const domain = asciiDomain(written);
  const labels = domain.split(".");
  if (labels.length < 2 || domain.length > 253 || /^\d+$/.test(labels.at(-1) ?? "")) return null;
  return labels.every((part) => part.length <= 63 && label.test(part))
    ? `${local}@${domain}`
    : null;
}

/** The domain as name servers know it; empty when it is none. */
function asciiDomain(written: string): string {
  // Nearly every domain is ASCII already, and needs no URL made for it.
  if (/^[A-Za-z0-9.-]+$/.test(written) && !/xn--/i.test(written)) return written.toLowerCase();
  const url = `http://${written}`;
  return URL.canParse(url) ? new URL(url).hostname : "";
}
