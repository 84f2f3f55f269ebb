/** Remembers what a pure function of a text answered: names come again and again, in an article and across a corpus. */

/** Forgets all when it has grown to `most` answers, so that it stays small in a long run. */
export function rememberedBy<V>(make: (text: string) => V, most = 10_000): (text: string) => V {
  const memory = new Map<string, V>();
  return text => {
    let value = memory.get(text);
    if (value === undefined) {
      if (memory.size >= most) memory.clear();
      memory.set(text, (value = make(text)));
    }
    return value;
  };
}
