/** The handlers of our own requests: annotating, and making a folder a corpus. */
import type { RequestHandler } from 'vscode-languageserver';
import { RequestType } from 'vscode-languageserver';
import type { AnnotateClaimParams, AnnotateClaimResult, AnnotateEntityParams, AnnotateEntityResult, ApplyClaimParams, ApplyEntityParams, EditResult, EntityChoicesParams, EntityChoicesResult, EntityPairParams, FollowEditsParams, LspRange, LspWorkspaceEdit, MakeCorpusParams, SpeakerChoice } from './requests.ts';
import { ANNOTATE_CLAIM, ANNOTATE_ENTITY, APPLY_APART, APPLY_CLAIM, APPLY_ENTITY, APPLY_MERGE, ENTITY_CHOICES, FOLLOW_EDITS, MAKE_CORPUS } from './requests.ts';
import { analysisOf } from '../core/analysis.ts';
import { emptyCorpus } from '../core/corpus/build.ts';
import type { EditAnswer } from '../core/features/feature.ts';
import type { SpeakerProposal } from '../core/features/annotate-claim.ts';
import { CLAIM_KINDS, STANCES } from '../core/claims/claim.ts';
import { CONFIG_NAME } from '../core/corpus/kinds.ts';
import { ENTITY_TYPES } from '../core/mentions/mention.ts';
import { offsetOf, spanOfRange } from './from-proto.ts';
import type { Handler } from './guard.ts';
import { guarded } from './guard.ts';
import type { Asked } from './handlers.ts';
import { ask } from './handlers.ts';
import type { ServerContext } from './server.ts';
import { canCreateFiles, editContext, toWorkspaceEdit } from './to-edit.ts';
import type { Addresses } from './to-proto.ts';
import { rangeIn, toRange } from './to-proto.ts';
import { rootUri, uriBelow } from './uris.ts';

const NOT_AN_ARTICLE: EditResult = { message: 'This file is not an article of a corpus, so there is nothing to annotate.' };
const NOT_OF_A_CORPUS: EditResult = { message: 'This file is not of a corpus.' };
const FAILED: EditResult = { message: 'That did not work; the Glossator output channel says why.' };

export function registerRequests(context: ServerContext): void {
  const { connection, log } = context;
  const on = <P, R>(method: string, empty: R, handler: Handler<P, R>): void => {
    connection.onRequest(new RequestType<P, R, void>(method), guarded(log, method, empty, handler) as RequestHandler<P, R, void>);
  };

  on<AnnotateEntityParams, AnnotateEntityResult | null>(ANNOTATE_ENTITY, null, async (params, token) => {
    const asked = await ask(context, params.uri, token);
    const span = spanOfRange(asked?.file, params.range);
    const proposal = asked && span && asked.analysis.proposeEntity(asked.path, span);
    if (!asked || !proposal) return null;
    const { text, choices, proposal: fresh } = proposal;
    return { text, range: rangeIn(asked.analysis.corpus, asked.path, proposal.span), choices: [...choices], proposal: { ...fresh }, types: [...ENTITY_TYPES] };
  });

  on<ApplyEntityParams, EditResult>(APPLY_ENTITY, FAILED, async (params, token) => {
    const asked = await ask(context, params.uri, token);
    const span = spanOfRange(asked?.file, params.range);
    return asked && span ? answerEdit(context, asked, asked.analysis.entityEdit(asked.path, span, params.entity)) : NOT_AN_ARTICLE;
  });

  on<AnnotateClaimParams, AnnotateClaimResult | null>(ANNOTATE_CLAIM, null, async (params, token) => {
    const asked = await ask(context, params.uri, token);
    const span = spanOfRange(asked?.file, params.range);
    const proposal = asked && span && asked.analysis.proposeClaim(asked.path, span);
    if (!asked || !proposal || asked.file.kind === 'unreadable') return null;
    const { lines } = asked.file;
    const { text, kind, stance, speakers, cue } = proposal;
    return {
      text, kind, stance, kinds: [...CLAIM_KINDS], stances: [...STANCES], range: toRange(lines, proposal.span),
      speakers: speakers.map((speaker): SpeakerChoice => (speaker.kind === 'entity' ? { ...speaker } : { kind: 'text', text: speaker.text, ...(speaker.span && { range: toRange(lines, speaker.span) }) })),
      ...(cue && { cue: { text: cue.text, range: toRange(lines, cue.span) } }),
    };
  });

  on<ApplyClaimParams, EditResult>(APPLY_CLAIM, FAILED, async (params, token) => {
    const asked = await ask(context, params.uri, token);
    const span = spanOfRange(asked?.file, params.range);
    if (!asked || !span) return NOT_AN_ARTICLE;
    const place = (range: LspRange | undefined) => range && spanOfRange(asked.file, range);
    const cue = place(params.cue?.range);
    return answerEdit(context, asked, asked.analysis.claimEdit(asked.path, {
      span, kind: params.kind, stance: params.stance,
      speaker: params.speaker && speakerOf(params.speaker, place),
      cue: cue && params.cue ? { text: params.cue.text, span: cue } : undefined,
    }));
  });

  on<EntityChoicesParams, EntityChoicesResult | null>(ENTITY_CHOICES, null, async (params, token) => {
    const asked = await ask(context, params.uri, token);
    const offset = offsetOf(asked?.file, params.position);
    const choices = asked && offset !== undefined ? asked.analysis.entityChoices(asked.path, offset) : undefined;
    return choices ? { id: choices.id, name: choices.name, others: choices.others.map(other => ({ ...other })) } : null;
  });

  on<EntityPairParams, EditResult>(APPLY_MERGE, FAILED, async ({ uri, id, other }, token) => {
    const asked = await ask(context, uri, token);
    return asked ? answerEdit(context, asked, asked.analysis.mergeEntities(id, other)) : NOT_OF_A_CORPUS;
  });

  on<EntityPairParams, EditResult>(APPLY_APART, FAILED, async ({ uri, id, other }, token) => {
    const asked = await ask(context, uri, token);
    return asked ? answerEdit(context, asked, asked.analysis.keepApart(id, other)) : NOT_OF_A_CORPUS;
  });

  on<FollowEditsParams, EditResult | null>(FOLLOW_EDITS, null, async ({ uri, base, changes }, token) => {
    const asked = await ask(context, uri, token);
    if (!asked) return null;
    const sha256 = asked.session.sha256(base);
    const edit = asked.analysis.followEdits(asked.path, { base, sha256, changes: changes.map(({ start, end, text }) => ({ span: { start, end }, newText: text })) });
    return edit ? answerEdit(context, asked, { edit }) : null;
  });

  on<MakeCorpusParams, EditResult>(MAKE_CORPUS, FAILED, async ({ uri }) => {
    if (!canCreateFiles(context.capabilities)) return { message: `This editor cannot create files for us; create an empty ${CONFIG_NAME} in the folder.` };
    const folder = rootUri(uri);
    const session = context.workspace.sessions().find(({ root }) => root === folder) ?? (await context.workspace.placeOf(uri))?.session;
    if (!session) return { message: 'Open a folder first: a corpus is a folder.' };
    // A folder inside a workspace becomes a corpus of its own.
    const below = session.root !== folder && session.pathOf(uri) !== undefined && session.current().corpus.files.get(session.pathOf(uri) ?? '') === undefined;
    const addresses: Addresses = { uriOf: path => uriBelow(below ? folder : session.root, path) };
    const answer = below ? analysisOf(emptyCorpus).makeCorpus() : session.current().makeCorpus();
    return toResult(context, answer, session.current().corpus, addresses);
  });
}

function speakerOf(choice: SpeakerChoice, place: (range: LspRange | undefined) => { start: number; end: number } | undefined): SpeakerProposal {
  return choice.kind === 'entity' ? choice : { kind: 'text', text: choice.text, span: place(choice.range) };
}

function answerEdit(context: ServerContext, { analysis, session }: Asked, answer: EditAnswer): EditResult {
  return toResult(context, answer, analysis.corpus, session);
}

function toResult(context: ServerContext, answer: EditAnswer, corpus: Asked['analysis']['corpus'], addresses: Addresses): EditResult {
  if ('message' in answer) return answer;
  if (answer.edit.creates.length > 0 && !canCreateFiles(context.capabilities)) {
    return { message: `This editor cannot create files for us; create an empty ${answer.edit.creates.map(({ path }) => path).join(' and ')} first.` };
  }
  const edit = toWorkspaceEdit(editContext(context, corpus, addresses), answer.edit);
  return { edit: edit as LspWorkspaceEdit };
}
