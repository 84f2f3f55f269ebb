/** Matches corpus paths against glob patterns in bounded time: patterns come from files of the corpus, so no regular expression is made of them. */
import { rememberedBy } from '../text/memo.ts';

/**
 * True when the last pattern that matches is not an exclusion ("!drafts/**"). `*` and `?` stay inside one folder, `**` spans folders,
 * `{a,b}` offers alternatives.
 */
export function matchesAny(patterns: readonly string[], path: string): boolean {
  let matched = false;
  for (const pattern of patterns) {
    const excludes = isExclusion(pattern);
    if (matched === excludes && matchesGlob(excludes ? pattern.slice(1) : pattern, path)) matched = !excludes;
  }
  return matched;
}

/** "!drafts/**" takes away what stands before it in its list. */
export function isExclusion(pattern: string): boolean {
  return pattern.startsWith('!');
}

export function matchesGlob(pattern: string, path: string): boolean {
  return alternativesIn(pattern).some(({ ending, segments }) => path.endsWith(ending) && matchesSegments(segments, path.split('/')));
}

interface Alternative {
  /** What stands behind the last wildcard: most paths are told apart by it. */
  readonly ending: string;
  readonly segments: readonly string[];
}

/** A corpus has few patterns and asks them of every file. */
const alternativesIn = rememberedBy((pattern): readonly Alternative[] => alternativesOf(pattern.replace(/^\.?\//, '')).map(one => ({ ending: /[^*?/]*$/.exec(one)?.[0] ?? '', segments: one.split('/') })), 100);

/** At most this many alternatives are tried: "{a,b}{c,d}…" doubles with each pair of braces. */
const MOST_ALTERNATIVES = 64;

/** "*.{txt,md}" → "*.txt", "*.md". Braces do not nest. */
function alternativesOf(pattern: string): readonly string[] {
  let made = [''];
  let rest = pattern;
  for (;;) {
    const open = rest.indexOf('{');
    const close = rest.indexOf('}', open);
    if (open < 0 || close < 0 || made.length > MOST_ALTERNATIVES) return made.map(head => head + rest);
    const choices = rest.slice(open + 1, close).split(',');
    const before = rest.slice(0, open);
    made = made.flatMap(head => choices.map(choice => head + before + choice)).slice(0, MOST_ALTERNATIVES);
    rest = rest.slice(close + 1);
  }
}

/** Both wildcard matches below remember only the last wildcard passed: enough for one kind of wildcard, and never exponential. */
function matchesSegments(pattern: readonly string[], path: readonly string[]): boolean {
  return matchesSequence(pattern, path, part => part === '**', matchesSegment);
}

function matchesSegment(pattern: string, name: string): boolean {
  // "entities.yaml" and "*.txt", which most are.
  if (!/[*?]/.test(pattern)) return pattern === name;
  const rest = pattern.slice(1);
  if (pattern.startsWith('*') && !/[*?]/.test(rest)) return name.endsWith(rest);
  return matchesSequence([...pattern], [...name], character => character === '*', (one, other) => one === '?' || one === other);
}

function matchesSequence(
  pattern: readonly string[],
  items: readonly string[],
  isWild: (part: string) => boolean,
  matches: (part: string, item: string) => boolean,
): boolean {
  let at = 0;
  let part = 0;
  let wild = -1;
  let resume = 0;
  while (at < items.length) {
    const wanted = pattern[part];
    if (wanted !== undefined && isWild(wanted)) {
      wild = part++;
      resume = at;
    } else if (wanted !== undefined && matches(wanted, items[at] ?? '')) {
      part++;
      at++;
    } else if (wild >= 0) {
      part = wild + 1;
      at = ++resume;
    } else return false;
  }
  while (part < pattern.length && isWild(pattern[part] ?? '')) part++;
  return part === pattern.length;
}
