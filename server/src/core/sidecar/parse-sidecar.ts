/** Reads a sidecar: its entries with spans, and what is wrong with the YAML. Never throws; keeps all that can be read. */
import { CLAIM_KINDS, STANCES } from '../claims/claim.ts';
import { STATUSES } from './model.ts';
import type { Located, Parsed, Selector, Sidecar, SidecarClaim, SidecarMention, SidecarRelation, SidecarSource, SidecarSpeaker, Suppression } from './model.ts';
import { child, locatedText, mapAt, mapsAt, numberAt, oneOfAt, readFile, stringAt, textAt, textsAt } from './read-node.ts';
import type { Span } from '../text/span.ts';
import type { YamlMap, YamlNode } from './yaml-node.ts';

export function parseSidecar(text: string): Parsed<Sidecar> {
  const { root, problems } = readFile(text, 'sidecar');
  const value: Sidecar = {
    version: numberAt(root, 'version'),
    source: sourceOf(mapAt(root, 'source')),
    mentions: mapsAt(root, 'mentions').map(mentionOf),
    claims: mapsAt(root, 'claims').map(claimOf),
    relations: mapsAt(root, 'relations').map(relationOf),
    suppressions: text.includes('suppress') ? suppressionsOf(root, text.length) : [],
  };
  return { value, problems };
}

function sourceOf(map: YamlMap | undefined): SidecarSource | undefined {
  return map && {
    start: map.start,
    end: map.end,
    text: textAt(map, 'text'),
    sha256: textAt(map, 'sha256'),
    title: stringAt(map, 'title'),
    publisher: textAt(map, 'publisher'),
    published: textAt(map, 'published'),
    retrieved: textAt(map, 'retrieved'),
    url: textAt(map, 'url'),
    reliability: stringAt(map, 'reliability'),
    derivedFrom: textsAt(map, 'derivedFrom'),
  };
}

function mentionOf(map: YamlMap): SidecarMention {
  return {
    start: map.start,
    end: map.end,
    id: textAt(map, 'id'),
    entity: textAt(map, 'entity'),
    candidates: textsAt(map, 'candidates'),
    type: textAt(map, 'type'),
    selector: selectorOf(map),
    status: oneOfAt(map, 'status', STATUSES) ?? 'confirmed',
    by: stringAt(map, 'by'),
    note: stringAt(map, 'note'),
  };
}

function claimOf(map: YamlMap): SidecarClaim {
  return {
    start: map.start,
    end: map.end,
    id: textAt(map, 'id'),
    kind: oneOfAt(map, 'kind', CLAIM_KINDS),
    speaker: partyOf(child(map, 'speaker')),
    cue: selectorOf(mapAt(map, 'cue')),
    content: contentOf(map),
    addressee: partyOf(child(map, 'addressee')),
    stance: oneOfAt(map, 'stance', STANCES) ?? 'asserts',
    about: textsAt(map, 'about'),
    place: textAt(map, 'place'),
    date: textAt(map, 'date'),
    values: mapsAt(map, 'values').map(value => ({ start: value.start, end: value.end, what: stringAt(value, 'what'), min: numberAt(value, 'min')?.value, max: numberAt(value, 'max')?.value })),
    credibility: numberAt(map, 'credibility')?.value,
    same: textAt(map, 'same'),
    relations: mapsAt(map, 'relations').map(relationOf),
    status: oneOfAt(map, 'status', STATUSES) ?? 'confirmed',
    by: stringAt(map, 'by'),
    note: stringAt(map, 'note'),
  };
}

/** `quote` and `at` of the claim itself, or each of the list of passages that `quote` is. */
function contentOf(map: YamlMap): readonly Selector[] {
  const parts = child(map, 'quote')?.kind === 'seq' ? mapsAt(map, 'quote') : [map];
  return parts.map(selectorOf).filter(selector => selector !== undefined);
}

function partyOf(node: YamlNode | undefined): SidecarSpeaker | undefined {
  const id = locatedText(node);
  if (id) return { kind: 'entity', id };
  if (node?.kind !== 'map') return undefined;
  const text = textAt(node, 'text');
  return text && { kind: 'text', text, at: placeOf(child(node, 'at')) };
}

/** The span is the mapping's that holds the quote. */
function selectorOf(map: YamlMap | undefined): Selector | undefined {
  const quote = textAt(map, 'quote');
  if (!map || !quote) return undefined;
  const at = placeOf(child(map, 'at'));
  return { start: map.start, end: map.end, quote, at, prefix: stringAt(map, 'prefix'), suffix: stringAt(map, 'suffix') };
}

function placeOf(node: YamlNode | undefined): Located<readonly [number, number]> | undefined {
  if (node?.kind !== 'seq' || node.items.length !== 2) return undefined;
  const [from, to] = node.items.map(item => (item.kind === 'scalar' && typeof item.value === 'number' ? item.value : undefined));
  return from === undefined || to === undefined ? undefined : { value: [from, to], start: node.start, end: node.end };
}

function relationOf(map: YamlMap): SidecarRelation {
  return { start: map.start, end: map.end, type: textAt(map, 'type'), from: textAt(map, 'from'), to: textAt(map, 'to') };
}

/** Those of the file first, then each entry's. One without a reason is none: the schema check has said so. */
function suppressionsOf(root: YamlMap | undefined, length: number): readonly Suppression[] {
  const entries = ['mentions', 'claims', 'relations'].flatMap(key => mapsAt(root, key));
  return [...suppressed(root, { start: 0, end: length }), ...entries.flatMap(entry => suppressed(entry, entry))];
}

function suppressed(map: YamlMap | undefined, { start, end }: Span): readonly Suppression[] {
  return mapsAt(map, 'suppress').flatMap(one => {
    const rule = textAt(one, 'rule');
    const reason = stringAt(one, 'reason');
    return rule && reason !== undefined ? [{ start, end, rule, reason }] : [];
  });
}
