/** Which named institution "the ministry", "the group", "the coalition" stands for, where exactly one fits. */
import type { Mention } from '../mentions/mention.ts';
import { fold } from '../text/fold.ts';
import type { ArticleIdentity, Chain } from './identity.ts';

/** What names an institution by: the words of names, or nouns that a text puts beside one. */
interface Kind {
  /** Words of which a name has one: "Interior Ministry". */
  readonly words: ReadonlySet<string>;
  /** Small nouns just before or after a name: "the Sand Wardens militia", "the Ramla group". */
  readonly beside: ReadonlySet<string>;
}

/**
 * The index of the last mention before offset `at` of the one institution of the article so far that `noun` ("ministry")
 * can mean; undefined where none or several fit.
 */
export function institutionMeant(text: string, identity: ArticleIdentity, noun: string, at: number): number | undefined {
  const kind = KINDS.get(noun.toLowerCase());
  if (!kind) return undefined;
  const [first, second] = candidatesFor(text, identity, kind);
  if (!first || first.since >= at || (second && second.since < at)) return undefined;
  return first.chain.mentions.findLast(i => (identity.mentions[i]?.end ?? at) <= at);
}

interface Candidate {
  readonly chain: Chain;
  /** Offset from which on the article has called it so. */
  readonly since: number;
}

/** What an article says of its institutions; worked out once, however often it says "the ministry". */
interface Institutions {
  readonly all: readonly Institution[];
  readonly byKind: Map<Kind, readonly Candidate[]>;
}

interface Institution {
  readonly chain: Chain;
  readonly start: number;
  /** Of its name and aliases, folded. */
  readonly words: readonly string[];
  /** The small words beside its mentions, in the order of the text. */
  readonly beside: readonly { readonly word: string; readonly start: number }[];
}

/** The institutions of a kind, the first called so first. */
function candidatesFor(text: string, identity: ArticleIdentity, kind: Kind): readonly Candidate[] {
  const known = memory.get(identity) ?? { all: institutionsOf(text, identity), byKind: new Map<Kind, readonly Candidate[]>() };
  memory.set(identity, known);
  let candidates = known.byKind.get(kind);
  if (candidates) return candidates;
  candidates = known.all
    .flatMap(institution => {
      const since = institution.words.some(word => kind.words.has(word)) ? institution.start : institution.beside.find(({ word }) => kind.beside.has(word))?.start;
      return since === undefined ? [] : [{ chain: institution.chain, since }];
    })
    .toSorted((x, y) => x.since - y.since);
  known.byKind.set(kind, candidates);
  return candidates;
}

const memory = new WeakMap<ArticleIdentity, Institutions>();

function institutionsOf(text: string, { chains, mentions }: ArticleIdentity): Institution[] {
  return chains.flatMap(chain => {
    const first = mentions[chain.mentions[0] ?? -1];
    if (!first || chain.type !== 'organization') return [];
    const words = [chain.name, ...chain.aliases].flatMap(name => fold(name).split(/[^\p{L}\p{N}]+/u));
    return [{ chain, start: first.start, words, beside: chain.mentions.flatMap(i => wordsBeside(text, mentions[i])) }];
  });
}

function wordsBeside(text: string, mention: Mention | undefined): Institution['beside'] {
  if (!mention) return [];
  let before = mention.start;
  while (BEFORE_NAMES.has(text[before - 1] ?? '')) before--;
  let from = before;
  while (isSmall(text.charCodeAt(from - 1))) from--;
  const after = mention.end + 1;
  let to = after;
  if (text[mention.end] === ' ') while (isSmall(text.charCodeAt(to))) to++;
  return [text.slice(after, to), text.slice(from, before)].flatMap(word => (word === '' ? [] : [{ word, start: mention.start }]));
}

const BEFORE_NAMES: ReadonlySet<string> = new Set([' ', '\n', '\t', '\u00a0', '(']);

/** A letter that may stand in a word of small Latin letters; a quotation mark ends one. */
function isSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f);
}

const kind = (words: string, beside = ''): Kind => ({ words: new Set(words.split(' ')), beside: new Set(beside.split(' ').filter(Boolean)) });

const ARMED = kind('group front brigade brigades battalion militia movement army wardens fighters jihad guards katibat katiba jaysh liwa', 'group militia movement militants fighters organisation organization faction network jihadists insurgents');
const COMPANY = kind('company corporation corp inc ltd llc plc holdings industries airlines motors energy petroleum group', 'company firm operator contractor airline');

/** The noun of "the ministry" to the names that it can stand for. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['ministry', kind('ministry', 'ministry')], ['department', kind('department')], ['council', kind('council')], ['court', kind('court tribunal')], ['tribunal', kind('tribunal court')], ['committee', kind('committee')],
  ['commission', kind('commission')], ['coalition', kind('coalition alliance', 'coalition')], ['alliance', kind('alliance coalition', 'alliance')], ['party', kind('party movement union', 'party')], ['union', kind('union', 'union')],
  ['group', ARMED], ['militia', ARMED], ['movement', kind('movement', 'movement')], ['organisation', kind('organisation organization', 'organisation')], ['organization', kind('organisation organization', 'organization')],
  ['faction', ARMED], ['company', COMPANY], ['firm', COMPANY], ['airline', kind('airlines airways airline air', 'airline')], ['bank', kind('bank', 'bank')], ['agency', kind('agency', 'agency')], ['authority', kind('authority')],
  ['university', kind('university')], ['hospital', kind('hospital')], ['association', kind('association')], ['federation', kind('federation')], ['foundation', kind('foundation')], ['institute', kind('institute')],
  ['directorate', kind('directorate')], ['bureau', kind('bureau')], ['parliament', kind('parliament assembly')], ['assembly', kind('assembly')], ['army', kind('army', 'army')], ['navy', kind('navy')], ['newspaper', kind('times post daily herald gazette tribune', 'newspaper daily')],
  ['charity', kind('trust relief charity foundation', 'charity')], ['observatory', kind('observatory')], ['monitor', kind('observatory monitor', 'monitor')], ['network', kind('network', 'network')], ['club', kind('club fc united', 'club')], ['mission', kind('mission', 'mission')],
  ['government', kind('government', 'government')], ['command', kind('command')], ['embassy', kind('embassy')], ['board', kind('board')], ['brigade', kind('brigade brigades')], ['battalion', kind('battalion')], ['front', kind('front')],
]);
