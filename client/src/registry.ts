/** The commands "Merge Entity into…" and "Keep Entity Apart from…": who is under the cursor, and a list of the others. */
import * as vscode from 'vscode';
import { APPLY_APART, APPLY_MERGE, type EditResult, ENTITY_CHOICES, type EntityChoicesResult } from '../../server/src/protocol/requests.ts';
import { applyResult, type Place, placeOf } from './apply.ts';
import type { Glossator } from './extension.ts';

const COMMANDS = {
  merge: { request: APPLY_MERGE, title: (name: string) => `Merge ${name} into…` },
  apart: { request: APPLY_APART, title: (name: string) => `Keep ${name} apart from…` },
} as const;

/** With `other` given nothing is asked. True when an edit was applied. */
export async function changeEntity(glossator: Glossator, kind: keyof typeof COMMANDS, argument?: Partial<Place> & { other?: string }): Promise<boolean> {
  const place = placeOf(argument);
  if (!place) return false;
  const uri = place.uri.toString();
  const position = glossator.client.code2ProtocolConverter.asPosition(place.range.start);
  const found = await glossator.client.sendRequest<EntityChoicesResult | null>(ENTITY_CHOICES, { uri, position });
  if (!found) {
    void vscode.window.showInformationMessage('Nobody known is named here: put the cursor on a name in an article, or on an id.');
    return false;
  }
  const { request, title } = COMMANDS[kind];
  const other = argument?.other ?? (await pick(title(found.name), found));
  return other === undefined ? false : applyResult(glossator, await glossator.client.sendRequest<EditResult>(request, { uri, id: found.id, other }));
}

async function pick(title: string, { others }: EntityChoicesResult): Promise<string | undefined> {
  const items = others.map(({ id, name, type, detail, alike }) => ({ label: name, description: alike ? `${type}, spelled alike` : type, detail, id }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true }))?.id;
}
