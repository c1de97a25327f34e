import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { scratchFolder } from "../support/scratch.ts";
import { closedPort } from "../support/smtp.ts";

/** What a mailbox offers; the usual one has Drafts and Sent as RFC 6154 names them. */
interface Wishes {
  /** Folders by their name on the server (modified UTF-7), with their special use, if it says so. */
  readonly folders?: Readonly<Record<string, "Drafts" | "Sent" | null>>;
  /** Kilobytes it has room for. */
  readonly quota?: number;
  /** Whether TLS can be had at all. */
  readonly tls?: boolean;
}

interface Dovecot {
  readonly port: number;
  readonly tlsPort: number;
  /** The certificate of its authority, for NODE_EXTRA_CA_CERTS. */
  readonly authority: string;
  /** The mails of a folder, with their flags as the file's name has them. */
  readonly mails: (folder: string) => readonly { readonly flags: string; readonly eml: string }[];
}

/** Dovecot with one mailbox, `ann` / `s3cret`, in a folder of its own. Wants to be root. */
export async function dovecot({
  folders = { Drafts: "Drafts", Sent: "Sent" },
  quota,
  tls = true,
}: Wishes = {}): Promise<Dovecot> {
  const folder = scratchFolder();
  const home = join(folder, "ann");
  for (const path of [
    folder,
    mkdirs(home),
    mkdirs(join(folder, "run")),
    mkdirs(join(folder, "state")),
  ])
    chmodSync(path, 0o777);
  const [port, tlsPort] = [await closedPort(), await closedPort()];
  const certificate = ["cert.pem", "key.pem"].map((name) => join(folder, name));
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
      ...["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"],
      ...["-out", certificate[0] ?? "", "-keyout", certificate[1] ?? ""],
    ],
    { stdio: "ignore" },
  );
  const special = Object.entries(folders).map(
    ([name, use]) =>
      `mailbox ${JSON.stringify(name)} {\nauto = create\n${use ? `special_use = \\${use}\n` : ""}}`,
  );
  const lines = [
    "protocols = imap",
    "listen = 127.0.0.1",
    `base_dir = ${folder}/run`,
    `state_dir = ${folder}/state`,
    `log_path = ${folder}/log`,
    "default_internal_user = nobody",
    "default_login_user = nobody",
    "default_internal_group = nogroup",
    `ssl = ${tls ? "yes" : "no"}`,
    ...(tls ? [`ssl_cert = <${certificate[0]}`, `ssl_key = <${certificate[1]}`] : []),
    "disable_plaintext_auth = no",
    "auth_mechanisms = plain login",
    "first_valid_uid = 1",
    `mail_location = maildir:${home}/Maildir`,
    `passdb {\ndriver = static\nargs = password=s3cret user=ann\n}`,
    `userdb {\ndriver = static\nargs = uid=nobody gid=nogroup home=${home}\n}`,
    `namespace inbox {\ninbox = yes\nseparator = /\n${special.join("\n")}\n}`,
    `service imap-login {\nchroot =\ninet_listener imap {\nport = ${port}\n}\ninet_listener imaps {\nport = ${tls ? tlsPort : 0}\n}\n}`,
    "service anvil {\nchroot =\n}",
    ...(quota === undefined
      ? []
      : [
          "mail_plugins = quota",
          "protocol imap {\nmail_plugins = quota\n}",
          `plugin {\nquota = maildir:mailbox\nquota_rule = *:storage=${quota}K\n}`,
        ]),
  ];
  writeFileSync(join(folder, "conf"), `${lines.join("\n")}\n`);
  const server = spawn("/usr/sbin/dovecot", ["-F", "-c", join(folder, "conf")], {
    stdio: "ignore",
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.once("close", () => resolve());
        server.kill();
      }),
  );
  const log = (): string =>
    existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8") : "";
  for (let tries = 0; !log().includes("starting up") && tries < 200; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (!log().includes("starting up")) throw new Error(`no Dovecot: ${log()}`);
  return {
    ...{ port, tlsPort, authority: certificate[0] ?? "" },
    mails: (name) => {
      const box = join(home, "Maildir", name === "INBOX" ? "" : `.${name}`);
      return ["new", "cur"]
        .flatMap((part) =>
          existsSync(join(box, part))
            ? readdirSync(join(box, part)).map((file) => join(box, part, file))
            : [],
        )
        .map((path) => ({
          flags: /:2,(\w*)$/.exec(path)?.[1] ?? "",
          eml: readFileSync(path, "latin1"),
        }));
    },
  };
}

function mkdirs(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}
