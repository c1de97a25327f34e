import {
  type Endpoint,
  endpointOf,
  hostAndPort,
  type Protocol,
} from "../../mail/sending/endpoint.ts";
import type { Messages } from "../../messages/index.ts";
import type { Consent } from "../../plan/ask.ts";
import { UserError } from "../../text/errors.ts";
import type { Run } from "./options.ts";
import { shownPath } from "./tell.ts";

const wordsFor = (protocol: Protocol, { mail }: Messages) =>
  protocol === "smtp" ? mail.send : mail.imap;

/** What the user and the configuration call a server of each protocol. */
const names = {
  smtp: { option: "--smtp", url: "COLLAB_SMTP_URL", password: "COLLAB_SMTP_PASSWORD" },
  imap: { option: "--imap", url: "COLLAB_IMAP_URL", password: "COLLAB_IMAP_PASSWORD" },
} as const;

/** The server to send through, or the one that holds the mailbox. */
export interface Server {
  readonly protocol: Protocol;
  readonly endpoint: Endpoint;
  /** The configuration that names it, as shown, where it was merely found: nobody has vouched for it. */
  readonly foundIn: string | null;
}

/**
 * The server that is named: `--smtp`, `COLLAB_SMTP_URL`, `mail.smtp`, and likewise for IMAP. Nothing said
 * about it repeats the URL, which may hold a password.
 */
export function serverOf({ options, invocation }: Run, protocol: Protocol = "smtp"): Server {
  const { io, config, messages } = invocation;
  const words = wordsFor(protocol, messages);
  const { option, url } = names[protocol];
  const given = options[protocol];
  const setting = `mail.${protocol}`;
  const [text, source, file] =
    given !== undefined
      ? [given, option, null]
      : io.env[url]
        ? [io.env[url], url, null]
        : [config.mail[protocol], setting, config.origins.get(setting)?.file ?? ""];
  if (!text) throw new UserError(words.noServer);
  const endpoint = endpointOf(text, protocol);
  if (!endpoint) throw new UserError(words.badUrl(source), file === null ? null : { file });
  if (given !== undefined && endpoint.password !== null) throw new UserError(words.passwordOnLine);
  const isFound = file !== null && !invocation.configIsNamed;
  return { protocol, endpoint, foundIn: isFound ? shownPath(invocation, file) : null };
}

/**
 * Whoever wrote a configuration that was merely found chose its server, and would get the user's password:
 * that takes a question that shows the host. Throws a `UserError` where nobody can be asked.
 */
export function refuseSecret({ protocol, endpoint, foundIn }: Server, { invocation }: Run): void {
  if (endpoint.user === null || foundIn === null) return;
  const words = wordsFor(protocol, invocation.messages);
  throw new UserError(words.foundServer(hostAndPort(endpoint)), { file: foundIn });
}

/** The server with the password it wants, from the environment or typed at the terminal. */
export async function withPassword(
  server: Server,
  run: Run,
  consent: Consent | null,
): Promise<Endpoint> {
  const { protocol, endpoint, foundIn } = server;
  const { user, password } = endpoint;
  if (user === null || password !== null) return endpoint;
  const { io, messages } = run.invocation;
  const words = wordsFor(protocol, messages);
  const place = hostAndPort(endpoint);
  if (!consent) refuseSecret(server, run);
  const given = io.env[names[protocol].password];
  if (given) {
    if (foundIn !== null && !(await consent?.confirm(words.confirmServer(user, place, foundIn))))
      throw new UserError(words.cancelled);
    return { ...endpoint, password: given };
  }
  if (!consent) throw new UserError(words.noPassword(user));
  return { ...endpoint, password: await consent.password(words.askPassword(user, place)) };
}
