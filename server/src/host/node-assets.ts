/** The model with its data in files beside the program, where the build puts them: a program that recognises nothing does not pay for them. */
import { join } from 'node:path';
import { modelOf } from './model.ts';
import { bytesOf } from './node-files.ts';

/** The first article throws where the files are gone: without them nearly nothing would be recognised, and nobody would know why. */
export const nodeModel = modelOf(() => ({ gazetteer: new TextDecoder().decode(dataFile('gazetteer.txt')), weights: dataFile('tagger.bin') }));

function dataFile(name: string): Uint8Array {
  const file = join(__dirname, name);
  try {
    return bytesOf(file);
  } catch {
    throw new Error(`${file} belongs to this program and cannot be read; install it again`);
  }
}
