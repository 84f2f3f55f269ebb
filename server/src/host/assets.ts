/** The recogniser's data files, bundled into the program, made into the model that the corpus recognises with. */
import gazetteer from '../../../model/gazetteer.txt';
import type { Model } from '../core/corpus/model.ts';
import { lazy } from '../core/corpus/lazy.ts';
import { lexiconFrom } from '../core/mentions/lexicon.ts';
import { recognitionContext, recognizeArticle } from '../core/recognize.ts';

/** Nothing is unpacked before the first article is recognised. */
export const bundledModel: Model = {
  recogniser(registry) {
    const context = recognitionContext({ registry, lexicon: lexicon() });
    return text => recognizeArticle(text, context);
  },
};

const lexicon = lazy(() => lexiconFrom(gazetteer));
