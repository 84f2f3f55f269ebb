/** The door in a web worker: every file comes from the client, which alone can reach the workspace. */
import type { Connection } from 'vscode-languageserver';
import type { FileInput, Path } from '../core/corpus/corpus.ts';
import { CONFIG_NAME } from '../core/corpus/kinds.ts';
import { sha256Hex, webFileInput } from '../host/web-reading.ts';
import type { Door } from './door.ts';
import { editorLimit, tooLargeForEditor } from './door.ts';
import type { FindFilesParams, FindFilesResult, ReadFileParams, ReadFileResult } from './requests.ts';
import { FIND_FILES, READ_FILE } from './requests.ts';
import { folderUri, pathBelow, rootUri, uriBelow } from './uris.ts';

export function clientDoor(connection: Pick<Connection, 'sendRequest'>): Door {
  const find = (folder: string): Promise<FindFilesResult> =>
    connection.sendRequest<FindFilesResult>(FIND_FILES, { folder } satisfies FindFilesParams).then(found => found, () => []);
  return {
    async corporaOf(folder) {
      const configs = (await find(folder)).filter(uri => uri.endsWith(`/${CONFIG_NAME}`));
      return [...new Set([rootUri(folder), ...configs.map(folderUri)])];
    },
    // A client lets us see no folder above the workspace.
    async rootAbove() {
      return undefined;
    },
    async list(root) {
      const all = (await find(root)).map(uri => pathBelow(root, uri)).filter(path => path !== undefined);
      const inner = all.filter(path => path.endsWith(`/${CONFIG_NAME}`)).map(path => path.slice(0, -CONFIG_NAME.length));
      return { files: all.filter(path => !inner.some(folder => path.startsWith(folder))).toSorted(), unreadable: [] }; // the client tells of none
    },
    async read(root, path) {
      const params: ReadFileParams = { uri: uriBelow(root, path), maxBytes: editorLimit(path) };
      const answer = await connection.sendRequest<ReadFileResult>(READ_FILE, params).then(result => result, (error: unknown) => ({ problem: String(error) }));
      return inputOf(path, answer);
    },
    sha256: sha256Hex,
  };
}

function inputOf(path: Path, answer: ReadFileResult): FileInput {
  if ('tooLarge' in answer) return tooLargeForEditor(path, answer.tooLarge);
  // Each file system of the web says it in its own words: "FileNotFound", "Unable to resolve nonexistent file".
  if ('problem' in answer) return { path, problem: /not ?found|nonexist|ENOENT/i.test(answer.problem) ? 'does not exist' : `cannot be read (${answer.problem})` };
  const binary = atob(answer.base64);
  return webFileInput(path, Uint8Array.from(binary, character => character.charCodeAt(0)));
}
