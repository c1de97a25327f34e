// Prints what collab is made of, as CycloneDX: `npm run --silent sbom`. The packages are in its bundles.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const line = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application"];
const sbom = JSON.parse(
  execFileSync("npm", line, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    // npm is a script of the shell's on Windows.
    shell: process.platform === "win32",
  }),
);

// The build has written down whose code it has put together.
const texts = ["", "lib/", "page/"].map((folder) =>
  readFileSync(`dist/${folder}THIRD-PARTY-LICENSES.txt`, "utf8"),
);
const bundled = new Set(
  texts.flatMap((text) =>
    [...text.matchAll(/^-{80}\n\n(\S+@\S+): /gm)].map(([, nameAndVersion]) => nameAndVersion),
  ),
);

// To npm they are tools, as none of them is installed with collab.
sbom.components = sbom.components
  .filter(({ name, version }) => bundled.has(`${name}@${version}`))
  .map(({ properties, ...one }) => one);
const refs = new Set(sbom.components.map((one) => one["bom-ref"]));
// npm gives it the name of the folder it is built in.
const { component } = sbom.metadata;
component.name = component["bom-ref"].replace(/@[^@]*$/, "");
sbom.dependencies = sbom.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => refs.has(ref)) }));
sbom.dependencies.unshift({ ref: component["bom-ref"], dependsOn: [...refs] });

process.stdout.write(`${JSON.stringify(sbom, null, 2)}\n`);
