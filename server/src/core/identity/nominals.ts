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

/** The institutions of a kind, the first called so first; worked out once for an article, however often it says "the ministry". */
function candidatesFor(text: string, identity: ArticleIdentity, kind: Kind): readonly Candidate[] {
  const known = memory.get(identity) ?? new Map<Kind, readonly Candidate[]>();
  memory.set(identity, known);
  let candidates = known.get(kind);
  if (candidates) return candidates;
  candidates = identity.chains
    .flatMap(chain => {
      const since = chain.type === 'organization' ? calledSince(text, identity.mentions, chain, kind) : undefined;
      return since === undefined ? [] : [{ chain, since }];
    })
    .toSorted((x, y) => x.since - y.since);
  known.set(kind, candidates);
  return candidates;
}

const memory = new WeakMap<ArticleIdentity, Map<Kind, readonly Candidate[]>>();

function calledSince(text: string, mentions: readonly Mention[], chain: Chain, kind: Kind): number | undefined {
  const first = mentions[chain.mentions[0] ?? -1];
  if ([chain.name, ...chain.aliases].some(name => fold(name).split(/[^\p{L}\p{N}]+/u).some(word => kind.words.has(word)))) return first?.start;
  const at = chain.mentions.find(i => {
    const mention = mentions[i];
    if (!mention) return false;
    const [after] = /^\s\p{Ll}+/u.exec(text.slice(mention.end, mention.end + 24)) ?? [];
    const [before] = /\p{Ll}+[\s(]*$/u.exec(text.slice(Math.max(0, mention.start - 24), mention.start)) ?? [];
    return [after, before].some(word => word !== undefined && kind.beside.has(word.trim()));
  });
  return mentions[at ?? -1]?.start;
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
