// Puts the extension together once it is bundled: `npm run vscode` writes out/collab.vsix.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const here = join(import.meta.dirname, "../editors/vscode");
const root = join(here, "../..");
cpSync(join(root, "LICENSE"), join(here, "LICENSE"));
cpSync(join(root, "docs/rules"), join(here, "docs/rules"), { recursive: true });
mkdirSync(join(root, "out"), { recursive: true });

// Nothing that vsce depends on is run when it is installed.
const vsce = ["exec", "--yes", "--ignore-scripts", "--package=@vscode/vsce@4", "--", "vsce"];
const out = ["--out", join(root, "out/collab.vsix")];
const line = [...vsce, "package", "--no-dependencies", "--allow-missing-repository", ...out];
execFileSync("npm", line, { cwd: here, stdio: "inherit" });
