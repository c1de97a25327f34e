import type { Io } from "../host/io.ts";

/**
 * Whether the terminal is known to understand OSC 8. Most others skip the sequence, but some print
 * it; nothing asks a terminal whether it does.
 */
export function makesLinks({ stdout, env }: Io): boolean {
  if (!stdout.isTerminal || env.TERM === "dumb" || env.FORCE_HYPERLINK === "0") return false;
  if (env.FORCE_HYPERLINK || env.WT_SESSION || env.KONSOLE_VERSION) return true;
  if (Number(env.VTE_VERSION ?? 0) >= 5000) return true;
  const program = env.TERM_PROGRAM ?? "";
  if (["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby"].includes(program))
    return true;
  return /^(?:xterm-kitty|alacritty|xterm-ghostty|foot)/.test(env.TERM ?? "");
}
