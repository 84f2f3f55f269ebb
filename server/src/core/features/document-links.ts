/** Document links in YAML files: to the article, to texts it derives from, to entries of other sidecars, and to https addresses. */
import type { Corpus, Location, Path } from '../corpus/corpus.ts';
import { resolvePath } from '../corpus/paths.ts';
import { splitReference } from '../sidecar/reference.ts';
import type { Span } from '../text/span.ts';
import { catalogueAddress } from './catalogues.ts';
import { entryReference, findEntry } from './yaml-target.ts';
import { valuesIn } from './yaml-values.ts';
import type { YamlValueAt } from './yaml-values.ts';
import { innerOf } from '../sidecar/yaml-node.ts';

export interface DocumentLink {
  readonly span: Span;
  readonly target: { readonly location: Location } | { readonly address: string };
}

/** Only what is there: a link that leads nowhere is a finding, not a link. */
export function documentLinks(corpus: Corpus, path: Path): readonly DocumentLink[] {
  const file = corpus.files.get(path);
  if (!file || file.kind === 'article' || file.kind === 'unreadable') return [];
  return valuesIn(file).flatMap((value): DocumentLink[] => {
    const target = targetOf(corpus, path, value);
    return target ? [{ span: innerOf(value.node), target }] : [];
  });
}

function targetOf(corpus: Corpus, from: Path, { schema, shapePath, key, form, text, node }: YamlValueAt): DocumentLink['target'] | undefined {
  const { start, end } = innerOf(node);
  if (/[\r\n]/.test(text) || end - start < text.length) return undefined;
  if (schema === 'sidecar' && shapePath === '#/$defs/source') {
    if (key === 'url') return addressed(catalogueAddress('url', text));
    if (key !== 'text' && key !== 'derivedFrom') return undefined;
    const resolved = resolvePath(from, text);
    return resolved.kind === 'inside' && corpus.files.has(resolved.path) ? { location: { path: resolved.path, span: { start: 0, end: 0 } } } : undefined;
  }
  if (form === 'reference') {
    const reference = splitReference(text).file === undefined ? undefined : entryReference(from, text);
    const entry = reference && findEntry(corpus, reference);
    return reference && entry ? { location: { path: reference.sidecar, span: { start: entry.start, end: entry.end } } } : undefined;
  }
  // The keys of `links` are the corpus's own, so the schema has no shape for them.
  return schema === 'registry' && shapePath === '' ? addressed(catalogueAddress(key, text)) : undefined;
}

function addressed(address: string | undefined): DocumentLink['target'] | undefined {
  return address === undefined ? undefined : { address };
}
