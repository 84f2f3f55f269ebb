/** Reads the corrections of an open set, and makes them in its texts: offsets and labels from reading, never a word of the text. */
import { createHash } from 'node:crypto';
import { codePointIndexOf, toUtf16 } from '../server/src/core/text/code-points.ts';
import { overlaps } from '../server/src/core/text/span.ts';
import { ENTITY_TYPES } from '../server/src/core/mentions/mention.ts';
import type { EntityType } from '../server/src/core/mentions/mention.ts';
import type { LabelledMention, LabelledText } from './labelled.ts';

export interface Correction {
  /** Code points of the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** "none": nothing is named here; "open": whether something is, stays undecided. */
  readonly label: EntityType | 'none' | 'open';
  /** In the file, from 1. */
  readonly line: number;
}

export interface CorrectedDocument {
  readonly id: string;
  /** Of the text that was read: `fingerprintOf`. */
  readonly fingerprint: string;
  /** Read from end to end: what is left undecided outside the corrections names nothing. */
  readonly whole: boolean;
  readonly line: number;
  readonly corrections: readonly Correction[];
}

export interface Corrections {
  /** The file, for messages. */
  readonly path: string;
  readonly documents: readonly CorrectedDocument[];
  readonly errors: readonly string[];
}

const LABELS = [...ENTITY_TYPES, 'none', 'open'] as const;

/**
 * "document ID text FINGERPRINT", with "whole" behind it if all of it was read, then a line "START END LABEL" for each place.
 * Lines that cannot be read are left out and told.
 */
export function readCorrections(source: string, path: string): Corrections {
  const documents: (CorrectedDocument & { corrections: Correction[] })[] = [];
  const errors: string[] = [];
  source.split(/\r?\n/).forEach((content, i) => {
    const line = i + 1;
    const wrong = (what: string) => errors.push(`${path}:${line}: ${what}`);
    const [first = '', ...rest] = content.trim().split(/\s+/);
    if (first === '' || first.startsWith('#')) return;
    const document = documents.at(-1);
    if (first === 'document') {
      const [id, text, fingerprint, whole, ...more] = rest;
      if (id === undefined || text !== 'text' || fingerprint === undefined || (whole !== undefined && whole !== 'whole') || more.length > 0) return void wrong('expected "document ID text FINGERPRINT" or "document ID text FINGERPRINT whole"');
      const before = documents.find(other => other.id === id);
      if (before) wrong(`document ${id} begins a second time, after line ${before.line}: put its corrections in one place`);
      documents.push({ id, fingerprint, whole: whole !== undefined, line, corrections: [] });
      return;
    }
    const [second = '', label, ...more] = rest;
    if (!/^\d+$/.test(first) || !/^\d+$/.test(second) || label === undefined || more.length > 0) return void wrong(`expected "START END LABEL", found "${content.trim()}"`);
    const known = LABELS.find(one => one === label);
    const span = { start: Number(first), end: Number(second) };
    if (!known) return void wrong(`unknown label "${label}": write ${LABELS.slice(0, -1).join(', ')} or ${LABELS.at(-1)}`);
    if (span.start >= span.end) return void wrong(`the stretch ${first} to ${second} is empty`);
    if (!document) return void wrong('a correction before the first document');
    const other = document.corrections.find(one => overlaps(one, span));
    if (other) return void wrong(`${first} to ${second} overlaps ${other.start} to ${other.end} of line ${other.line}`);
    document.corrections.push({ ...span, label: known, line });
  });
  return { path, documents: documents.filter((document, i) => documents.findIndex(other => other.id === document.id) === i), errors };
}

/** The texts of one set with its corrections made; a document whose text is not the one that was read stays as it comes, and is told. */
export function correctTexts(texts: readonly LabelledText[], { path, documents, errors }: Corrections): { readonly texts: readonly LabelledText[]; readonly errors: readonly string[] } {
  const told = [...errors];
  const byId = new Map(documents.map(document => [document.id, document]));
  const ids = new Set(texts.map(text => text.id));
  for (const { id, line } of documents) if (!ids.has(id)) told.push(`${path}:${line}: the set has no document ${id}`);
  const corrected = texts.map(text => {
    const document = byId.get(text.id);
    if (!document) return text;
    const fingerprint = fingerprintOf(text.text);
    if (fingerprint === document.fingerprint) return correctText(text, document, message => told.push(`${path}:${message}`));
    told.push(`${path}:${document.line}: document ${text.id} has changed since it was read (its text is ${fingerprint}, the corrections are for ${document.fingerprint}): left as it comes; read it again`);
    return text;
  });
  return { texts: corrected, errors: told };
}

/** Twelve hexadecimal digits that tell one text from another. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A correction stands for all that the set says of the stretch: mentions that it touches are gone, wholly. */
function correctText(text: LabelledText, { corrections, whole }: CorrectedDocument, tell: (message: string) => void): LabelledText {
  const index = codePointIndexOf(text.text);
  const length = [...text.text].length;
  const made = corrections.flatMap(({ start, end, label, line }) => {
    if (end <= length) return [{ start: toUtf16(index, start), end: toUtf16(index, end), label }];
    tell(`${line}: ${start} to ${end} is outside the text of document ${text.id}, which has ${length} characters`);
    return [];
  });
  const isKept = (span: { readonly start: number; readonly end: number }) => !made.some(correction => overlaps(correction, span));
  const added = made.flatMap(({ start, end, label }): LabelledMention[] => (label === 'none' || label === 'open' ? [] : [{ start, end, type: label }]));
  const opened = made.filter(({ label }) => label === 'open').map(({ start, end }) => ({ start, end }));
  return {
    ...text,
    mentions: [...text.mentions.filter(isKept), ...added].toSorted((a, b) => a.start - b.start),
    unsure: [...(whole ? [] : text.unsure.filter(isKept)), ...opened],
  };
}
