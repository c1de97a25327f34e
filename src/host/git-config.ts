import { join } from "node:path";

/** One setting, as `git config --list` gives it: the key's first and last part in small letters. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly by: "user" | "repository";
}

/** How files compare with what git holds of them: words and switches, no program, path or address among them. */
const SWITCHES =
  /^(?:core\.(?:autocrlf|eol|safecrlf|filemode|ignorecase|symlinks|precomposeunicode|protecthfs|protectntfs|checkstat|trustctime|sparsecheckout|sparsecheckoutcone|repositoryformatversion|warnambiguousrefs)|index\.sparse|extensions\.(?:objectformat|refstorage|compatobjectformat|relativeworktrees))$/;
const SWITCH = /^[a-z0-9]{1,20}$/i;

/** What `main@{upstream}` stands for; a remote without an address can be named and not reached. */
const BRANCHES = /^(?:branch\.[^"\\\n]{1,200}\.(?:remote|merge)|remote\.[^"\\\n]{1,200}\.fetch)$/;
const REF = /^\+?[\p{L}\p{N}_.*/:-]{1,300}$/u;

/** A configuration file of those settings that tell git what to compare, and nothing of what to run. */
export function configText(
  entries: readonly Entry[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const kept = entries.filter(
    ({ key, value, by }) =>
      (SWITCHES.test(key) && SWITCH.test(value)) ||
      (by === "repository" && BRANCHES.test(key) && REF.test(value)),
  );
  const own = { key: "core.excludesfile", value: excludes(entries, env) };
  return [...kept, ...(own.value === null ? [] : [{ ...own, value: own.value }])]
    .map(({ key, value }) => section(key, value))
    .join("");
}

/** The user's own list of what is not to be seen; a repository has `.gitignore` and may name no other file. */
function excludes(
  entries: readonly Entry[],
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const home = env.HOME ?? env.USERPROFILE ?? "";
  const named = entries.findLast(({ key, by }) => key === "core.excludesfile" && by === "user");
  if (named) return named.value.replace(/^~(?=[\\/])/, home);
  const folder = env.XDG_CONFIG_HOME || (home && join(home, ".config"));
  return folder ? join(folder, "git", "ignore") : null;
}

function section(key: string, value: string): string {
  const [first, last] = [key.indexOf("."), key.lastIndexOf(".")];
  const name = first === last ? "" : ` "${key.slice(first + 1, last)}"`;
  const quoted = value.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n");
  return `[${key.slice(0, first)}${name}]\n\t${key.slice(last + 1)} = "${quoted}"\n`;
}
