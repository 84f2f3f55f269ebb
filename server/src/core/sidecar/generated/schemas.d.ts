/** Types of the generated validators. */

export interface SchemaError {
  /** JSON pointer to the value: "/mentions/3/at". */
  readonly instancePath: string;
  /** "#/$defs/mention/additionalProperties" */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** A mapping of a schema: what it is called, its keys in canonical order, the keys it must have. */
export interface Shape {
  readonly title: string;
  readonly keys: readonly string[];
  readonly required: readonly string[];
}

export type SchemaName = 'sidecar' | 'registry' | 'claims' | 'config';
export const sidecarValidator: Validator;
export const registryValidator: Validator;
export const claimsValidator: Validator;
export const configValidator: Validator;
/** By schema, then by schema path: "#/$defs/mention". */
export const shapes: Readonly<Record<SchemaName, Readonly<Record<string, Shape>>>>;
