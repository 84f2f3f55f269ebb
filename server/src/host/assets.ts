/** The model with its data inside the program: for a web worker, which has no files beside it, and for tests. */
import gazetteer from '../../../model/gazetteer.txt';
import weights from '../../../model/tagger.bin';
import { modelOf } from './model.ts';

export const bundledModel = modelOf(() => ({ gazetteer, weights }));
