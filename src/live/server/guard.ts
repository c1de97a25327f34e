import { timingSafeEqual } from "node:crypto";

/** What of a request decides whether it is answered. */
export interface Head {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Place {
  /** `127.0.0.1:4711` */
  readonly host: string;
  readonly token: string;
}

/** Why a request is refused, as a status of HTTP. */
export type Denied = 400 | 403 | 404 | 405 | 415;

/**
 * Only our own page is answered: it knows the token, speaks to this very address, and comes from it. A
 * name that leads here (DNS rebinding), another site's form or script, a page opened by a link are not.
 */
export function denied({ method, url, headers }: Head, { host, token }: Place): Denied | null {
  if (headers.host !== host) return 403;
  const origin = headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return 403;
  const query = queryOf(url);
  if (query === null) return 400;
  const isPost = method === "POST";
  const given = isPost ? headers["x-collab-token"] : query.get("token");
  if (typeof given !== "string" || !isSame(given, token)) return 403;
  if (method === "GET") return null;
  if (!isPost) return 405;
  // A form of another site cannot send this, nor name no origin.
  if (origin === undefined) return 403;
  return headers["content-type"] === "application/json" ? null : 415;
}

function queryOf(url: string): URLSearchParams | null {
  if (!url.startsWith("/") || url.length > 2000) return null;
  return new URLSearchParams(url.split("?")[1] ?? "");
}

/** In a time that says nothing of how much was right. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What every answer says of itself: nothing from elsewhere, nothing kept, nobody's frame. */
export const answerHeaders: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};
