/** Remembers what a pure function of a text answered: names come again and again, in an article and across a corpus. */

/**
 * Keeps the last `most` answers and as many of those before them, so that it stays small in a long run: when the younger ones are
 * `most`, the older ones are forgotten, but for those asked for since.
 */
export function rememberedBy<V extends NonNullable<unknown> | null>(make: (text: string) => V, most = 20_000): (text: string) => V {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  return text => {
    let value = young.get(text);
    if (value !== undefined) return value;
    value = old.get(text);
    if (value === undefined) value = make(text);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(text, value);
    return value;
  };
}
