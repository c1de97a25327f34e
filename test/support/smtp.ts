import { type AddressInfo, createServer } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

/** Where a transaction stands when a test may interfere. */
export type Moment = "mail" | "recipient" | "data" | "end" | "replied";

interface Wishes {
  readonly options?: SMTPServerOptions;
  /** Called at every moment; what it throws is the server's answer. */
  readonly at?: (moment: Moment, to: string) => void;
}

export interface Mailserver {
  readonly port: number;
  readonly url: string;
  /** What was accepted, in order. */
  readonly accepted: {
    readonly to: readonly string[];
    readonly from: string;
    readonly eml: string;
  }[];
  readonly connections: () => number;
}

/** An SMTP server on 127.0.0.1, without TLS and logins unless asked for, gone when the test is. */
export async function mailserver({
  options = {},
  at = () => undefined,
}: Wishes = {}): Promise<Mailserver> {
  const accepted: Mailserver["accepted"] = [];
  let connections = 0;
  const answer = (moment: Moment, to: string, done: (error?: Error | null) => void): void => {
    try {
      at(moment, to);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_, done) => {
      connections++;
      done();
    },
    onMailFrom: (_, __, done) => answer("mail", "", done),
    onRcptTo: ({ address }, _, done) => answer("recipient", address, done),
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo.map(({ address }) => address);
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      at("data", to.join());
      stream.on("end", () => {
        answer("end", to.join(), (error) => {
          if (error) return done(error);
          const from = envelope.mailFrom ? envelope.mailFrom.address : "";
          accepted.push({ to, from, eml: Buffer.concat(chunks).toString("latin1") });
          done();
          at("replied", to.join());
        });
      });
    },
    ...options,
  });
  // A client that was killed leaves a broken connection behind.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { port, url: `smtp://127.0.0.1:${port}`, accepted, connections: () => connections };
}

/** A server's answer with this code. */
export function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A port nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
