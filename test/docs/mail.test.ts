import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { mailSettings } from "../../src/config/table.ts";
import { keysIn } from "../../src/messages/keys.ts";
import { packageRoot } from "../support/io.ts";

it.each([
  ["en", "docs/mail.md"],
  ["zh", "docs/mail.zh.md"],
] as const)("%s: %s has every setting of mails, in the words of the schema", (language, file) => {
  const text = readFileSync(join(packageRoot, file), "utf8");
  for (const key of Object.keys(mailSettings) as (keyof typeof mailSettings)[])
    expect(text).toContain(`\n| \`mail.${key}\` | ${keysIn(language).mail[key]} |\n`);
});
