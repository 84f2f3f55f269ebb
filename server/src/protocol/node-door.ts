/** The door on Node: the disk. */
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { corpusRootAbove } from '../host/find-corpora.ts';
import { listFolder, nodeFiles, sha256 } from '../host/node-files.ts';
import type { Files } from '../host/files.ts';
import type { Door } from './door.ts';
import { editorLimit, tooLargeForEditor } from './door.ts';
import { rootUri } from './uris.ts';

export function nodeDoor(): Door {
  const opened = new Map<string, Files>();
  const filesOf = (root: string): Files => {
    let files = opened.get(root);
    if (!files) opened.set(root, (files = nodeFiles(fsPath(root))));
    return files;
  };
  return {
    async corporaOf(folder) {
      if (!isDisk(folder)) return [folder];
      const path = fsPath(folder);
      const above = corpusRootAbove(path);
      return [...new Set([above ?? path, ...corporaBelow(path)])].map(root => rootUri(URI.file(root).toString()));
    },
    async rootAbove(file) {
      const root = isDisk(file) ? corpusRootAbove(dirname(fsPath(file))) : undefined;
      return root === undefined ? undefined : rootUri(URI.file(root).toString());
    },
    async list(root) {
      return isDisk(root) ? listFolder(fsPath(root)) : { files: [], unreadable: [] };
    },
    async read(root, path) {
      if (!isDisk(root)) return { path, problem: 'is not on this disk' };
      const size = statSync(join(fsPath(root), path), { throwIfNoEntry: false })?.size ?? 0;
      return size > editorLimit(path) ? tooLargeForEditor(path, size) : filesOf(root).read(path);
    },
    sha256,
  };
}

function corporaBelow(folder: string): string[] {
  return listFolder(folder).corpora.flatMap(inner => [join(folder, inner), ...corporaBelow(join(folder, inner))]);
}

function isDisk(uri: string): boolean {
  return URI.parse(uri).scheme === 'file';
}

function fsPath(uri: string): string {
  return resolve(URI.parse(uri).fsPath);
}
