/** From edits of the core to WorkspaceEdits: versioned for open documents, so that a stale edit is refused and not misplaced. */
import type { AnnotatedTextEdit, CodeAction as LspCodeAction, ClientCapabilities, CreateFile, Diagnostic, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { CodeAction, CorpusEdit } from '../core/features/feature.ts';
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

export function toWorkspaceEdit(context: EditContext, { changes, creates }: CorpusEdit): WorkspaceEdit {
  const { corpus, addresses, versionOf, capabilities } = context;
  const edits = changes.map(({ path, edits }) => ({
    uri: addresses.uriOf(path),
    edits: edits.map((edit): TextEdit => ({ range: rangeIn(corpus, path, edit.span), newText: edit.newText })),
  }));
  if (capabilities.workspace?.workspaceEdit?.documentChanges !== true) {
    return { changes: Object.fromEntries(edits.map(({ uri, edits }) => [uri, edits])) };
  }
  const documentChanges: (TextDocumentEdit | CreateFile)[] = [];
  for (const { path, text } of creates) {
    const uri = addresses.uriOf(path);
    documentChanges.push({ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } });
    documentChanges.push(textDocumentEdit(uri, null, [{ range: START, newText: text }]));
  }
  for (const { uri, edits: list } of edits) documentChanges.push(textDocumentEdit(uri, versionOf(uri), list));
  return { documentChanges };
}

export function toCodeAction(context: EditContext, action: CodeAction, diagnostics: readonly Diagnostic[]): LspCodeAction {
  const mended = action.rule === undefined ? [] : diagnostics.filter(({ code }) => code === action.rule);
  return {
    title: action.title,
    kind: KINDS[action.kind],
    edit: toWorkspaceEdit(context, action.edit),
    ...(action.preferred ? { isPreferred: true } : {}),
    ...(mended.length > 0 ? { diagnostics: mended } : {}),
  };
}

function textDocumentEdit(uri: string, version: number | null, edits: (TextEdit | AnnotatedTextEdit)[]): TextDocumentEdit {
  return { textDocument: { uri, version }, edits };
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** `editor.codeActionsOnSave` may name it, or `source.fixAll`. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.glossator`;

const KINDS = { quickfix: CodeActionKind.QuickFix, refactor: CodeActionKind.RefactorRewrite, source: CodeActionKind.Source, fixAll: FIX_ALL } as const;
