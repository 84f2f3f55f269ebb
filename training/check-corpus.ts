/** Checks an article of our own corpus against the guideline: one line for each fault. */
import type { MarkedArticle } from './read-markup.ts';

/** Names that may stand unmarked where they mean something else: "[inst-02, Axel]" is a product there, "Axel 40". */
export type Exceptions = ReadonlySet<string>;

export function findingsOf(article: MarkedArticle, exceptions: Exceptions): string[] {
  return [...article.errors, ...typeFaults(article), ...nameFaults(article), ...unmarkedRepeats(article, exceptions), ...claimFaults(article)].map(fault => `${article.name}: ${fault}`);
}

/** One entity, one type; one written form of four letters or more and one type too, unless the entities differ ("Justice" the man). */
function* typeFaults({ mentions }: MarkedArticle): Generator<string> {
  const types = new Map<string, string>();
  for (const { entity, type } of mentions) {
    const known = types.get(entity);
    if (known !== undefined && known !== type) yield `${entity} is ${known} and ${type}`;
    types.set(entity, type);
  }
}

function* nameFaults({ text, mentions }: MarkedArticle): Generator<string> {
  for (const { start, end, type } of mentions) {
    const name = text.slice(start, end);
    if (/^\s|\s$/.test(name)) yield `white space at the edge of "${name}"`;
    if (/^(an?|the) /.test(name)) yield `article inside a name: ${name}`;
    if (type === 'person' && /^(mr|mrs|ms|dr|president|minister|colonel|general|sir|captain|judge|professor)\.? /i.test(name)) yield `title inside a name: ${name}`;
    if (/['’]s$/.test(name)) yield `possessive inside a name: ${name}`;
    if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? '')) yield `"${name}" begins or ends inside a word: ${text.slice(start - 10, end + 10)}`;
  }
}

function* unmarkedRepeats({ name, text, mentions }: MarkedArticle, exceptions: Exceptions): Generator<string> {
  const names = new Set(mentions.map(mention => text.slice(mention.start, mention.end)).filter(surface => surface.length > 3 && /^\p{Lu}/u.test(surface)));
  for (const surface of names) {
    if (exceptions.has(`${name}:${surface}`)) continue;
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
      const end = at + surface.length;
      if (/[\p{L}\p{N}-]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}-]/u.test(text[end] ?? '')) continue;
      if (mentions.some(mention => mention.start <= at && end <= mention.end)) continue;
      if (mentions.some(mention => mention.start < end && at < mention.end)) continue;
      yield `"${surface}" also stands unmarked: …${text.slice(Math.max(0, at - 20), end + 20).replaceAll('\n', ' ')}…`;
      break;
    }
  }
}

function* claimFaults({ claims }: MarkedArticle): Generator<string> {
  for (const claim of claims) {
    if (claim.content.length === 0) yield `claim ${claim.n} has no content`;
    if (claim.cue.length > 0 && claim.speaker.length === 0) yield `claim ${claim.n} has a cue and no speaker`;
  }
}
