// Prints what collab is made of, as CycloneDX: `npm run --silent sbom`.
import { execFileSync } from "node:child_process";

const line = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application"];
const sbom = JSON.parse(
  execFileSync("npm", line, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    // npm is a script of the shell's on Windows.
    shell: process.platform === "win32",
  }),
);

// `npm sbom --omit dev` also leaves out what collab shares with its tools.
const isTool = ({ properties }) =>
  properties.some(({ name }) => name === "cdx:npm:package:development");
const tools = new Set(sbom.components.filter(isTool).map((one) => one["bom-ref"]));
const isKept = (ref) => !tools.has(ref);

sbom.components = sbom.components.filter((one) => !isTool(one));
sbom.dependencies = sbom.dependencies
  .filter(({ ref }) => isKept(ref))
  .map((one) => ({ ...one, dependsOn: one.dependsOn.filter(isKept) }));
// npm gives it the name of the folder it is built in.
const { component } = sbom.metadata;
component.name = component["bom-ref"].replace(/@[^@]*$/, "");

process.stdout.write(`${JSON.stringify(sbom, null, 2)}\n`);
