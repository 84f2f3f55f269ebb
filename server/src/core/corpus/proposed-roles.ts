/** Roles of a person as articles tell them: titles before the name, appositions after it. */
import { appositionAfter, flat } from '../identity/descriptors.ts';
import { fold } from '../text/fold.ts';
import type { Mention } from '../mentions/mention.ts';
import type { EntityRole } from '../mentions/registry.ts';
import { TITLE_HEADS } from '../mentions/tables/titles.ts';
import type { Corpus } from './corpus.ts';
import type { EntityPlace } from './proposed-entry.ts';

/** A person has rarely more at a time; what is told most often comes first. */
const MOST = 3;

/** `of` is given where the institution or country is in the registry; dates are a person's to add. */
export function proposedRoles(corpus: Corpus, places: readonly EntityPlace[]): readonly EntityRole[] {
  const counts = new Map<string, { readonly role: EntityRole; count: number }>();
  for (const { article, chain } of places) {
    const { mentions } = article.recognition.identity;
    for (const index of chain.mentions) {
      const mention = mentions[index];
      if (!mention) continue;
      const apposition = appositionAfter(article.text, mention);
      for (const role of [titleRole(mention, mentions, index), apposition && appositionRole(corpus, flat(apposition))]) {
        if (!role) continue;
        const key = `${fold(role.title)} ${role.of ?? ''}`;
        const known = counts.get(key);
        if (known) known.count++;
        else counts.set(key, { role, count: 1 });
      }
    }
  }
  const ranked = [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ role }) => role);
  // "President" says no more than "President of Oru" beside it.
  return ranked.filter(role => !ranked.some(other => other !== role && isPartOf(role, other))).slice(0, MOST);
}

/** "Oruan Prime Minister" without the people it is of, and nothing for "Mr". */
function titleRole(mention: Mention, mentions: readonly Mention[], index: number): EntityRole | undefined {
  if (!mention.title) return undefined;
  let start = mention.title.start;
  for (let i = index - 1; i >= 0 && (mentions[i]?.end ?? 0) > start; i--) {
    const inside = mentions[i];
    if (inside && inside.start >= mention.title.start) start = Math.max(start, inside.end);
  }
  const title = flat(mention.title.text.slice(start - mention.title.start)).replace(/^['’]s\s|\.$/g, '').trim();
  return title === '' || ADDRESSES.has(fold(title).replace(/\./g, '')) ? undefined : { title };
}

/** "secretary general of the Harbour Ministry": who the office is of, where the registry knows it. */
function appositionRole(corpus: Corpus, phrase: string): EntityRole | undefined {
  const text = phrase.replace(/^(?:and|currently|now|then|until recently) /, '').trim();
  const [, title = text, of] = /^(.{2,60}?) (?:of|at|for|in) (?:the )?(.+)$/.exec(text) ?? [];
  if (!OFFICE.test(fold(title)) || KIN.test(fold(title)) || /^(?:who|whose|aged|\d|from|in|on|at|to|which)\b/.test(fold(title))) return undefined;
  const owner = of === undefined ? undefined : registered(corpus, of);
  if (owner !== undefined) return { title, of: owner };
  return text.length > 80 ? undefined : { title: text };
}

function registered(corpus: Corpus, name: string): string | undefined {
  const wanted = fold(name).replace(/^.*['’]s /, ''); // "Oru's Harbour Ministry"
  for (const { entity } of corpus.entries.values()) {
    if (entity.type !== 'person' && [entity.name, ...entity.aliases].some(one => fold(one).replace(/^the /, '') === wanted)) return entity.id;
  }
  return undefined;
}

function isPartOf(role: EntityRole, other: EntityRole): boolean {
  const [short, long] = [fold(role.title), fold(other.title)];
  return role.of === undefined && (short === long ? other.of !== undefined : long.startsWith(`${short} `) || long.endsWith(` ${short}`));
}

/** Before everybody's name, and no office. */
const ADDRESSES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'sir', 'madam', 'lady', 'lord', 'dame', 'dr', 'prof', 'hon', 'me', 'mme', 'mlle', 'brother', 'sister', 'father', 'mother', 'uncle', 'aunt', 'aunty', 'leader', 'suspect', 'witness', 'resident', 'defendant']);
const OFFICE = new RegExp(`\\b(?:${[...TITLE_HEADS].filter(word => word.length > 2 && !ADDRESSES.has(word)).map(word => word.replace(/[^\p{L}-]/gu, '.')).join('|')}|head|member|adviser|advisor|aide|official|executive|officer|expert|fellow)s?\\b`);
const KIN = /\b(?:brother|sister|son|daughter|wife|husband|widow|mother|father|uncle|aunt|cousin|nephew|niece|relation|resident|witness|survivor|victim|suspect|defendant)s?\b/;
