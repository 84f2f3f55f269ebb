/** Features are hashes: no feature's text is kept in the model or built while reading. */

/** FNV-1a over UTF-16 units of `text` from `from` to `to`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Of so many bits: of those that no row is for, one in 150 is taken for another, in training as in recognition. */
export const FEATURE_BITS = 26;

/** One feature: a template's number with one or two values. */
export function featureHash(template: number, value: number, second = 0): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + Math.imul(second, 0x27d4eb2f), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - FEATURE_BITS);
}
