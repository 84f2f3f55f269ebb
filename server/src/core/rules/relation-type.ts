/** Rule: a relation of a type that does not fit what it joins. */
import type { Corpus } from '../corpus/corpus.ts';
import { ENTITY_TYPES, type EntityType } from '../mentions/mention.ts';
import type { Located, SidecarMention } from '../sidecar/model.ts';
import { defineRule, type RuleFinding } from './rule.ts';

export default defineRule({
  id: 'relation-type',
  title: 'A relation does not fit what it joins',
  why: 'A place commands nobody, and a name supports no claim: one end is wrong, or the direction.',
  severity: 'warning',
  scope: 'sidecar',
  examples: {
    bad: [
      `
      //- /strike.txt
      Ada Okoro leads the Port Union. The port is shut.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }
        - { id: m2, entity: organization/port-union, quote: Port Union, at: [20, 30] }
      claims:
        - { id: c1, kind: narrated, quote: The port is shut, at: [32, 48], relations: [{ type: supports, to: m2 }] }
                                                                                               ^^^^^^^^ relation-type
      relations:
        - { type: member-of, from: m2, to: m1 }
                  ^^^^^^^^^ relation-type
        - { type: contradicts, from: m1, to: m2 }
                  ^^^^^^^^^^^ relation-type
      `,
    ],
    good: [
      // A type of one's own may join anything.
      `
      //- /strike.txt
      Ada Okoro leads the Port Union.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      mentions:
        - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] }
        - { id: m2, entity: organization/port-union, quote: Port Union, at: [20, 30] }
      relations:
        - { type: member-of, from: m1, to: m2 }
        - { type: quarrels-with, from: m2, to: m1 }
      `,
    ],
  },
  *check(file, _, corpus) {
    const { mentions, claims, relations } = file.sidecar;
    // Of this sidecar; what is in another one is not looked up.
    const mentionOf = new Map(mentions.flatMap(mention => (mention.id ? [[mention.id.value, mention] as const] : [])).toReversed());
    for (const { type, to } of claims.flatMap(claim => claim.relations)) {
      if (type && to && mentionOf.has(to.value)) yield finding(type, `"${type.value}" joins claims, and "${to.value}" is a mention; name a claim`);
    }
    for (const { type, from, to } of relations) {
      if (!type || !from || !to) continue;
      const [one, other] = [from, to].map(end => mentionOf.get(end.value));
      if (CLAIM_TYPES.has(type.value)) {
        if (one || other) yield finding(type, `"${type.value}" joins claims; write it under \`relations\` of the claim it speaks of`);
        continue;
      }
      const ends = ENDS.get(type.value);
      const found = [one && typeOf(one, corpus), other && typeOf(other, corpus)] as const;
      if (!ends || ends.every((allowed, index) => found[index] === undefined || allowed.includes(found[index]))) continue;
      yield finding(type, `"${type.value}" leads from ${ends[0].join(' or ')} to ${ends[1].join(' or ')}, here from ${found[0] ?? 'something'} to ${found[1] ?? 'something'}; correct the ends, or the type`);
    }
  },
});

const CLAIM_TYPES: ReadonlySet<string> = new Set(['supports', 'contradicts', 'repeats', 'derivesFrom', 'derives-from']);

const BODY: readonly EntityType[] = ['organization', 'group'];
const ACTOR: readonly EntityType[] = ['person', ...BODY];

/** Well-known relations, and what may stand at their two ends. Others are nobody's business but their writers'. */
const ENDS: ReadonlyMap<string, readonly [readonly EntityType[], readonly EntityType[]]> = new Map([
  ['commander-of', [ACTOR, BODY]],
  ['leader-of', [ACTOR, [...BODY, 'place', 'event']]],
  ['member-of', [ACTOR, BODY]],
  ['works-for', [ACTOR, ACTOR]],
  ['spokesperson-for', [ACTOR, ACTOR]],
  ['relative-of', [['person'], ['person']]],
  ['spouse-of', [['person'], ['person']]],
  ['born-in', [['person'], ['place']]],
  ['located-in', [['person', 'organization', 'group', 'place', 'event'], ['place']]],
  ['part-of', [['organization', 'group', 'place', 'event'], ['organization', 'group', 'place', 'event']]],
]);

function finding({ start, end }: Located<string>, message: string): RuleFinding {
  return { span: { start, end }, message };
}


function typeOf({ entity, type }: SidecarMention, corpus: Corpus): EntityType | undefined {
  const id = entity?.value ?? '';
  return corpus.entries.get(id)?.entity.type ?? ENTITY_TYPES.find(one => id.startsWith(`${one}/`) || one === type?.value);
}
