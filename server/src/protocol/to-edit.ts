/** From edits of the core to WorkspaceEdits: versioned for open documents, so that a stale edit is refused and not misplaced. */
import type { AnnotatedTextEdit, CodeAction as LspCodeAction, ClientCapabilities, CreateFile, Diagnostic, Range, RenameFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind as LspCodeActionKind } from 'vscode-languageserver';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { CodeAction, CodeActionKind, CorpusEdit } from '../core/features/feature.ts';
import type { ServerContext } from './server.ts';
import type { Addresses } from './to-proto.ts';
import { rangeIn } from './to-proto.ts';

export interface EditContext {
  readonly corpus: Corpus;
  readonly addresses: Addresses;
  /** The version of an open document, null for a file that is not open. */
  readonly versionOf: (uri: string) => number | null;
  readonly capabilities: ClientCapabilities;
}

export function editContext({ documents, capabilities }: ServerContext, corpus: Corpus, addresses: Addresses): EditContext {
  return { corpus, addresses, capabilities, versionOf: uri => documents.get(uri)?.version ?? null };
}

export function canCreateFiles({ workspace }: ClientCapabilities): boolean {
  return workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true;
}

export function canRenameFiles({ workspace }: ClientCapabilities): boolean {
  return workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('rename') === true;
}

export function toWorkspaceEdit(context: EditContext, { changes, creates, renames = [] }: CorpusEdit): WorkspaceEdit {
  const { corpus, addresses, versionOf, capabilities } = context;
  const renamed = new Map(canRenameFiles(capabilities) ? renames.map(({ from, to }) => [from, to]) : []);
  const edits = changes.map(({ path, edits }) => ({
    uri: addresses.uriOf(renamed.get(path) ?? path),
    edits: edits.map((edit): TextEdit => ({ range: rangeIn(corpus, path, edit.span), newText: edit.newText })),
  }));
  if (capabilities.workspace?.workspaceEdit?.documentChanges !== true) {
    return { changes: Object.fromEntries(edits.map(({ uri, edits }) => [uri, edits])) };
  }
  const documentChanges: (TextDocumentEdit | CreateFile | RenameFile)[] = [];
  // First the new name, then the edit under it: an edit that is not saved yet may be lost on the way.
  for (const [from, to] of renamed) documentChanges.push({ kind: 'rename', oldUri: addresses.uriOf(from), newUri: addresses.uriOf(to), options: { overwrite: false, ignoreIfExists: true } });
  for (const { path, text } of creates) {
    const uri = addresses.uriOf(path);
    documentChanges.push({ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } });
    documentChanges.push(textDocumentEdit(uri, null, [{ range: START, newText: text }]));
  }
  for (const { uri, edits: list } of edits) documentChanges.push(textDocumentEdit(uri, versionOf(uri), list));
  return { documentChanges };
}

/** What finds an action again when its edit is wanted. */
export interface CodeActionData {
  readonly uri: string;
  readonly range: Range;
  readonly title: string;
  /** Of several with this title, counted from 0: two quotes of one line may both have moved. */
  readonly nth: number;
}

/** Without its edit: either `data` or `withEdit` adds what makes it one that can be carried out. */
export function toCodeAction(action: CodeAction, diagnostics: readonly Diagnostic[]): LspCodeAction {
  const mended = action.rule === undefined ? [] : diagnostics.filter(({ code }) => code === action.rule);
  return {
    title: action.title,
    kind: KINDS[action.kind],
    ...(action.preferred ? { isPreferred: true } : {}),
    ...(mended.length > 0 ? { diagnostics: mended } : {}),
  };
}

/** The client asks for the edit of the action that was chosen, and only then. */
export function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/** The kinds of ours that a request for some of LSP's kinds wants: "source" is wider than "source.fixAll". What is run on saving is asked for by name. */
export function wantedKinds(only: readonly string[] | undefined): (kind: CodeActionKind) => boolean {
  return kind => (only ? only.some(wide => KINDS[kind] === wide || KINDS[kind].startsWith(`${wide}.`)) : kind !== 'fixAll');
}

function textDocumentEdit(uri: string, version: number | null, edits: (TextEdit | AnnotatedTextEdit)[]): TextDocumentEdit {
  return { textDocument: { uri, version }, edits };
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** `editor.codeActionsOnSave` may name it, or `source.fixAll`. */
export const FIX_ALL = `${LspCodeActionKind.SourceFixAll}.glossator`;

const KINDS: Readonly<Record<CodeActionKind, string>> = { quickfix: LspCodeActionKind.QuickFix, refactor: LspCodeActionKind.RefactorRewrite, fixAll: FIX_ALL };
