/** Who annotated what: sides, or people by the names they gave, over the articles that two or more of them annotated. */
import type { AnnotatedArticle } from '../core/agreement/compare.ts';
import { unitsOf, type EntryUnit, type SidecarUnits } from '../core/agreement/from-sidecar.ts';
import type { AnchoredText } from '../core/sidecar/anchored.ts';
import type { SidecarClaim, SidecarMention } from '../core/sidecar/model.ts';
import { append } from '../core/text/append.ts';
import { escaped } from './escaped.ts';
import { unplacedLine } from './sidecar-faults.ts';
import type { Side, SideArticle } from './sides.ts';

export interface Annotated {
  /** Ready to print; two sides of one name are told apart. */
  readonly annotators: readonly string[];
  readonly mentions: readonly AnnotatedArticle<EntryUnit>[];
  readonly claims: readonly AnnotatedArticle<EntryUnit>[];
  /** Articles that are not compared, each with the reason. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
  readonly problems: readonly string[];
  /** Said, and nothing more. */
  readonly remarks: readonly string[];
}

/** Which entries count: `suggested` ones too; of an annotator those with that name. A rejected entry says that nothing is there, as none would. */
export interface Counted {
  readonly suggested: boolean;
  readonly by: readonly string[];
}

export function annotatedBy(sides: readonly Side[], { suggested, by }: Counted): Annotated {
  const sources = by.length > 0 ? by.map(name => ({ name, side: sides[0], wanted: (entry: Entry) => entry.by === name })) : sides.map(side => ({ name: side.name, side, wanted: () => true }));
  const annotators = apart(sources.map(({ name }) => escaped(name)));
  const problems: string[] = [];
  const left: { readonly path: string; readonly why: string }[] = [];
  const mentions: AnnotatedArticle<EntryUnit>[] = [];
  const claims: AnnotatedArticle<EntryUnit>[] = [];
  for (const key of [...new Set(sides.flatMap(side => [...side.articles.keys()]))].toSorted()) {
    const there = sides.map(side => side.articles.get(key));
    const texts = new Set(there.flatMap(article => article?.text ?? []));
    const path = (there.find(article => article?.onDisk && article.text !== undefined) ?? there.find(article => article !== undefined))?.shown ?? key;
    const [text] = texts;
    if (text === undefined || texts.size > 1) {
      left.push({ path, why: text === undefined ? 'its text is nowhere among what was named' : 'the texts differ, so that places cannot be compared' });
      continue;
    }
    const own = sources.map(({ side, wanted }) => {
      const article = side?.articles.get(key);
      // By name, somebody without a single entry has not worked on the article; a sidecar without entries is one that found nothing.
      return article && (by.length === 0 || entriesOf(article).some(wanted)) ? article : undefined;
    });
    if (own.filter(article => article !== undefined).length < 2) {
      left.push({ path, why: `only ${annotators.filter((_, at) => own[at]).join(', ') || 'others'} annotated it` });
      continue;
    }
    const units = own.map((article, at) => article && unitsIn(article, { text, sha256: there.find(one => one?.text !== undefined)?.sha256 }, entry => (entry.status === 'confirmed' || (suggested && entry.status === 'suggested')) && (sources[at]?.wanted(entry) ?? false), problems));
    mentions.push({ path, text, units: units.map(one => one?.mentions) });
    claims.push({ path, text, units: units.map(one => one?.claims) });
  }
  if (by.length > 0) append(problems, unknownNames(sides[0], by));
  return { annotators, mentions, claims, left, problems: [...new Set(problems)], remarks: suggested ? [] : onlySuggesting(annotators, [...mentions, ...claims], sources) };
}

/** Who counts for nothing because nobody has confirmed anything yet: to be told, or the figures would mislead. */
function onlySuggesting(annotators: readonly string[], articles: readonly AnnotatedArticle[], sources: readonly { readonly side: Side | undefined; wanted(entry: Entry): boolean }[]): readonly string[] {
  return annotators.filter((_, at) => {
    const counts = articles.some(({ units }) => (units[at] ?? []).length > 0);
    const source = sources[at];
    return !counts && [...(source?.side?.articles.values() ?? [])].some(article => entriesOf(article).some(entry => entry.status === 'suggested' && source?.wanted(entry)));
  }).map(name => `${name} has only suggestions, which do not count; --suggested counts them`);
}

type Entry = SidecarMention | SidecarClaim;

function entriesOf({ sidecars }: SideArticle): readonly Entry[] {
  return sidecars.flatMap(({ file }) => [...file.sidecar.mentions, ...file.sidecar.claims]);
}

function unitsIn(article: SideArticle, text: AnchoredText, wanted: (entry: Entry) => boolean, problems: string[]): Pick<SidecarUnits, 'mentions' | 'claims'> {
  const read = article.sidecars.map(sidecar => {
    const units = unitsOf(sidecar.file.sidecar, text, entity => article.typeOf(entity), wanted);
    append(problems, units.unplaced.map(entry => unplacedLine(sidecar, entry)));
    return units;
  });
  return { mentions: read.flatMap(({ mentions }) => mentions), claims: read.flatMap(({ claims }) => claims) };
}

function unknownNames(side: Side | undefined, by: readonly string[]): readonly string[] {
  const entries = [...(side?.articles.values() ?? [])].flatMap(entriesOf);
  const names = [...new Set(entries.flatMap(entry => entry.by ?? []))].toSorted();
  const unnamed = entries.filter(entry => entry.by === undefined && entry.status === 'confirmed').length;
  return [
    ...by.filter(name => !names.includes(name)).map(name => `--by ${escaped(name)}: no entry is by that name; there are ${names.map(escaped).join(', ') || 'no names at all'}`),
    ...(unnamed > 0 ? [`${unnamed} confirmed ${unnamed === 1 ? 'entry' : 'entries'} without \`by\` counted for nobody`] : []),
  ];
}

/** "ada", "ada" → "ada", "ada (2)". */
function apart(names: readonly string[]): readonly string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter(other => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
