/** Text for a file that is no terminal: without control characters and half characters. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu, "")
    .toWellFormed();
}
