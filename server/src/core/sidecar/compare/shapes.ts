/** What is compared with what when two versions of a file are: tables of entries, of keys that belong together, of lists without order. */
import type { SchemaName } from '../generated/schemas.js';

/** Plain data of a value. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };
/** What an entry, or the top of a file, says: by key, in the order of the text. */
export type Fields = ReadonlyMap<string, Data>;

/** Keys that no table names are compared whole, each by itself. */
export interface RecordShape {
  /** Keys that say one thing together: of two changes to them one is taken whole. */
  readonly units?: readonly (readonly string[])[];
  /** Lists of words whose order says nothing: additions of both sides are kept. */
  readonly sets?: readonly string[];
  /** Lists of mappings, and the keys by which their items are told apart. */
  readonly keyed?: Readonly<Record<string, readonly string[]>>;
  /** Mappings that are compared key by key. */
  readonly nested?: Readonly<Record<string, RecordShape>>;
  /** What a program computes: of two new values neither is a person's. */
  readonly computed?: readonly string[];
  /** What a missing key says. */
  readonly defaults?: Readonly<Record<string, Data>>;
}

export interface ListShape extends RecordShape {
  /** What one entry is called. */
  readonly noun: string;
  /** New entries are numbered "m1", "m2"; without a letter an id is a person's choice and never changed. */
  readonly letter?: string;
  /** Of entries that need no id, what tells them apart. */
  readonly identity?: readonly string[];
}

export interface FileShape extends RecordShape {
  readonly lists: Readonly<Record<string, ListShape>>;
}

/** Where the words stand, and which they are: the new place of one side does not fit the new words of the other. */
const ANCHOR = ['quote', 'at', 'prefix', 'suffix'];
/** Who decided, and what. */
const DECISION = ['status', 'by'];
const SUPPRESS = { suppress: ['rule'] };
const STATUS = { status: 'confirmed' };
const COMPUTED = ['confidence'];

export const SHAPES: Readonly<Record<SchemaName, FileShape>> = {
  sidecar: {
    nested: { source: { sets: ['authors', 'derivedFrom'], computed: ['sha256'] } },
    keyed: SUPPRESS,
    lists: {
      mentions: { noun: 'mention', letter: 'm', units: [['entity', 'candidates'], ANCHOR, DECISION], keyed: SUPPRESS, computed: COMPUTED, defaults: STATUS },
      claims: { noun: 'claim', letter: 'c', units: [ANCHOR, DECISION], sets: ['about'], computed: COMPUTED, keyed: { ...SUPPRESS, relations: ['type', 'to'] }, defaults: { ...STATUS, stance: 'asserts' } },
      relations: { noun: 'relation', letter: 'r', identity: ['type', 'from', 'to'], units: [DECISION], keyed: SUPPRESS, defaults: STATUS },
    },
  },
  registry: {
    lists: {
      entities: {
        noun: 'entity',
        sets: ['aliases', 'weakAliases', 'memberOf', 'partOf', 'distinctFrom'],
        keyed: { roles: ['title', 'of'] },
        nested: { links: {} },
        defaults: { protected: false },
      },
    },
  },
  claims: { lists: { claims: { noun: 'canonical claim', sets: ['about'] } } },
  config: { sets: ['annotators'], nested: { rules: {} }, defaults: { language: 'en', version: 1 }, lists: {} },
};

/** What a table says of a key; files may hold keys like "constructor", which every object has. */
export function inTable<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
