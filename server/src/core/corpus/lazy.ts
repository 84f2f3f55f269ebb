/** A value worked out when first asked for and kept: nothing that looks at a corpus pays for what it does not ask. */

export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
