/** Where and how mails are handed to a server. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`); else STARTTLS. */
  readonly implicitTls: boolean;
  /** The machine itself: what is said to it crosses no network. */
  readonly loopback: boolean;
  /** `null`: the server asks for no name. */
  readonly user: string | null;
  readonly password: string | null;
}

/** How mails are sent, and how those in mailboxes are reached. */
export type Protocol = "smtp" | "imap";

/** The ports of each, with STARTTLS and with TLS from the first byte (RFC 8314). */
const ports: Readonly<Record<Protocol, readonly [number, number]>> = {
  smtp: [587, 465],
  imap: [143, 993],
};

/** `smtp://user@host:587`, `imaps://user:password@host`, IPv6 in brackets; `null` when it is none of these. */
export function endpointOf(text: string, protocol: Protocol = "smtp"): Endpoint | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const implicitTls = url.protocol === `${protocol}s:`;
  if (!implicitTls && url.protocol !== `${protocol}:`) return null;
  const rest = `${url.pathname.replace(/^\/$/, "")}${url.search}${url.hash}`;
  if (url.hostname === "" || rest !== "") return null;
  try {
    const host = inAscii(url.hostname).replace(/^\[(.*)\]$/, "$1");
    return {
      host,
      port: url.port === "" ? ports[protocol][implicitTls ? 1 : 0] : Number(url.port),
      implicitTls,
      loopback: isLoopback(host),
      user: url.username === "" ? null : decodeURIComponent(url.username),
      password: url.password === "" ? null : decodeURIComponent(url.password),
    };
  } catch {
    return null;
  }
}

/** As it is looked up: letters that only look like others show as what they are. */
function inAscii(host: string): string {
  return host.includes("%") ? new URL(`http://${decodeURIComponent(host)}`).hostname : host;
}

/** `mail.example.com:587`, `[::1]:25` */
export function hostAndPort({ host, port }: Endpoint): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

function isLoopback(host: string): boolean {
  return /^localhost$/i.test(host) || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
