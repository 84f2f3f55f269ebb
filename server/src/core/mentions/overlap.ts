/** The overlap policy: which of several finds stands where they share words. */
import type { FoundName } from './name-finder.ts';
import type { RegistryMatch } from './registry-matcher.ts';

/** A find of either kind; exactly one of the two is there. */
export type Chosen = { readonly registry: RegistryMatch; readonly found?: undefined } | { readonly found: FoundName; readonly registry?: undefined };

/** From here on a longer name may hold a name of the registry: the "Amber" of "Amber River Authority". */
const HOLDS = 0.8;

/**
 * The registry is authoritative: its match stands and what overlaps it falls, with two exceptions, both for a name
 * that holds the match and goes beyond it. A weak match ("Darzi") yields to any such name ("Ahmed Darzi"), a
 * strong one to one found with confidence. Where a falling find reaches beyond the match, the rest of it is no name.
 */
export function chooseMentions(registry: readonly RegistryMatch[], found: readonly FoundName[]): Chosen[] {
  const chosen: Chosen[] = [];
  let k = 0;
  let taken = 0;
  for (const match of registry) {
    for (; k < found.length && (found[k]?.to ?? 0) <= match.from; k++) {
      const name = found[k];
      if (name && name.from >= taken) chosen.push({ found: name });
    }
    const name = found[k];
    if (match.from < taken) continue;
    if (name && name.from <= match.from && match.to <= name.to && name.to - name.from > match.to - match.from && name.from >= taken && (match.weak || (name.confidence >= HOLDS && name.type !== match.type))) {
      chosen.push({ found: name });
      taken = name.to;
      k++;
      continue;
    }
    chosen.push({ registry: match });
    taken = match.to;
  }
  for (; k < found.length; k++) {
    const name = found[k];
    if (name && name.from >= taken) chosen.push({ found: name });
  }
  return chosen;
}
