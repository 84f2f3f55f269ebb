/** Completion of claim ids: canonical claims, entries of this sidecar, and `FILE.ann.yaml#c2` of others. */
import type { ArticleFile, Corpus, SidecarFile } from '../corpus/corpus.ts';
import { relativePath } from '../corpus/paths.ts';
import type { SidecarClaim, SidecarMention } from '../sidecar/model.ts';
import { stringAt } from '../sidecar/read-node.ts';
import { shorten, showControls } from '../text/escape.ts';
import { overlaps } from '../text/span.ts';
import type { ValuePlace } from './complete-values.ts';
import type { Completion } from './feature.ts';
import { namedIn } from './named.ts';
import { nameOf } from './words.ts';

/** Those about entities that the article names first. */
export function canonicalIds(corpus: Corpus, article: ArticleFile | undefined): Completion[] {
  const named = new Set(article ? namedIn(corpus, article).map(({ entity }) => entity) : []);
  const claims = [...corpus.canonicalClaims.values()].map(claim => ({ claim, about: claim.about.filter(({ value }) => named.has(value)).length }));
  return claims.toSorted((a, b) => b.about - a.about).map(({ claim }) => ({
    label: claim.id.value, kind: 'claim', detail: label(claim.statement.value, 100), newText: claim.id.value,
    filter: `${claim.id.value} ${label(claim.statement.value, 100)}`, schematic: false,
  }));
}

/** For a claim's relation claims; for a relation between entries of the sidecar its mentions and claims. */
export function entryReferences(corpus: Corpus, file: SidecarFile, { shapePath, map }: ValuePlace): Completion[] {
  const ofClaim = shapePath.endsWith('/claimRelation');
  // The claim that the relation is written in is no target of it.
  const own = ofClaim ? file.sidecar.claims.find(claim => overlaps(claim, map)) : undefined;
  const other = ofClaim ? undefined : stringAt(map, 'from');
  const here = [...(ofClaim ? [] : file.sidecar.mentions), ...file.sidecar.claims].filter(entry => entry.id && entry !== own && entry.id.value !== other);
  const items = here.map(entry => entryItem(corpus, entry, entry.id?.value ?? ''));
  if (!ofClaim) return items;
  const elsewhere = [...corpus.files.values()].flatMap(one => (one.kind === 'sidecar' && one !== file ? one.sidecar.claims.map(claim => ({ one, claim })) : []));
  const near = (claim: SidecarClaim): number => Number(own?.same !== undefined && claim.same?.value === own.same.value) * 2 + Number(claim.about.some(({ value }) => own?.about.some(about => about.value === value)));
  return [
    ...items,
    ...elsewhere.filter(({ claim }) => claim.id).map(({ one, claim }) => ({ one, claim, near: near(claim) })).toSorted((a, b) => b.near - a.near)
      .map(({ one, claim }) => entryItem(corpus, claim, `${relativePath(file.path, one.path)}#${claim.id?.value ?? ''}`)),
  ];
}

function entryItem(corpus: Corpus, entry: SidecarMention | SidecarClaim, reference: string): Completion {
  const isClaim = 'content' in entry;
  const quote = (isClaim ? entry.content[0] : entry.selector)?.quote.value ?? '';
  const speaker = isClaim ? entry.speaker : undefined;
  const who = isClaim
    ? (!speaker ? 'no speaker' : speaker.kind === 'entity' ? nameOf(corpus, speaker.id.value) : speaker.text.value)
    : (entry.entity ? nameOf(corpus, entry.entity.value) : 'no entity');
  const detail = `${label(who, 40)}: “${label(quote, 80)}”`;
  // A "#" behind a letter is text; a file name with other marks needs its quotation marks.
  const newText = /^[\p{L}\p{N}][\p{L}\p{N}._/#-]*$/u.test(reference) ? reference : JSON.stringify(reference);
  return { label: reference, kind: isClaim ? 'claim' : 'mention', detail, newText, filter: `${reference} ${detail}`, schematic: false };
}

function label(text: string, limit: number): string {
  return shorten(showControls(text), limit);
}
