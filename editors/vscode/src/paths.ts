import * as vscode from "vscode";

/** What collab's own pages lie below, for the server. */
const OWN = "/collab/";

/**
 * Files may be anywhere that an editor can reach: on a disk, in a repository on the web, in memory. For
 * the server each has a path, which begins with where it is.
 */
export function pathOf({ scheme, authority, path }: vscode.Uri): string {
  return `/${scheme}/${authority || "-"}${path}`;
}

/** The way back; collab's own pages come with the extension. */
export function uriOf(path: string, extension: vscode.Uri): vscode.Uri {
  if (path.startsWith(OWN)) return vscode.Uri.joinPath(extension, path.slice(OWN.length));
  const [, scheme = "file", authority = "-", ...rest] = path.split("/");
  return vscode.Uri.from({
    scheme,
    authority: authority === "-" ? "" : authority,
    path: `/${rest.join("/")}`,
  });
}
