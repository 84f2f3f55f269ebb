/** Addresses of ids in catalogues: the only places outside the corpus that a hover or link may lead to. */

/** Undefined for anything but a catalogue we know and plain https: what else a file holds is text. */
export function catalogueAddress(catalogue: string, value: string): string | undefined {
  return CATALOGUES.get(catalogue)?.(value) ?? (/^https:\/\/[\w.-]+(?::\d+)?(?:[/?#][\w./%~,;:@!$&'()*+=?#-]*)?$/.test(value) ? value : undefined);
}

const CATALOGUES: ReadonlyMap<string, (value: string) => string | undefined> = new Map([
  ['wikidata', (value: string) => (/^Q\d+$/.test(value) ? `https://www.wikidata.org/wiki/${value}` : undefined)],
  ['geonames', (value: string) => (/^\d+$/.test(value) ? `https://www.geonames.org/${value}` : undefined)],
  ['viaf', (value: string) => (/^\d+$/.test(value) ? `https://viaf.org/viaf/${value}` : undefined)],
]);
