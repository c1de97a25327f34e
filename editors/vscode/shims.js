// What of Node the language server uses, for a worker: paths and addresses as on Unix, and one hash.
import { sha256 } from "@noble/hashes/sha2.js";

export const fileURLToPath = (url) => decodeURIComponent(new URL(url).pathname);

export const pathToFileURL = (path) =>
  new URL(`file://${path.split("/").map(encodeURIComponent).join("/")}`);

/** `createHash("sha256")`; the server asks for no other. */
export const createHash = () => {
  const hash = sha256.create();
  return {
    update: (text) => hash.update(new TextEncoder().encode(text)),
    digest: () => hash.digest(),
  };
};
