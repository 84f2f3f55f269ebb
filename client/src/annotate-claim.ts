/** The command "Annotate as Claim": the selected words as somebody's claim, speaker and cue proposed. */
import * as vscode from 'vscode';
import { ANNOTATE_CLAIM, type AnnotateClaimResult, APPLY_CLAIM, type EditResult, type SpeakerChoice } from '../../server/src/protocol/requests.ts';
import { applyResult, type Place, placeOf } from './apply.ts';
import type { Glossator } from './extension.ts';

/** With `speaker` given (or `null` for none) nothing is asked. True when an edit was applied. */
export async function annotateClaim(glossator: Glossator, argument?: Partial<Place> & { speaker?: SpeakerChoice | null }): Promise<boolean> {
  const place = placeOf(argument);
  if (!place) return false;
  const at = { uri: place.uri.toString(), range: glossator.client.code2ProtocolConverter.asRange(place.range) };
  const proposal = await glossator.client.sendRequest<AnnotateClaimResult | null>(ANNOTATE_CLAIM, at);
  if (!proposal) {
    void vscode.window.showInformationMessage('Nothing to annotate here: select what somebody says in an article.');
    return false;
  }
  const speaker = argument?.speaker === undefined ? await pickSpeaker(proposal) : argument.speaker;
  if (speaker === undefined) return false;
  const { kind, stance, cue, range } = proposal;
  const params = { uri: at.uri, range, kind, stance, ...(speaker && { speaker }), ...(cue && { cue }) };
  return applyResult(glossator, await glossator.client.sendRequest<EditResult>(APPLY_CLAIM, params));
}

type SpeakerItem = vscode.QuickPickItem & { readonly choice?: SpeakerChoice | null };

/** Undefined when the user gave up, null for a claim of the article itself. */
async function pickSpeaker(proposal: AnnotateClaimResult): Promise<SpeakerChoice | null | undefined> {
  const items: SpeakerItem[] = proposal.speakers.map(choice =>
    choice.kind === 'entity' ? { label: choice.name, detail: choice.detail, choice } : { label: `“${choice.text}”`, detail: 'an unnamed source, as the article words it', choice },
  );
  items.push({ label: 'Other words…', alwaysShow: true }, { label: 'No speaker', detail: 'the article says it in its own voice', alwaysShow: true, choice: null });
  const title = proposal.cue ? `Who says this? (“${proposal.cue.text}”)` : 'Who says this?';
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (!picked || picked.choice !== undefined) return picked?.choice;
  const text = await vscode.window.showInputBox({ title: 'Who says this?', prompt: 'As the article words it: "A ministry official"' });
  return text ? { kind: 'text', text } : undefined;
}
