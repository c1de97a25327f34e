import { type AddressInfo, createServer, type Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Transport, Trouble } from "../../../src/mail/sending/deliver.ts";
import type { Endpoint } from "../../../src/mail/sending/endpoint.ts";
import { NoConnection } from "../../../src/mail/sending/no-connection.ts";
import { connectSmtp } from "../../../src/mail/sending/smtp.ts";
import { mailserver, reply } from "../../support/smtp.ts";

const patience = { connection: 400, reply: 400 };

/** 127.0.0.1, taken for a host on the network unless `loopback` says otherwise. */
const at = (port: number, more: Partial<Endpoint> = {}): Endpoint => ({
  ...{ host: "127.0.0.1", port, implicitTls: false, loopback: false, user: null, password: null },
  ...more,
});

async function troubleWith(endpoint: Endpoint): Promise<Trouble | "connected"> {
  try {
    (await connectSmtp(endpoint, patience)).close();
    return "connected";
  } catch (error) {
    if (error instanceof NoConnection) return error.trouble;
    throw error;
  }
}

/** A server that says this to everybody, line by line, and then neither speaks nor listens. */
async function saying(...lines: readonly string[]): Promise<number> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    const [greeting, ...answers] = lines;
    if (greeting !== undefined) socket.write(`${greeting}\r\n`);
    socket.on("data", () => {
      const answer = answers.shift();
      if (answer !== undefined) socket.write(`${answer}\r\n`);
      if (answers.length === 0) socket.pause();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const mail = {
  from: "a@example.com",
  to: "b@example.com",
  bytes: Buffer.from("X: y\r\n\r\n.z\r\n"),
};

async function delivered(
  transport: Transport,
  bytes: Uint8Array = mail.bytes,
): Promise<{ trouble: Trouble | null; handedOver: boolean }> {
  let handedOver = false;
  const trouble = await transport.deliver({ ...mail, bytes }, () => {
    handedOver = true;
  });
  transport.close();
  return { trouble, handedOver };
}

describe("encryption", () => {
  it("is not done without on a network: no STARTTLS, no mail", async () => {
    const { port } = await mailserver();
    expect(await troubleWith(at(port))).toMatchObject({ kind: "tls" });
    expect(await troubleWith(at(port, { loopback: true }))).toBe("connected");
  });

  it("by a server that refuses STARTTLS after offering it ends the matter", async () => {
    const port = await saying("220 hi", "250-hi\r\n250 STARTTLS", "454 4.7.0 not now");
    expect(await troubleWith(at(port))).toMatchObject({ kind: "tls" });
  });

  it.each([false, true])(
    "with a certificate nobody vouches for is none (smtps: %s)",
    async (secure) => {
      const { port } = await mailserver({ options: { secure, disabledCommands: [] } });
      expect(await troubleWith(at(port, { implicitTls: secure }))).toMatchObject({ kind: "tls" });
      const own = at(port, { implicitTls: secure, loopback: true });
      expect(await troubleWith(own)).toBe("connected");
    },
  );
});

describe("a server that", () => {
  it("says nothing is not waited for", async () => {
    expect(await troubleWith(at(await saying()))).toMatchObject({ kind: "timeout" });
  });

  it("is no mail server is told from one", async () => {
    const port = await saying("HTTP/1.1 400 Bad Request");
    expect(await troubleWith(at(port))).toMatchObject({ kind: "protocol" });
  });

  it("wants no more mail is quoted", async () => {
    const port = await saying("554 5.7.1 go away");
    expect(await troubleWith(at(port))).toEqual({
      kind: "refused",
      code: 554,
      text: "554 5.7.1 go away",
    });
  });

  it("repeats the password is not quoted with it", async () => {
    const { port } = await mailserver({
      options: {
        allowInsecureAuth: true,
        onAuth: (auth, _, done) => done(reply(535, `not ${auth.password}`)),
      },
    });
    const login = { loopback: true, user: "ann", password: "geheim" };
    expect(await troubleWith(at(port, login))).toEqual({ kind: "auth", code: 535, text: "" });
  });

  it("repeats it later neither", async () => {
    const { port } = await mailserver({
      options: { allowInsecureAuth: true, onAuth: (_, __, done) => done(null, { user: "ann" }) },
      at: (moment) => {
        if (moment === "recipient") throw reply(550, `no geheim ${btoa("\0ann\0geheim")}`);
      },
    });
    const login = { loopback: true, user: "ann", password: "geheim" };
    const { trouble } = await delivered(await connectSmtp(at(port, login), patience));
    expect(trouble).toEqual({ kind: "refused", code: 550, text: "550 no *** ***" });
  });

  it("does not answer the end of the mail may have it", async () => {
    const port = await saying("220 hi", "250 hi", "250 ok", "250 ok", "354 go");
    const transport = await connectSmtp(at(port, { loopback: true }), patience);
    expect(await delivered(transport)).toMatchObject({
      trouble: { kind: "timeout", code: null },
      handedOver: true,
    });
  });

  it("stops reading in the middle of the mail has not", async () => {
    const port = await saying("220 hi", "250 hi", "250 ok", "250 ok", "354 go");
    const transport = await connectSmtp(at(port, { loopback: true }), patience);
    const large = Buffer.alloc(32 * 1024 * 1024, "x");
    expect(await delivered(transport, large)).toMatchObject({
      trouble: { kind: "timeout", code: null },
      handedOver: false,
    });
  });

  it("is gone before the mail has not", async () => {
    const port = await saying("220 hi", "250 hi", "250 ok");
    const transport = await connectSmtp(at(port, { loopback: true }), patience);
    expect(await delivered(transport)).toMatchObject({
      trouble: { kind: "timeout", code: null },
      handedOver: false,
    });
  });
});

it("a mail arrives byte by byte, dots and all", async () => {
  const server = await mailserver();
  const transport = await connectSmtp(at(server.port, { loopback: true }), patience);
  expect(await delivered(transport)).toEqual({ trouble: null, handedOver: true });
  expect(server.accepted[0]?.eml).toBe(mail.bytes.toString());
});

it("a mail whose handing over cannot be recorded is not completed", async () => {
  const server = await mailserver();
  const transport = await connectSmtp(at(server.port, { loopback: true }), patience);
  const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  await expect(
    transport.deliver(mail, () => {
      throw full;
    }),
  ).rejects.toBe(full);
  expect(server.accepted).toEqual([]);
});
