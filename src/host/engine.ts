/** With fewer files it takes longer to ask than it saves. */
const MANY = 100;

/** The V8 of Node 20; later ones choose better what to compile. */
const isEager = Number.parseInt(process.versions.v8, 10) < 12;

let isPrepared = false;

/**
 * Tells V8 before many files are read what it finds out too late: a run over a thousand of them is
 * over before it pays to compile functions into one another. They then take a quarter less time on
 * the processor, and ten thousand no more than before.
 */
export function prepareForMany(files: number): void {
  if (files < MANY || !isEager || isPrepared) return;
  isPrepared = true;
  // A run over few files does not wait for it to be loaded.
  const v8 = process.getBuiltinModule?.("node:v8");
  if (!v8) return;
  v8.setFlagsFromString("--no-turbo-inlining");
  // Compiled code is kept for the next run, which begins as this one did (compile-cache.ts).
  process.prependOnceListener("exit", () => v8.setFlagsFromString("--turbo-inlining"));
}
