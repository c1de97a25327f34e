import { type Task, workShare } from "./commands/share.ts";
import { nodeFiles } from "./host/files.ts";
import { handBack, ownTask } from "./host/thread.ts";

// The program of a helper thread: it does a share of the files (docs/adr/011-threads.md).
void workShare(
  ownTask() as Task,
  { files: nodeFiles, env: process.env, now: () => new Date() },
  handBack,
);
