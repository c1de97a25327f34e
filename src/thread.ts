import { type LintTask, lintShare } from "./commands/lint-thread.ts";
import { nodeFiles } from "./host/files.ts";
import { handBack, ownTask } from "./host/thread.ts";

// The program of a helper thread: it checks a share of the files (docs/adr/011-threads.md).
lintShare(ownTask() as LintTask, { files: nodeFiles, env: process.env }, handBack);
