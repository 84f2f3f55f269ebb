/** The handlers of code actions: what a light bulb offers, and the edit of the one that is taken. */
import type { CodeAction as LspCodeAction, CodeActionParams, Range } from 'vscode-languageserver';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { CodeAction } from '../core/features/feature.ts';
import { spanOfRange } from './from-proto.ts';
import type { Handler } from './guard.ts';
import { guarded, undelivered } from './guard.ts';
import type { Asked } from './handlers.ts';
import { ask } from './handlers.ts';
import type { ServerContext } from './server.ts';
import type { CodeActionData } from './to-edit.ts';
import { canCreateFiles, editContext, resolvesEdits, toCodeAction, toWorkspaceEdit, wantedKinds } from './to-edit.ts';

export function registerActionHandlers(context: ServerContext): void {
  const { connection, capabilities, log } = context;
  const guard = <P, R>(method: string, empty: R, handler: Handler<P, R>) => guarded(log, method, empty, handler);
  const later = resolvesEdits(capabilities) && canCreateFiles(capabilities);

  connection.onCodeAction(guard<CodeActionParams, LspCodeAction[] | null>('codeAction', null, async ({ textDocument: { uri }, range, context: { only, diagnostics } }, token) => {
    const asked = await ask(context, uri, token);
    const span = spanOfRange(asked?.file, range);
    if (!asked || !span) return null;
    const actions = asked.analysis.codeActions(asked.path, span, wantedKinds(only));
    return actions.flatMap((action, index): LspCodeAction[] => {
      const told = toCodeAction(action, diagnostics);
      const nth = actions.slice(0, index).filter(({ title }) => title === action.title).length;
      if (later) return [{ ...told, data: { uri, range, title: action.title, nth } satisfies CodeActionData }];
      const edit = editOf(context, asked, action);
      return 'message' in edit ? [] : [{ ...told, edit }];
    });
  }));

  connection.onCodeActionResolve(guard<LspCodeAction, LspCodeAction>('codeAction/resolve', { title: '' }, async (action, token) => {
    const data = dataOf(action);
    const asked = data && (await ask(context, data.uri, token));
    const span = data && spanOfRange(asked?.file, data.range);
    const chosen = asked && span && asked.analysis.codeActions(asked.path, span).filter(({ title }) => title === data.title)[data.nth];
    const edit = chosen ? editOf(context, asked, chosen) : { message: `“${action.title}” is no longer possible here: the files have changed.` };
    if (!('message' in edit)) return { ...action, edit };
    // An action without an edit is carried out silently, so the reason is said beside it.
    undelivered(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: edit.message }));
    return action;
  }));
}

/** Only where files can be created is an edit offered that creates some. */
function editOf(context: ServerContext, { analysis, session }: Asked, { edit }: CodeAction): NonNullable<LspCodeAction['edit']> | { readonly message: string } {
  const answer = edit();
  if ('message' in answer) return answer;
  if (answer.edit.creates.length > 0 && !canCreateFiles(context.capabilities)) return { message: 'This editor cannot create files for us.' };
  return toWorkspaceEdit(editContext(context, analysis.corpus, session), answer.edit);
}

function dataOf({ data }: LspCodeAction): CodeActionData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, range, title, nth } = data as Record<string, unknown>;
  return typeof uri === 'string' && typeof title === 'string' && typeof nth === 'number' && isRange(range) ? { uri, range, title, nth } : undefined;
}

function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as Record<string, unknown>;
  return [start, end].every(place => typeof (place as Record<string, unknown> | undefined)?.['line'] === 'number' && typeof (place as Record<string, unknown>)['character'] === 'number');
}
