import { type Endpoint, endpointOf } from "../../mail/sending/endpoint.ts";
import type { Consent } from "../../plan/ask.ts";
import { UserError } from "../../text/errors.ts";
import type { Run } from "./options.ts";

/**
 * The server to send through: `--smtp`, `COLLAB_SMTP_URL`, `mail.smtp`. Nothing said about it
 * repeats the URL, which may hold a password.
 */
export function serverOf({ options, invocation }: Run): Endpoint {
  const { io, config, messages } = invocation;
  const words = messages.mail.send;
  const [text, source, file] =
    options.smtp !== undefined
      ? [options.smtp, "--smtp", null]
      : io.env.COLLAB_SMTP_URL
        ? [io.env.COLLAB_SMTP_URL, "COLLAB_SMTP_URL", null]
        : [config.mail.smtp, "mail.smtp", config.origins.get("mail.smtp")?.file ?? null];
  if (text === null) throw new UserError(words.noServer);
  const endpoint = endpointOf(text);
  if (!endpoint) throw new UserError(words.badUrl(source), file === null ? null : { file });
  if (options.smtp !== undefined && endpoint.password !== null)
    throw new UserError(words.passwordOnLine);
  return endpoint;
}

/** The server with the password it wants, from the environment or typed at the terminal. */
export async function withPassword(
  endpoint: Endpoint,
  { invocation }: Run,
  consent: Consent | null,
): Promise<Endpoint> {
  const { user, host } = endpoint;
  if (user === null || endpoint.password !== null) return endpoint;
  const given = invocation.io.env.COLLAB_SMTP_PASSWORD;
  if (given) return { ...endpoint, password: given };
  const words = invocation.messages.mail.send;
  if (!consent) throw new UserError(words.noPassword(user));
  return { ...endpoint, password: await consent.password(words.askPassword(user, host)) };
}
