/** Checks of editor features in the fixture notation: one function for each feature. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/core/analysis.ts';
import { analysisOf } from '../../server/src/core/analysis.ts';
import type { Location } from '../../server/src/core/corpus/corpus.ts';
import type { CodeAction, CorpusEdit } from '../../server/src/core/features/feature.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { bundledModel } from '../../server/src/host/assets.ts';
import { corpusFromFixture } from './corpus.ts';
import { parseFixture, renderFixture } from './fixture.ts';

export interface Here {
  readonly analysis: Analysis;
  readonly files: ReadonlyMap<string, string>;
  readonly path: string;
  readonly offset: number;
}

/** The fixture as a corpus that the real recogniser reads, and the place of its cursor. */
export function here(fixture: string): Here {
  const { corpus, cursor, files } = corpusFromFixture(fixture, bundledModel);
  if (!cursor) throw new Error('the fixture has no cursor');
  return { analysis: analysisOf(corpus), files, path: cursor.path, offset: cursor.offset };
}

/** The marks must be exactly the places of `found`, labelled `label`. */
export function checkPlaces(fixture: string, label: string, find: (here: Here) => readonly Location[]): void {
  const place = here(fixture);
  const marks = find(place).map(({ path, span }) => ({ path, span, label }));
  const expected = parseFixture(fixture).marks.filter(mark => mark.label === label);
  assert.equal(renderFixture(place.files, marks), renderFixture(place.files, expected));
}

/** The selections of the definitions are the marks `def`. */
export function checkDefinition(fixture: string): void {
  checkPlaces(fixture, 'def', ({ analysis, path, offset }) => analysis.definitions(path, offset).map(({ target, selection }) => ({ path: target.path, span: selection })));
}

/** The references, without declarations, are the marks `ref`. */
export function checkReferences(fixture: string): void {
  checkPlaces(fixture, 'ref', ({ analysis, path, offset }) => analysis.references(path, offset, { declaration: false }));
}

export function checkHighlights(fixture: string): void {
  checkPlaces(fixture, 'here', ({ analysis, path, offset }) => analysis.highlights(path, offset).map(({ span }) => ({ path, span })));
}

/** The hover covers the mark `hover`, if there is one, and its text, with links as their labels, is `expected`. */
export function checkHover(fixture: string, expected: string): void {
  const { analysis, files, path, offset } = here(fixture);
  const hover = analysis.hover(path, offset);
  const mark = parseFixture(fixture).marks.find(({ label }) => label === 'hover');
  if (mark && hover) assert.equal(renderFixture(files, [{ path, span: hover.span, label: 'hover' }]), renderFixture(files, [mark]));
  assert.equal(hover ? readable(hover.markdown) : '', expected.split('\n').map(line => line.trim()).filter(line => line !== '').join('\n'));
}

/** What the hover at the cursor says, as it is read; empty where there is none. */
export function hoverText(fixture: string): string {
  const { analysis, path, offset } = here(fixture);
  return readable(analysis.hover(path, offset)?.markdown ?? '');
}

/** Markdown as it is read: links as their words, escapes undone, empty lines left out. */
export function readable(markdown: string): string {
  return markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~:@"'$^=])/g, '$1')
    .replace(/\n\n+/g, '\n')
    .replaceAll('**', '');
}

/** The files after a code action; it must not be one that says why it cannot be. */
export function filesAfterAction(files: ReadonlyMap<string, string>, { edit }: Pick<CodeAction, 'edit'>): ReadonlyMap<string, string> {
  const answer = edit();
  assert.ok('edit' in answer, 'message' in answer ? answer.message : '');
  return filesAfter(files, answer.edit);
}

/** The files after an edit, with the created ones. */
export function filesAfter(files: ReadonlyMap<string, string>, { changes, creates }: CorpusEdit): ReadonlyMap<string, string> {
  const after = new Map(files);
  for (const { path, text } of creates) {
    assert.ok(!after.has(path), `${path} is created though it is there`);
    after.set(path, text);
  }
  for (const { path, edits } of changes) after.set(path, applyEdits(after.get(path) ?? '', edits));
  return after;
}
