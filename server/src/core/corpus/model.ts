/** What the corpus needs of the recogniser: the stages and their data files bound together by the host, and nothing it knows of them. */
import type { Registry } from '../mentions/registry.ts';
import type { Recognition } from '../recognize.ts';

/** Recognises one article by itself. */
export type Recogniser = (text: string) => Recognition;

export interface Model {
  /** Prepares matching for a registry: some milliseconds, once for each registry. */
  recogniser(registry: Registry): Recogniser;
}
