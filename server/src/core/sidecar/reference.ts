/** References of relations to entries as they are written: "c2" in the same sidecar, "talks.ann.yaml#c2" in another. */

export interface WrittenReference {
  /** As written, from the folder of the sidecar that refers; undefined for an entry of that sidecar itself. */
  readonly file: string | undefined;
  readonly id: string;
}

/** For "C#/talks.ann.yaml#c2" the file "C#/talks.ann.yaml": a path may hold "#", an id holds none. */
export function splitReference(reference: string): WrittenReference {
  const hash = reference.lastIndexOf('#');
  return hash < 0 ? { file: undefined, id: reference } : { file: reference.slice(0, hash), id: reference.slice(hash + 1) };
}
