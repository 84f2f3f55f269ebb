/** Answers the server's requests for files where it has no file system of its own. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIND_FILES, type FindFilesParams, type FindFilesResult, READ_FILE, type ReadFileParams, type ReadFileResult } from '../../server/src/protocol/requests.ts';

export function serveFiles(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    client.onRequest(FIND_FILES, async ({ folder }: FindFilesParams): Promise<FindFilesResult> => {
      const found: string[] = [];
      await collect(vscode.Uri.parse(folder), found, 0);
      return found;
    }),
    client.onRequest<ReadFileResult, void>(READ_FILE, async ({ uri, maxBytes }: ReadFileParams): Promise<ReadFileResult> => {
      try {
        const target = vscode.Uri.parse(uri);
        const { size } = await vscode.workspace.fs.stat(target);
        if (size > maxBytes) return { tooLarge: size };
        return { base64: base64Of(await vscode.workspace.fs.readFile(target)) };
      } catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
      }
    }),
  ];
}

const MAX_DEPTH = 32;

/** `workspace.findFiles` does not search every file system of the web, so folders are walked; links are not followed. */
async function collect(folder: vscode.Uri, found: string[], depth: number): Promise<void> {
  if (depth > MAX_DEPTH) return;
  const entries = await vscode.workspace.fs.readDirectory(folder).then(all => all, (): [string, vscode.FileType][] => []);
  for (const [name, type] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory && name !== 'node_modules' && !name.startsWith('.')) await collect(uri, found, depth + 1);
    else if (type === vscode.FileType.File && /\.(txt|md|ya?ml)$/i.test(name)) found.push(uri.toString());
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
