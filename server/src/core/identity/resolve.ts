/** Asks the registry who a chain is: scores the candidates, and decides only where the margin is clear. */
import type { Mention } from '../mentions/mention.ts';
import type { Entity, EntityRole, Registry } from '../mentions/registry.ts';
import type { RawChain } from './chains.ts';
import { dateInWords, periodInWords } from '../text/date-words.ts';
import { fold } from '../text/fold.ts';
import { titleFits } from './descriptors.ts';
import type { Candidate, Resolution } from './identity.ts';

/** A candidate below this is not taken, however far the others are behind. */
const ENOUGH = 2;
/** The lead over the next candidate that decides. */
const MARGIN = 0.75;

/** Resolutions in the order of the chains. `date` is the article's own, ISO 8601. */
export function resolveChains(chains: readonly RawChain[], mentions: readonly Mention[], registry: Registry, date: string | undefined): Resolution[] {
  const forms: ReadonlyMap<string, Form>[] = [];
  const named = new Map<string, number>();
  for (const chain of chains) {
    const own = formsOf(chain, mentions);
    const only = onlyStrong(own);
    if (only !== undefined) named.set(only, Math.min(named.get(only) ?? Infinity, chain.mentions[0] ?? Infinity));
    forms.push(own);
  }
  const around: Around = { named, belongings: belongingsOf(named, registry), registry, date };
  const resolutions: Resolution[] = [];
  for (const chain of chains) resolutions.push(resolve(chain, forms[resolutions.length] ?? NO_FORMS, around));
  return resolutions;
}

const NO_FORMS: ReadonlyMap<string, Form> = new Map();

/** The one candidate that a strong name proposes. */
function onlyStrong(forms: ReadonlyMap<string, Form>): string | undefined {
  let only: string | undefined;
  for (const [id, { weak }] of forms) {
    if (weak) continue;
    if (only !== undefined) return undefined;
    only = id;
  }
  return only;
}

/** What the article says beside the chain in question. */
interface Around {
  /** Entities that a strong name alone decides, with the first mention of each. */
  readonly named: ReadonlyMap<string, number>;
  /** What those belong to, by id: the company whose director is named. */
  readonly belongings: ReadonlyMap<string, readonly string[]>;
  readonly registry: Registry;
  readonly date: string | undefined;
}

function belongingsOf(named: ReadonlyMap<string, number>, registry: Registry): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const id of named.keys()) {
    const entity = registry.entities.get(id);
    for (const other of entity ? belongsTo(entity) : []) {
      const list = found.get(other);
      if (list) list.push(id);
      else found.set(other, [id]);
    }
  }
  return found;
}

function belongsTo(entity: Entity): string[] {
  return [...entity.roles.flatMap(({ of }) => (of ? [of] : [])), ...entity.memberOf, ...entity.partOf, ...(entity.location ? [entity.location] : [])];
}

interface Form {
  readonly surface: string;
  readonly weak: boolean;
  readonly source: Mention['source'];
}

/** Each candidate with its best surface in the chain. A full name that no entry has rules out what only its surname proposes. */
function formsOf(chain: RawChain, mentions: readonly Mention[]): ReadonlyMap<string, Form> {
  const own: Mention[] = [];
  for (const i of chain.mentions) if (mentions[i]) own.push(mentions[i]);
  if (own.every(({ candidates }) => candidates.length === 0)) return NO_FORMS;
  const forms = new Map<string, Form>();
  const fullest = own.find(mention => mention.text.replace(/\s+/g, ' ') === chain.name);
  for (const mention of own) {
    if (fullest && fullest.type === 'person' && wordCount(fullest.text) > 1 && fullest.candidates.length === 0 && wordCount(mention.text) < wordCount(fullest.text) && mention.weak) continue;
    for (const id of mention.candidates) {
      const before = forms.get(id);
      if (!before || (before.weak && !mention.weak)) forms.set(id, { surface: mention.text, weak: mention.weak, source: mention.source });
    }
  }
  return forms;
}

function resolve(chain: RawChain, forms: ReadonlyMap<string, Form>, around: Around): Resolution {
  const { named, registry } = around;
  const candidates: Candidate[] = [];
  const rivals: Rivals = { forms, named: [...forms.keys()].filter(id => named.has(id)) };
  for (const [id, form] of forms) {
    const entity = registry.entities.get(id);
    if (entity) candidates.push(weigh(entity, form, rivals, chain, around));
  }
  if (candidates.length === 0) return { kind: 'unknown' };
  const [best, second] = candidates.toSorted((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1));
  if (!best) return { kind: 'unknown' };
  const spelled = forms.get(best.entity)?.source !== 'registry';
  if (!spelled && best.score >= ENOUGH && (!second || best.score - second.score >= MARGIN)) {
    return { kind: 'resolved', entity: best.entity, reasons: decisive(best.reasons, rivalReason(best, candidates, named, registry)) };
  }
  const reason = spelled
    ? `the spelling is close to ${nameOf(registry, best.entity)}, which a person has to confirm`
    : candidates.length > 1
      ? `${candidates.map(candidate => nameOf(registry, candidate.entity)).join(' and ')} fit about equally${areApart(candidates, registry) ? ', and the registry keeps them apart' : ''}`
      : `only a short form, which does not decide by itself, fits ${nameOf(registry, best.entity)}`;
  return { kind: 'ambiguous', candidates: candidates.toSorted((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1)), reasons: [reason] };
}

/** Who else a chain may be: all of them, and those the article names for sure. */
interface Rivals {
  readonly forms: ReadonlyMap<string, Form>;
  readonly named: readonly string[];
}

function weigh(entity: Entity, form: Form, rivals: Rivals, chain: RawChain, around: Around): Candidate {
  const { named, registry, date } = around;
  let score = form.weak ? 1 : 3;
  const role = bestRole(entity, chain.descriptors, date);
  if (role) score += role.valid === false ? -1 : role.valid ? 2 : 1.5;
  const related = [...new Set([...belongsTo(entity).filter(id => named.has(id)), ...(around.belongings.get(entity.id) ?? [])])].filter(id => id === entity.id || !rivals.forms.has(id));
  if (related.length > 0) score += Math.min(1, 0.5 * related.length);
  const inFull = form.weak && named.has(entity.id);
  if (inFull) score += 0.5;
  // Little weights: between two who fit otherwise they tip, and alone they decide nothing.
  const office = form.weak && !role ? entity.roles.find(held => isValid(held, date)) : undefined;
  if (office) score += 0.25;
  const alone = rivals.forms.size === 1;
  const latest = inFull && !alone && isLatest(entity.id, rivals.named, chain, named);
  if (latest) score += 0.25;
  // Whoever wrote that the two are not to be taken for each other expects the name to mean the one the article introduces.
  const other = form.weak && !named.has(entity.id) ? rivals.named.find(rival => isApart(entity.id, rival, registry)) : undefined;
  if (other !== undefined) score -= 0.5;
  // The weightiest first: readers are shown two or three.
  const reasons = [
    ...(role ? [roleReason(role.role, role.title, role.valid, date)] : []),
    ...(related.length > 0 && (form.weak || !alone) ? [`the article also mentions ${related.map(id => nameOf(registry, id)).join(' and ')}`] : []),
    ...(inFull ? [`the article names ${entity.name} in full elsewhere`] : []),
    ...(latest ? [`${entity.name} is the last of the name before it`] : []),
    ...(other === undefined ? [] : [`the article names ${nameOf(registry, other)}, from whom the registry keeps ${entity.name} apart`]),
    ...(office ? [`${entity.name} was ${office.title} then (${periodInWords(office)})`] : []),
    form.source !== 'registry' ? `“${form.surface}” is spelled almost like ${entity.name}` : form.weak ? `“${form.surface}” is a short form of ${entity.name}` : `“${form.surface}” is a name of ${entity.name}`,
  ];
  return { entity: entity.id, score, reasons };
}

/** A person has said that these are several, so that nobody takes the ambiguity for a double entry. */
function areApart(candidates: readonly Candidate[], registry: Registry): boolean {
  return candidates.every(({ entity }) => candidates.every(({ entity: other }) => entity === other || isApart(entity, other, registry)));
}

/** One of the two is said to be distinct from the other. */
function isApart(a: string, b: string, registry: Registry): boolean {
  return [[a, b], [b, a]].some(([one = '', other = '']) => registry.entities.get(one)?.distinctFrom.includes(other));
}

/** Of those of the name who are given in full before the chain begins, the last. */
function isLatest(id: string, rivals: readonly string[], chain: RawChain, named: ReadonlyMap<string, number>): boolean {
  const first = chain.mentions[0] ?? -1;
  const own = named.get(id) ?? Infinity;
  return own < first && rivals.every(rival => rival === id || (named.get(rival) ?? -1) < own || (named.get(rival) ?? -1) > first);
}

/** Two or three that decided: what speaks for the entity, who else was passed over, and the form alone only where nothing says more. */
function decisive(reasons: readonly string[], rivals: string | undefined): readonly string[] {
  const telling = reasons.slice(0, -1);
  if (telling.length === 0) return [...reasons, ...(rivals === undefined ? [] : [rivals])];
  return [...telling.slice(0, 1), ...(rivals === undefined ? [] : [rivals]), ...telling.slice(1)].slice(0, 3);
}

interface RoleFit {
  readonly role: EntityRole;
  readonly title: string;
  /** Undefined where the role or the article has no date. */
  readonly valid: boolean | undefined;
}

function bestRole(entity: Entity, descriptors: readonly string[], date: string | undefined): RoleFit | undefined {
  let best: RoleFit | undefined;
  const rank = (fit: RoleFit | undefined) => (fit === undefined ? -1 : fit.valid === true ? 2 : fit.valid === undefined ? 1 : 0);
  for (const role of entity.roles) {
    const title = descriptors.find(descriptor => titleFits(descriptor, role.title));
    if (!title) continue;
    const fit = { role, title, valid: isValid(role, date) };
    if (rank(fit) > rank(best)) best = fit;
  }
  return best;
}

/** Dates of different precision are compared as far as both go: "2019-06" holds on every day of that month. */
function isValid(role: EntityRole, date: string | undefined): boolean | undefined {
  if (!date || (!role.from && !role.to)) return undefined;
  if (role.from && date.slice(0, role.from.length) < role.from) return false;
  return !(role.to && date.slice(0, role.to.length) > role.to);
}

function roleReason(role: EntityRole, title: string, valid: boolean | undefined, date: string | undefined): string {
  const words = periodInWords(role);
  const period = words === '' ? '' : ` held ${words}`;
  if (valid === false) return `“${title}” would fit the role ${role.title}${period}, but the article is of ${date === undefined ? 'another time' : dateInWords(date)}`;
  return fold(title).includes(fold(role.title)) ? `the title ${role.title} fits the role${period}` : `“${title}” fits the role ${role.title}${period}`;
}

/** "Omar Tamimi and Lina Tamimi are not mentioned": why the others were passed over. */
function rivalReason(best: Candidate, candidates: readonly Candidate[], named: ReadonlyMap<string, number>, registry: Registry): string | undefined {
  const absent = candidates.filter(({ entity }) => entity !== best.entity && !named.has(entity)).map(({ entity }) => nameOf(registry, entity));
  if (absent.length === 0) return undefined;
  return absent.length > 3 ? `${absent.length} others of the name are not mentioned` : `${absent.join(' and ')} ${absent.length === 1 ? 'is' : 'are'} not mentioned`;
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

function nameOf(registry: Registry, id: string): string {
  return registry.entities.get(id)?.name ?? id;
}
