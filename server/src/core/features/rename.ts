/** Rename: the id of an entity, of a canonical claim or of a sidecar's entry, in every file that uses it, and nothing else. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import { slugOf } from '../identity/slug.ts';
import { innerOf } from '../sidecar/yaml-node.ts';
import { yamlScalar } from '../sidecar/yaml-scalar.ts';
import type { TextEdit } from '../text/edit.ts';
import { touches, type Span } from '../text/span.ts';
import type { EditAnswer } from './feature.ts';
import type { Subject } from './references.ts';
import type { YamlValueAt } from './yaml-values.ts';
import { valuesIn } from './yaml-values.ts';
import { entryReference, yamlTargetAt } from './yaml-target.ts';

export interface RenameTarget {
  readonly span: Span;
  readonly id: string;
}

/** Ids are renamed where they are written: in YAML files. An article holds names, which are no ids. */
export function renameTargetAt(corpus: Corpus, path: Path, offset: number): RenameTarget | undefined {
  const found = idAt(corpus, path, offset);
  return found && { span: found.span, id: found.subject.id };
}

export function renameEdit(corpus: Corpus, path: Path, offset: number, newId: string): EditAnswer {
  const found = idAt(corpus, path, offset);
  if (!found) return { message: 'Here is no id to rename. Put the cursor on an id in a YAML file.' };
  const { subject } = found;
  const refused = newId === subject.id ? undefined : refusal(corpus, subject, newId);
  if (refused !== undefined) return { message: refused };
  const changes = [...corpus.files.values()].flatMap(file => {
    if (file.kind === 'unreadable' || file.kind === 'article' || !file.text.includes(subject.id)) return [];
    const edits = valuesIn(file).flatMap(value => editOf(file.path, file.text, value, subject, newId));
    return edits.length > 0 ? [{ path: file.path, edits }] : [];
  });
  return { edit: { changes, creates: [] } };
}

function idAt(corpus: Corpus, path: Path, offset: number): { readonly span: Span; readonly subject: Subject } | undefined {
  const file = corpus.files.get(path);
  if (!file || file.kind === 'article' || file.kind === 'unreadable') return undefined;
  // The place must be the id itself: an entry's name stands for its id elsewhere, and is not renamed here.
  const value = valuesIn(file).find(({ node }) => touches(innerOf(node), offset));
  if (!value || !ROLES.has(roleOf(value))) return undefined;
  const target = yamlTargetAt(corpus, file, offset);
  const subject = target?.kind === 'entity' || target?.kind === 'canonical' || target?.kind === 'entry' ? target : subjectOf(value);
  return subject && { span: idSpan(file.text, value, subject.id), subject };
}

type Role = 'entity' | 'canonical' | 'entry' | 'reference' | 'none';
const ROLES: ReadonlySet<Role> = new Set(['entity', 'canonical', 'entry', 'reference']);

/** What the schema says that a value is. */
function roleOf({ schema, key, form, shapePath }: YamlValueAt): Role {
  if (form === 'entityId' || form === 'party') return 'entity';
  if (form === 'id') return schema === 'claims' && key === 'id' ? 'canonical' : 'entity';
  if (form === 'slug') return key === 'same' ? 'canonical' : 'none';
  if (form === 'reference') return 'reference';
  return form === 'entryId' && !shapePath.endsWith('/relation') ? 'entry' : 'none';
}

/** `authors` are entities too, though no feature points at them yet. */
function subjectOf(value: YamlValueAt): Subject | undefined {
  const role = roleOf(value);
  return role === 'entity' || role === 'canonical' ? { kind: role, id: value.text } : undefined;
}

function editOf(path: Path, text: string, value: YamlValueAt, subject: Subject, newId: string): TextEdit[] {
  const role = roleOf(value);
  if (subject.kind === 'entry') {
    const target = role === 'entry' ? { sidecar: path, id: value.text } : role === 'reference' ? entryReference(path, value.text) : undefined;
    if (target?.sidecar !== subject.sidecar || target.id !== subject.id) return [];
  } else if (role !== subject.kind || value.text !== subject.id) return [];
  const span = idSpan(text, value, subject.id);
  // "2019" and "no" would be read as something else without quotation marks.
  return [{ span, newText: value.node.quoted || span.start > value.node.start ? newId : yamlScalar(newId) }];
}

/** In "001.ann.yaml#c2" the id alone. */
function idSpan(text: string, { node }: YamlValueAt, id: string): Span {
  const { start, end } = innerOf(node);
  return text.slice(end - id.length, end) === id ? { start: end - id.length, end } : { start, end };
}

function refusal(corpus: Corpus, subject: Subject, newId: string): string | undefined {
  if (subject.kind === 'entry') {
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(newId)) return `"${newId}" cannot be an id of a sidecar: begin with a letter, go on with letters, digits, "-" and "_".`;
    const sidecar = corpus.files.get(subject.sidecar);
    const taken = sidecar?.kind === 'sidecar' && [...sidecar.sidecar.mentions, ...sidecar.sidecar.claims].some(({ id }) => id?.value === newId);
    return taken ? `${subject.sidecar} has an entry with the id "${newId}" already. Choose another id.` : undefined;
  }
  const free = /^(?:person|organization|place|event|group)\//.test(subject.id) && subject.kind === 'entity' ? newId.split('/').slice(-1)[0] ?? '' : newId;
  if (free === '' || slugOf(free) !== free) return `"${newId}" cannot be an id: use small letters and digits, words joined by hyphens.`;
  if (subject.kind === 'canonical') return corpus.canonicalClaims.has(newId) ? `There is a canonical claim with the id "${newId}" already. Choose another id.` : undefined;
  // A stable id of ours gives way to an entry's: that is how a person says who is meant.
  return corpus.entries.has(newId) && corpus.entries.has(subject.id) ? `The registry has an entry with the id "${newId}" already: two entities would become one. Choose another id.` : undefined;
}
