/** What tells a quote from the words of the article where both look the same on a screen: white space, how letters are put together. */
import { rememberedBy } from '../text/memo.ts';
import { cutsWord } from './word-edges.ts';

interface Layer {
  readonly name: string;
  /** The text without what differs in this way alone. */
  readonly strip: (text: string) => string;
}

const LAYERS: readonly Layer[] = [
  { name: 'invisible characters', strip: text => text.replace(/(?!\uFEFF)\p{Cf}/gu, '') }, // U+FEFF is white space to `\s`
  { name: 'the way letters are put together ("é" as one character or two)', strip: text => text.normalize('NFC') },
  { name: 'white space', strip: text => text.replace(/\s+/g, ' ').trim() },
];

/** "white space", where `a` and `b` would be one text without it; undefined where they differ otherwise, or not at all. */
export function unseenBetween(a: string, b: string): string | undefined {
  return a === b ? undefined : needed(layers => stripped(a, layers) === stripped(b, layers));
}

/** The same for a quote that is not in the text and would be without that. */
export function unseenWithin(text: string, quote: string): string | undefined {
  return text.includes(quote) || !stands(quote, bare(text), LAYERS) ? undefined : needed(layers => stands(quote, stripped(text, layers), layers));
}

/** The layers without which it does not fit: "Ada  Okoro" is like "Ada Okoro" whatever is done to its letters. */
function needed(fits: (layers: readonly Layer[]) => boolean): string | undefined {
  if (!fits(LAYERS)) return undefined;
  const found = LAYERS.filter(layer => !fits(LAYERS.filter(other => other !== layer)));
  return (found.length > 0 ? found : LAYERS).map(({ name }) => name).join(' and ');
}

/** As words of their own, as anchors look for them. */
function stands(quote: string, text: string, layers: readonly Layer[]): boolean {
  const words = stripped(quote, layers);
  if (words === '') return false;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    if (!cutsWord(text, { start, end: start + words.length })) return true;
  }
  return false;
}

function stripped(text: string, layers: readonly Layer[]): string {
  return layers.reduce((rest, { strip }) => strip(rest), text);
}

/** The quotes of a sidecar are asked about one after another, on one text. */
const bare = rememberedBy(text => stripped(text, LAYERS), 1);
