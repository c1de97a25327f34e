import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Transport, Trouble } from "./deliver.ts";
import type { Endpoint } from "./endpoint.ts";
import { NoConnection } from "./no-connection.ts";

/** Milliseconds. A server may think a while about a mail, but nobody waits long for a greeting. */
interface Patience {
  readonly connection: number;
  readonly reply: number;
}

const usual: Patience = { connection: 20_000, reply: 120_000 };

/**
 * Connects and logs in. Unlike nodemailer's pool the connection never repeats a mail by itself.
 * Without TLS nothing is said but to the machine itself (RFC 8314). Throws {@link NoConnection}.
 */
export async function connectSmtp(endpoint: Endpoint, patience = usual): Promise<Transport> {
  const { host, port, implicitTls, loopback, user, password } = endpoint;
  const connection = new SMTPConnection({
    ...{ host, port, secure: implicitTls, requireTLS: !loopback },
    // On the machine itself certificates are usually made out to another name.
    tls: { minVersion: "TLSv1.2", rejectUnauthorized: !loopback },
    connectionTimeout: patience.connection,
    greetingTimeout: patience.connection,
    dnsTimeout: patience.connection,
    socketTimeout: patience.reply,
    socketCloseTimeout: 1_000,
    logger: false,
  });
  const close = (): void => connection.close();
  const told = (error: unknown): Trouble => withoutSecrets(troubleOf(error), endpoint);
  try {
    await connected(connection);
    if (user !== null) await loggedIn(connection, user, password ?? "");
  } catch (error) {
    close();
    throw new NoConnection(told(error));
  }
  return {
    deliver: async (mail, handOver) => {
      const error = await deliver(connection, mail, handOver);
      if (!error) return null;
      const trouble = told(error);
      // Without this the next MAIL would come in the middle of this one's transaction.
      if (trouble.kind === "refused") await reset(connection);
      return trouble;
    },
    close: () => connection.quit(),
  };
}

function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    // Later errors also reach the transaction they end.
    connection.on("error", reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function loggedIn(connection: SMTPConnection, user: string, pass: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    connection.login({ user, pass }, (error) => (error ? reject(error) : resolve()));
  });
}

function deliver(
  connection: SMTPConnection,
  { from, to, bytes }: { readonly from: string; readonly to: string; readonly bytes: Uint8Array },
  handOver: () => void,
): Promise<Error | null> {
  return new Promise((resolve, reject) => {
    const body = async function* () {
      yield Buffer.from(bytes);
      await drained(connection);
      try {
        handOver();
      } catch (error) {
        // What cannot be recorded must not be completed; closing forgets the mail.
        connection.close();
        reject(error);
      }
    };
    const stream = Readable.from(body(), { objectMode: false });
    const use8BitMime = bytes.some((byte) => byte > 0x7f);
    connection.send({ from, to: [to], size: bytes.length, use8BitMime }, stream, (problem) => {
      resolve(problem ?? null);
    });
  });
}

/** What is still in this process cannot reach the server when it ends. */
async function drained(connection: SMTPConnection): Promise<void> {
  // What streams pass on within this process takes no longer than one turn.
  await new Promise((resolve) => setImmediate(resolve));
  const socket = connection._socket;
  while (socket && !socket.destroyed && socket.writableLength > 0)
    await new Promise((resolve) => setTimeout(resolve, 2));
}

function reset(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve) => {
    // A connection that ends meanwhile forgets whom it owes an answer.
    connection.once("end", resolve);
    connection.reset(() => resolve());
  });
}

/** The parts of nodemailer's errors that tell what happened. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

function troubleOf(error: unknown): Trouble {
  const { code, originalCode, responseCode, response, message } = error as SmtpError;
  const reply = responseCode === undefined ? null : responseCode;
  const kind = kindOf(code, originalCode, reply);
  // What a server says to a login may repeat it.
  const text = kind === "auth" ? "" : (response ?? originalCode ?? message);
  return { kind, code: reply, text };
}

/** Servers may repeat what they were told. */
function withoutSecrets(trouble: Trouble, { user, password }: Endpoint): Trouble {
  if (password === null || password === "") return trouble;
  const encoded = [password, `\0${user}\0${password}`].map((one) =>
    Buffer.from(one).toString("base64"),
  );
  const text = [...encoded, password].reduce(
    (whole, secret) => whole.replaceAll(secret, "***"),
    trouble.text,
  );
  return { ...trouble, text };
}

const certificate = /^(?:CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME)/;

function kindOf(
  code: string | undefined,
  cause: string | undefined,
  reply: number | null,
): Trouble["kind"] {
  if (code === "EAUTH" || code === "ENOAUTH") return "auth";
  if (code === "ETLS" || certificate.test(cause ?? "")) return "tls";
  if (reply !== null) return "refused";
  switch (code) {
    case "ETIMEDOUT":
      return "timeout";
    case "EDNS":
      return "unreachable";
    case "ESOCKET":
    case "ECONNECTION":
      return cause === undefined || cause === "ECONNRESET" || cause === "EPIPE"
        ? "lost"
        : "unreachable";
    case "EMESSAGE":
    case "EENVELOPE":
      return "refused";
    default:
      return "protocol";
  }
}
