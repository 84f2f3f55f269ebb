/** The recogniser's data files, bundled into the program, made into the model that the corpus recognises with. */
import gazetteer from '../../../model/gazetteer.txt';
import weights from '../../../model/tagger.bin';
import { lazy } from '../core/corpus/lazy.ts';
import type { Model } from '../core/corpus/model.ts';
import { lexiconFrom } from '../core/mentions/lexicon.ts';
import { combinedNames } from '../core/mentions/context-names.ts';
import { taggerFrom } from '../core/mentions/tagger/tagger.ts';
import type { Registry } from '../core/mentions/registry.ts';
import type { RecognitionContext } from '../core/recognize.ts';
import { recognitionContext, recognizeArticle } from '../core/recognize.ts';

/** Nothing is unpacked before the first article is recognised. */
export const bundledModel: Model = {
  recogniser(registry) {
    const prepared = lazy(() => bundledContext(registry));
    return text => recognizeArticle(text, prepared());
  },
};

/** The same for one stage after the other. */
export function bundledContext(registry: Registry): RecognitionContext {
  return recognitionContext({ registry, lexicon: lexicon(), findNames: names() });
}

const lexicon = lazy(() => lexiconFrom(gazetteer));
const names = lazy(() => combinedNames(taggerFrom(weights), lexicon()));
