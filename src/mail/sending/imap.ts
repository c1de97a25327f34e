import { ImapFlow, type ListResponse } from "imapflow";
import type { Trouble } from "./deliver.ts";
import type { Endpoint } from "./endpoint.ts";
import { NoConnection } from "./no-connection.ts";

/** The folders of a mailbox that mail programs agree on (RFC 6154). */
export type SpecialFolder = "Drafts" | "Sent";

/** A mailbox, as far as collab puts mails into it. */
export interface Mailbox {
  /** What its user calls a folder; `null` where there is none of that kind. */
  readonly folder: (kind: SpecialFolder) => Promise<string | null>;
  /** What stands in a folder under a Message-ID, and whether it is still a draft. */
  readonly find: (
    folder: string,
    messageId: string,
  ) => Promise<
    readonly { readonly uid: number; readonly isDraft: boolean; readonly eml: Uint8Array }[]
  >;
  /** Throws {@link NoConnection} where the server does not take it. */
  readonly append: (folder: string, eml: Uint8Array, flags: readonly string[]) => Promise<void>;
  readonly remove: (folder: string, uids: readonly number[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Milliseconds. */
const usual = { connection: 20_000, reply: 60_000 };

/**
 * Connects and logs in. Without TLS nothing is said but to the machine itself (RFC 8314). Throws
 * {@link NoConnection}.
 */
export async function openMailbox(endpoint: Endpoint, patience = usual): Promise<Mailbox> {
  const { host, port, implicitTls, loopback, user, password } = endpoint;
  const client = new ImapFlow({
    ...{ host, port, secure: implicitTls, auth: { user: user ?? "", pass: password ?? "" } },
    // On the machine itself certificates are usually made out to another name.
    tls: { minVersion: "TLSv1.2", rejectUnauthorized: !loopback },
    ...(implicitTls || loopback ? {} : { doSTARTTLS: true }),
    // 163 and QQ let no program in that does not say what it is.
    clientInfo: { name: "collab" },
    ...{ logger: false, disableAutoIdle: true },
    connectionTimeout: patience.connection,
    greetingTimeout: patience.connection,
    socketTimeout: patience.reply,
  });
  // What goes wrong also ends the command at hand, which tells it.
  client.on("error", () => undefined);
  const attempt = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw new NoConnection(troubleOf(error, password));
    }
  };
  try {
    await attempt(() => client.connect());
  } catch (error) {
    client.close();
    throw error;
  }
  let folders: readonly ListResponse[] | null = null;
  const inside = async <Result>(folder: string, work: () => Promise<Result>): Promise<Result> =>
    attempt(async () => {
      const lock = await client.getMailboxLock(folder);
      try {
        return await work();
      } finally {
        lock.release();
      }
    });
  return {
    folder: async (kind) => {
      folders ??= await attempt(() => client.list());
      return folders.find(({ specialUse }) => specialUse === `\\${kind}`)?.path ?? null;
    },
    find: (folder, messageId) =>
      inside(folder, async () => {
        const found = await client.search({ header: { "message-id": messageId } }, { uid: true });
        const mails = [];
        for (const uid of found || []) {
          const mail = await client.fetchOne(
            String(uid),
            { flags: true, source: true },
            { uid: true },
          );
          if (mail)
            mails.push({
              uid,
              isDraft: mail.flags?.has("\\Draft") ?? false,
              eml: mail.source ?? new Uint8Array(),
            });
        }
        return mails;
      }),
    append: (folder, eml, flags) =>
      attempt(async () => {
        await client.append(folder, Buffer.from(eml), [...flags]);
      }),
    remove: (folder, uids) =>
      inside(folder, async () => {
        if (uids.length > 0) await client.messageDelete([...uids].join(), { uid: true });
      }),
    close: async () => {
      try {
        await client.logout();
      } catch {
        client.close();
      }
    },
  };
}

/** The parts of imapflow's errors that tell what happened. */
interface ImapError extends Error {
  readonly code?: string;
  readonly authenticationFailed?: boolean;
  readonly tlsFailed?: boolean;
  readonly responseStatus?: string;
  readonly responseText?: string;
  readonly serverResponseCode?: string;
}

function troubleOf(error: unknown, password: string | null): Trouble {
  const { code = "", responseText, serverResponseCode = "", message } = error as ImapError;
  const kind = kindOf(error as ImapError);
  // What a server says to a login may repeat it.
  const said = kind === "auth" ? "" : (responseText ?? (code || message));
  const text = password ? said.replaceAll(password, "***") : said;
  return {
    kind,
    code: null,
    text: kind === "refused" ? `${serverResponseCode} ${text}`.trim() : text,
  };
}

const certificate = /^(?:CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME)/;

function kindOf({
  code = "",
  authenticationFailed,
  tlsFailed,
  responseStatus,
}: ImapError): Trouble["kind"] {
  if (authenticationFailed) return "auth";
  if (tlsFailed || certificate.test(code)) return "tls";
  if (responseStatus !== undefined) return "refused";
  if (/TIMEOUT|ETIMEDOUT/i.test(code)) return "timeout";
  if (/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EDNS)$/.test(code))
    return "unreachable";
  if (/^(?:ECONNRESET|EPIPE|NoConnection|EConnectionClosed|ClosedAfterConnect\w*)$/.test(code))
    return "lost";
  return "protocol";
}
