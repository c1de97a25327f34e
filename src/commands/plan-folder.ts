import { dirname } from "node:path";
import { settingPath } from "../config/setting-path.ts";
import { isInside } from "../host/inside.ts";
import type { Meeting } from "../meeting/types.ts";
import { UserError } from "../text/errors.ts";
import type { Invocation } from "./command.ts";

/**
 * Where a new meeting goes that nobody named a folder for: beside the one before, so that they are found
 * together, else into the configuration's folder of meetings. Who works below that stays where they are.
 */
export function folderBeside(base: Meeting | null, invocation: Invocation): string {
  if (base) return dirname(base.source.file);
  const { io, cwd, config, messages } = invocation;
  if (config.meetings === null) return ".";
  const own = settingPath(config.meetings, { ...invocation, files: io.files });
  if (own.leadsOut) {
    const place = config.origins.get("meetings") ?? { file: config.file ?? "" };
    throw new UserError(messages.cli.config.leadsOut.meetings(config.meetings), place);
  }
  return isInside(own.path, io.files.real(cwd)) ? "." : own.path;
}
