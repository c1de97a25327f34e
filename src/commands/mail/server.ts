import { type Endpoint, endpointOf, hostAndPort } from "../../mail/sending/endpoint.ts";
import type { Consent } from "../../plan/ask.ts";
import { UserError } from "../../text/errors.ts";
import type { Run } from "./options.ts";
import { shownPath } from "./tell.ts";

/** The server to send through. */
export interface Server {
  readonly endpoint: Endpoint;
  /** The configuration that names it, as shown, where it was merely found: nobody has vouched for it. */
  readonly foundIn: string | null;
}

/**
 * The server to send through: `--smtp`, `COLLAB_SMTP_URL`, `mail.smtp`. Nothing said about it
 * repeats the URL, which may hold a password.
 */
export function serverOf({ options, invocation }: Run): Server {
  const { io, config, messages } = invocation;
  const words = messages.mail.send;
  const [text, source, file] =
    options.smtp !== undefined
      ? [options.smtp, "--smtp", null]
      : io.env.COLLAB_SMTP_URL
        ? [io.env.COLLAB_SMTP_URL, "COLLAB_SMTP_URL", null]
        : [config.mail.smtp, "mail.smtp", config.origins.get("mail.smtp")?.file ?? ""];
  if (text === null) throw new UserError(words.noServer);
  const endpoint = endpointOf(text);
  if (!endpoint) throw new UserError(words.badUrl(source), file === null ? null : { file });
  if (options.smtp !== undefined && endpoint.password !== null)
    throw new UserError(words.passwordOnLine);
  const isFound = file !== null && !invocation.configIsNamed;
  return { endpoint, foundIn: isFound ? shownPath(invocation, file) : null };
}

/**
 * Whoever wrote a configuration that was merely found chose its server, and would get the user's password:
 * that takes a question that shows the host. Throws a `UserError` where nobody can be asked.
 */
export function refuseSecret({ endpoint, foundIn }: Server, { invocation }: Run): void {
  if (endpoint.user === null || foundIn === null) return;
  const words = invocation.messages.mail.send;
  throw new UserError(words.foundServer(hostAndPort(endpoint)), { file: foundIn });
}

/** The server with the password it wants, from the environment or typed at the terminal. */
export async function withPassword(
  server: Server,
  run: Run,
  consent: Consent | null,
): Promise<Endpoint> {
  const { endpoint, foundIn } = server;
  const { user, password } = endpoint;
  if (user === null || password !== null) return endpoint;
  const { io, messages } = run.invocation;
  const words = messages.mail.send;
  const place = hostAndPort(endpoint);
  if (!consent) refuseSecret(server, run);
  const given = io.env.COLLAB_SMTP_PASSWORD;
  if (given) {
    if (foundIn !== null && !(await consent?.confirm(words.confirmServer(user, place, foundIn))))
      throw new UserError(words.cancelled);
    return { ...endpoint, password: given };
  }
  if (!consent) throw new UserError(words.noPassword(user));
  return { ...endpoint, password: await consent.password(words.askPassword(user, place)) };
}
