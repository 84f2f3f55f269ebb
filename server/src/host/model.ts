/** Makes the recogniser's two data files into the model that a corpus recognises with. */
import { lazy } from '../core/corpus/lazy.ts';
import type { Model } from '../core/corpus/model.ts';
import { lexiconFrom } from '../core/mentions/lexicon.ts';
import { trainedNames } from '../core/mentions/trained-names.ts';
import type { Registry } from '../core/mentions/registry.ts';
import { taggerFrom } from '../core/mentions/tagger/tagger.ts';
import { recognitionContext, recognizeArticle, type RecognitionContext } from '../core/recognize.ts';

export interface ModelData {
  /** `model/gazetteer.txt` */
  readonly gazetteer: string;
  /** `model/tagger.bin` */
  readonly weights: Uint8Array;
}

export interface LoadedModel extends Model {
  /** The same for one stage after the other. */
  contextOf(registry: Registry): RecognitionContext;
}

/** Nothing is loaded or unpacked before the first article is recognised. */
export function modelOf(load: () => ModelData): LoadedModel {
  const data = lazy(load);
  const lexicon = lazy(() => lexiconFrom(data().gazetteer));
  const findNames = lazy(() => trainedNames(taggerFrom(data().weights), lexicon()));
  const contextOf = (registry: Registry): RecognitionContext => recognitionContext({ registry, lexicon: lexicon(), findNames: findNames() });
  return {
    contextOf,
    recogniser(registry) {
      const prepared = lazy(() => contextOf(registry));
      return text => recognizeArticle(text, prepared());
    },
  };
}
