/** Lists that grow by other lists of any length: a call takes only so many arguments (some 120,000), fewer where the stack is deep. */

/** As `push` with all items as its arguments would, however many findings or entries a file has. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
