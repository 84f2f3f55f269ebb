/** Types of the generated validators. */

export interface SchemaError {
  /** JSON pointer to the value: "/mentions/3/at". */
  readonly instancePath: string;
  /** From the nearest definition: "#/properties/id/pattern". */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** A mapping of a schema: what it is called, the keys it must have, all its keys in canonical order. */
export interface Shape {
  readonly title: string;
  readonly required: readonly string[];
  readonly keys: Readonly<Record<string, ShapeKey>>;
}

export interface ShapeKey {
  readonly description: string;
  /** Schema path of the mapping that the value is, or that the items of the list are. */
  readonly shape?: string;
  /** Name of the definition of the value, or of the items of the list: "entityId". */
  readonly form?: string;
  /** All that the value, or an item of the list, may be. */
  readonly values?: readonly string[];
  readonly list?: true;
}

export type SchemaName = 'sidecar' | 'registry' | 'claims' | 'config';
export const sidecarValidator: Validator;
export const registryValidator: Validator;
export const claimsValidator: Validator;
export const configValidator: Validator;
/** By schema, then by schema path: "#/$defs/mention". */
export const shapes: Readonly<Record<SchemaName, Readonly<Record<string, Shape>>>>;
