/** What RFC 5322, 2045 and 2047 ask of the bytes themselves; an empty list when nothing is wrong. */
export function wireProblems(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString("latin1");
  const problems: string[] = [];
  const check = (fine: boolean, what: string): void => {
    if (!fine) problems.push(what);
  };
  check(!/\r(?!\n)|(?<!\r)\n/.test(text), "a bare CR or LF");
  check(
    bytes.every((byte) => byte <= 0x7f),
    "a byte above 0x7F",
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are looked for
  check(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text), "a control character");
  const header = text.slice(0, text.indexOf("\r\n\r\n"));
  for (const line of text.split("\r\n")) check(line.length <= 998, "a line over 998 octets");
  for (const line of header.split("\r\n"))
    check(line.length <= 76 || !line.includes("=?"), "an encoded-word on a line over 76");
  for (const word of header.match(/=\?[^?\s]+\?[BbQq]\?[^?\s]*\?=/g) ?? []) {
    check(word.length <= 75, "an encoded-word over 75");
    check(decodesAlone(word), "an encoded-word that holds half a character");
  }
  const names = header.split(/\r\n(?![ \t])/).map((field) => field.split(":")[0]?.toLowerCase());
  for (const name of ["from", "date", "message-id", "subject", "mime-version"])
    check(names.filter((one) => one === name).length === 1, `not exactly one ${name}`);
  const dotAtom = /^message-id: <[\w!#$%&'*+/=?^`{|}~.-]+@[\w.-]+>$/im;
  check(dotAtom.test(header.replace(/\r\n[ \t]/g, " ")), "a Message-ID that is no dot-atom");
  return [...new Set(problems)];
}

function decodesAlone(word: string): boolean {
  const [, charset, encoding, encoded = ""] = word.split("?");
  const bytes =
    encoding?.toUpperCase() === "B"
      ? Buffer.from(encoded, "base64")
      : Buffer.from(
          encoded
            .replaceAll("_", " ")
            .replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
          "latin1",
        );
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
