/** URIs of the editor and paths of a corpus, one into the other. */
import { URI, Utils } from 'vscode-uri';
import type { Path } from '../core/corpus/corpus.ts';

/** The path below `root`, or undefined where the file lies elsewhere. Both are compared decoded: "%3A" is ":". */
export function pathBelow(root: string, uri: string): Path | undefined {
  const folder = URI.parse(root);
  const file = URI.parse(uri);
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return undefined;
  const above = `${normalised(folder.path).replace(/\/+$/, '')}/`;
  const below = normalised(file.path);
  return below.startsWith(above) && below.length > above.length ? below.slice(above.length) : undefined;
}

export function uriBelow(root: string, path: Path): string {
  return path === '' ? root : Utils.joinPath(URI.parse(root), path).toString();
}

export function folderUri(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** One spelling for each folder: no slash at the end. */
export function rootUri(uri: string): string {
  const parsed = URI.parse(uri);
  return (parsed.path.length > 1 && parsed.path.endsWith('/') ? parsed.with({ path: parsed.path.replace(/\/+$/, '') }) : parsed).toString();
}

/** Windows writes a drive in either case: "/C:/reports" is "/c:/reports". */
function normalised(path: string): string {
  return path.replace(/^\/[A-Z]:/, drive => drive.toLowerCase());
}
