/** The recogniser as it ships, without a registry: whole, and as a finder of names, the tagger with the rules, noise left out. */
import { readFileSync } from 'node:fs';
import { trainedNames } from '../server/src/core/mentions/trained-names.ts';
import { lexiconFrom } from '../server/src/core/mentions/lexicon.ts';
import type { Lexicon } from '../server/src/core/mentions/lexicon.ts';
import { ENTITY_TYPES } from '../server/src/core/mentions/mention.ts';
import { mentionsOf } from '../server/src/core/mentions/mentions.ts';
import type { FoundName, NameFinder } from '../server/src/core/mentions/name-finder.ts';
import { EMPTY_REGISTRY } from '../server/src/core/mentions/registry.ts';
import { taggerFrom } from '../server/src/core/mentions/tagger/tagger.ts';
import { recognitionContext, type RecognitionContext } from '../server/src/core/recognize.ts';

export function readLexicon(): Lexicon {
  return lexiconFrom(readFileSync('model/gazetteer.txt', 'utf8'));
}

export function shippedContext(tagger: NameFinder = taggerFrom(new Uint8Array(readFileSync('model/tagger.bin'))), lexicon = readLexicon()): RecognitionContext {
  return recognitionContext({ registry: EMPTY_REGISTRY, lexicon, findNames: trainedNames(tagger, lexicon) });
}

export function shippedFinder(tagger: NameFinder, lexicon: Lexicon): NameFinder {
  const context = shippedContext(tagger, lexicon);
  return article => {
    const starts = new Map(article.words.map((word, i) => [word.start, i]));
    const ends = new Map(article.words.map((word, i) => [word.end, i + 1]));
    return mentionsOf(article, context).flatMap(({ start, end, type, confidence }): FoundName[] => {
      const known = ENTITY_TYPES.find(one => one === type);
      return known ? [{ from: starts.get(start) ?? 0, to: ends.get(end) ?? 0, type: known, confidence }] : [];
    });
  };
}
