/** The command "Annotate as Entity": pick who or what the selected words name, from the likeliest to a new entry. */
import * as vscode from 'vscode';
import { ANNOTATE_ENTITY, type AnnotateEntityResult, APPLY_ENTITY, type ApplyEntityParams, type EditResult, type EntityChoice } from '../../server/src/protocol/requests.ts';
import { applyResult, type Place, placeOf } from './apply.ts';
import type { Glossator } from './extension.ts';

type EntityAnswer = ApplyEntityParams['entity'];

/** With `entity` given nothing is asked. True when an edit was applied. */
export async function annotateEntity(glossator: Glossator, argument?: Partial<Place> & { entity?: EntityAnswer }): Promise<boolean> {
  const place = placeOf(argument);
  if (!place) return false;
  const at = { uri: place.uri.toString(), range: glossator.client.code2ProtocolConverter.asRange(place.range) };
  const proposal = await glossator.client.sendRequest<AnnotateEntityResult | null>(ANNOTATE_ENTITY, at);
  if (!proposal) {
    void vscode.window.showInformationMessage('Nothing to annotate here: select the name in an article.');
    return false;
  }
  const entity = argument?.entity ?? (await pickEntity(proposal));
  if (!entity) return false;
  return applyResult(glossator, await glossator.client.sendRequest<EditResult>(APPLY_ENTITY, { uri: at.uri, range: proposal.range, entity }));
}

type EntityItem = vscode.QuickPickItem & { readonly choice?: EntityChoice };

async function pickEntity(proposal: AnnotateEntityResult): Promise<EntityAnswer | undefined> {
  const candidates = proposal.choices.filter(choice => choice.group === 'candidate');
  const others = proposal.choices.filter(choice => choice.group === 'registry');
  const items: EntityItem[] = [
    ...section('Fits this passage', candidates.map(itemOf)),
    ...section('Registry', others.map(itemOf)),
    ...section('Not in the registry', [{ label: '$(add) New entry…', detail: `${proposal.proposal.name} (${proposal.proposal.type})`, alwaysShow: true }]),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: `Who or what is "${proposal.text}"?`, matchOnDescription: true, matchOnDetail: true });
  if (!picked) return undefined;
  return picked.choice ? { kind: 'existing', id: picked.choice.id } : newEntity(proposal);
}

async function newEntity({ proposal, types }: AnnotateEntityResult): Promise<EntityAnswer | undefined> {
  const name = await vscode.window.showInputBox({ title: 'New entry: name', value: proposal.name, validateInput: text => (text.trim() ? undefined : 'A name is needed') });
  if (!name) return undefined;
  const type = await vscode.window.showQuickPick([proposal.type, ...types.filter(other => other !== proposal.type)], { title: `New entry: what is ${name}?` });
  if (!type) return undefined;
  const id = await vscode.window.showInputBox({ title: 'New entry: id', value: proposal.id, prompt: 'Lower case, words joined by hyphens; it never changes', validateInput: text => (ID.test(text) ? undefined : 'Lower case letters and digits, words joined by hyphens') });
  return id ? { kind: 'new', id, type, name: name.trim() } : undefined;
}

const ID = /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u;

function itemOf(choice: EntityChoice): EntityItem {
  return { label: choice.name, description: choice.type, detail: [choice.detail, choice.reason].filter(Boolean).join(' · '), choice };
}

function section(label: string, items: EntityItem[]): EntityItem[] {
  return items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
}
