import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { domainToASCII } from "node:url";
import { type AddressObject, simpleParser } from "mailparser";
import PostalMime, { type Address } from "postal-mime";

/** A mail as a parser that is not ours reads it. */
export interface Parsed {
  readonly subject: string;
  readonly from: readonly Box[];
  readonly to: readonly Box[];
  readonly cc: readonly Box[];
  readonly text: string;
  readonly html: string;
  readonly defects: readonly string[];
}
type Box = readonly [name: string, address: string];

interface PythonMail extends Pick<Parsed, "subject" | "from" | "to" | "cc" | "defects"> {
  readonly date: string | null;
  readonly type: string;
  readonly parts: ReadonlyArray<{ readonly type: string; readonly text: string }>;
}

/** Python's `email` package with policy SMTP; python3 is needed to run the tests. */
export function readWithPython(bytes: Uint8Array): Parsed & PythonMail {
  const script = join(import.meta.dirname, "parse-mail.py");
  const json = execFileSync("python3", ["-X", "utf8", script], { input: bytes }).toString();
  const mail = JSON.parse(json) as PythonMail;
  const part = (type: string): string => mail.parts.find((one) => one.type === type)?.text ?? "";
  return { ...mail, text: part("text/plain"), html: part("text/html") };
}

export async function readWithMailparser(bytes: Uint8Array): Promise<Parsed> {
  const mail = await simpleParser(Buffer.from(bytes), { skipTextToHtml: true });
  const boxes = (field: AddressObject | AddressObject[] | undefined): Box[] =>
    [field ?? []]
      .flat()
      .flatMap((one) => one.value.map((box): Box => [box.name, ascii(box.address ?? "")]));
  return {
    subject: mail.subject ?? "",
    from: boxes(mail.from),
    to: boxes(mail.to),
    cc: boxes(mail.cc),
    text: mail.text ?? "",
    html: mail.html || "",
    defects: [],
  };
}

/** mailparser shows domains in their own script; what went over the wire is punycode. */
function ascii(address: string): string {
  const at = address.indexOf("@") + 1;
  return address.slice(0, at) + domainToASCII(address.slice(at));
}

export async function readWithPostalMime(bytes: Uint8Array): Promise<Parsed> {
  const mail = await PostalMime.parse(bytes);
  const boxes = (field: Address[] | undefined): Box[] =>
    (field ?? []).map((box) => [box.name, box.address ?? ""]);
  return {
    subject: mail.subject ?? "",
    from: boxes(mail.from ? [mail.from] : []),
    to: boxes(mail.to),
    cc: boxes(mail.cc),
    text: mail.text ?? "",
    html: mail.html ?? "",
    defects: [],
  };
}
