import { relative, resolve } from "node:path";
import type { Io } from "../host/io.ts";
import type { Messages } from "../messages/index.ts";
import { UserError } from "../text/errors.ts";
import type { InputFile } from "./inputs.ts";

/** Which of the files found a run is about. */
export type Select = (files: readonly InputFile[]) => readonly InputFile[];

/**
 * `--since REF`: the files that differ from a revision, staged or not, or are not in git yet; what
 * was committed after the branches parted counts, what the other branch did meanwhile does not.
 * Throws UserError when git does not know the revision, or there is no repository.
 */
export async function changedSince(
  ref: string,
  { git }: Io,
  cwd: string,
  messages: Messages,
): Promise<Select> {
  const run = async (...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await git(args, cwd);
    if (code === 0) return stdout;
    const reason = stderr.trim().split("\n").at(-1) ?? "";
    throw new UserError(messages.cli.lint.since(ref, reason.replace(/^(?:fatal|error): /, "")));
  };
  const root = (await run("rev-parse", "--show-toplevel")).trim();
  const commit = (
    await run("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`)
  ).trim();
  const base = (await run("merge-base", commit, "HEAD")).trim();
  const changed = await run("diff", "--name-only", "-z", "--diff-filter=d", "--no-ext-diff", base);
  const added = await run("ls-files", "--others", "--exclude-standard", "--full-name", "-z", root);
  const paths = new Set(
    `${changed}${added}`
      .split("\0")
      .filter(Boolean)
      .map((path) => resolve(root, path)),
  );
  return (files) => files.filter(({ path }) => path === "-" || paths.has(path));
}

export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly of: number;
}

/** `--shard 2/4`; `null` when it is none. */
export function parseShard(text: string): Shard | null {
  const [, index = "", of = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index >= 1 && shard.index <= shard.of ? shard : null;
}

/** Every n-th file by path, so that each machine of a matrix picks the same ones and none is left out. */
export function shardOf({ index, of }: Shard, cwd: string): Select {
  const key = ({ path }: InputFile): string => relative(cwd, path).split("\\").join("/");
  return (files) =>
    [...files].sort((a, b) => (key(a) < key(b) ? -1 : 1)).filter((_, at) => at % of === index - 1);
}
