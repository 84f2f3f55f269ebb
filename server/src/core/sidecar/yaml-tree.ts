/** YAML text to a tree of plain nodes with spans, and every problem of the YAML itself; never throws. */
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, ParsedNode, YAMLError } from 'yaml';
import type { Span } from '../text/span.ts';
import { unmerged } from './merge-conflicts.ts';
import type { Problem } from './model.ts';
import { syntaxMessage } from './syntax-messages.ts';
import { MAX_DEPTH, tooDeepAt } from './yaml-depth.ts';
import { fastTree, firstFault } from './yaml-fast.ts';
import { nameOf, type YamlMap, type YamlNode, type YamlPair, type YamlScalar } from './yaml-node.ts';
import { plainTree } from './yaml-plain.ts';

export interface YamlTree {
  /** Undefined where the text holds nothing, or nothing that can be used. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly Problem[];
}

/** More problems than anybody reads are counted and not shown. */
export const MAX_PROBLEMS = 100;
/** Characters. The largest hand-kept registries are a hundredth of it. */
const MAX_LENGTH = 10_000_000;

export function parseYaml(text: string): YamlTree {
  if (last?.text !== text) last = { text, tree: parsed(text) };
  return last.tree;
}

/** A file is parsed, described, edited in turn: the tree of the last text is kept, and never changes. */
let last: { readonly text: string; readonly tree: YamlTree } | undefined;

function parsed(text: string): YamlTree {
  // First the reader of the plainest YAML, which goes no deeper than our files do: it needs no look ahead for hostile nesting.
  const simple = text.length <= MAX_LENGTH ? plainTree(text) : undefined;
  if (simple) return { root: simple, problems: [] };
  const refused = refusal(text);
  if (refused) return { root: undefined, problems: [refused] };
  const plain = fastTree(text);
  return plain ? { root: plain, problems: [] } : carefulTree(text);
}

/** Any text, however broken, with every fault of it that is worth telling. */
export function carefulTree(text: string): YamlTree {
  try {
    // Markers of a merge are told as what they are; the rest is read as our side of it has it.
    const conflicts = unmerged(text);
    if (!conflicts) return upToFaults(text);
    const { root, problems } = upToFaults(conflicts.text);
    return { root, problems: capProblems([...conflicts.problems, ...problems]) };
  } catch (error) {
    // The library throws where it runs out of stack; what it says then is of no use to a reader.
    const reason = error instanceof RangeError ? 'it is nested too deeply' : 'it confuses the YAML reader';
    return { root: undefined, problems: [{ kind: 'syntax', start: 0, end: Math.min(1, text.length), message: `This file cannot be read as YAML: ${reason}` }] };
  }
}

/** Characters, several times the largest file that people keep by hand. Of a broken file no more is read behind its first fault: each further fault takes longer than a page of YAML. */
const MOST_BROKEN = 500_000;

function upToFaults(text: string): YamlTree {
  const fault = text.length > MOST_BROKEN ? firstFault(text) : undefined;
  const end = (fault ?? text.length) + MOST_BROKEN;
  if (end >= text.length) return treeOf(text);
  const { root, problems } = treeOf(text.slice(0, end));
  // What is still open where the text was cut is no fault of it. The two readers may differ on what is one.
  const told = problems.filter(({ start }) => start < end);
  return told.length > 0 ? { root, problems: told } : treeOf(text);
}

/** The first `MAX_PROBLEMS` in order of place, and one that counts the rest. */
export function capProblems(problems: readonly Problem[]): readonly Problem[] {
  const ordered = problems.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const final = ordered[MAX_PROBLEMS - 1];
  if (ordered.length <= MAX_PROBLEMS || !final) return ordered;
  const rest = ordered.length - MAX_PROBLEMS + 1;
  return [...ordered.slice(0, MAX_PROBLEMS - 1), { ...final, message: `${final.message} (and ${rest - 1} more problems in this file, not shown)` }];
}

function refusal(text: string): Problem | undefined {
  if (text.length > MAX_LENGTH) {
    const message = `This file has ${text.length} characters, more than the ${MAX_LENGTH} that are read; split it`;
    return { kind: 'syntax', start: 0, end: 1, message };
  }
  const deep = tooDeepAt(text);
  if (deep === undefined) return undefined;
  return { kind: 'syntax', start: deep, end: deep + 1, message: `Nested more than ${MAX_DEPTH} levels deep: a bracket or an indentation is wrong before this place` };
}

function treeOf(text: string): YamlTree {
  const document = parseDocument(text, {
    schema: 'core', // no timestamps: 2021-12-04 is text
    version: '1.2',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false, // the library compares all pairs of keys; `mapNode` uses a map
    strict: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const errors = [...document.errors, ...document.warnings];
  const problems: Problem[] = errors.filter(error => !UNCLOSED.test(error.message)).map(error => syntaxProblem(error, text));
  const contents: ParsedNode | null = document.contents;
  const root = contents === null || isBlank(contents) ? undefined : nodeOf(contents, text, problems);
  const seen = problems.some(problem => problem.message.startsWith(OPENED));
  const unclosed = seen ? [] : errors.filter(error => UNCLOSED.test(error.message)).map(error => syntaxProblem(error, text));
  return { root, problems: capProblems([...problems, ...unclosed]) };
}

function syntaxProblem({ pos: [from, to], code, message }: YAMLError, text: string): Problem {
  const start = Math.max(0, Math.min(from, text.length - 1));
  return { kind: 'syntax', start, end: Math.max(start, Math.min(to, text.length)), message: syntaxMessage(code, message) };
}

function isBlank(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null && !node.source && node.range[0] === node.range[1];
}

function nodeOf(node: unknown, text: string, problems: Problem[], after = 0): YamlNode {
  if (isMap(node)) {
    noAnchor(node, text, problems);
    return mapNode(node.items, Boolean(node.flow), rangeOf(node, after), text, problems);
  }
  if (isSeq(node)) {
    noAnchor(node, text, problems);
    const span = rangeOf(node, after);
    const flow = Boolean(node.flow);
    const items = node.items.map(item => nodeOf(item, text, problems, span.start));
    return { kind: 'seq', flow, items, start: span.start, end: flow ? span.end : (items.at(-1)?.end ?? span.end) };
  }
  if (isAlias(node)) {
    const span = rangeOf(node, after);
    problems.push({ kind: 'syntax', ...span, message: `The alias *${node.source} is not allowed: write the value out` });
    return { kind: 'scalar', value: null, quoted: false, ...span };
  }
  if (isScalar(node)) {
    noAnchor(node, text, problems);
    const span = rangeOf(node, after);
    neverClosed(span, node.type, text, problems);
    return { kind: 'scalar', value: plainValue(node.value), quoted: isQuoted(span, node.type), ...span };
  }
  // A pair inside a flow sequence, as in "[a: b]", is a mapping to the library; what is left is an absent value.
  return { kind: 'scalar', value: null, quoted: false, start: after, end: after };
}

function mapNode(items: readonly Pair<unknown, unknown>[], flow: boolean, span: Span, text: string, problems: Problem[]): YamlMap {
  const pairs: YamlPair[] = [];
  const names = new Set<string>();
  let end = span.start;
  for (const item of items) {
    const key = nodeOf(item.key, text, problems, end);
    const value = nodeOf(item.value, text, problems, key.end);
    end = Math.max(end, key.end, value.end);
    if (key.kind !== 'scalar') {
      problems.push({ kind: 'syntax', start: key.start, end: key.end, message: 'A key must be a word, not a list or a mapping' });
      continue;
    }
    const pair = { key, value };
    const name = nameOf(pair);
    if (names.has(name)) problems.push({ kind: 'syntax', start: key.start, end: key.end, message: `The key "${name}" stands here twice: keep one` });
    else pairs.push(pair);
    names.add(name);
  }
  return { kind: 'map', flow, pairs, start: span.start, end: flow ? span.end : end };
}

function rangeOf(node: Node, after: number): Span {
  return node.range ? { start: node.range[0], end: node.range[1] } : { start: after, end: after };
}

/** A text that is opened and never closed may be its one mark. */
function isQuoted(span: Span, type: string | undefined): boolean {
  return (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && span.end - span.start >= 2;
}

/** The library tells it at the end of the file; a reader looks for it where the text opens. */
const OPENED = 'This text is opened with';
const UNCLOSED = /^Missing closing ["']quote/;

function neverClosed(span: Span, type: string | undefined, text: string, problems: Problem[]): void {
  const mark = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : undefined;
  if (mark === undefined || (span.end - span.start >= 2 && text[span.end - 1] === mark)) return;
  const line = /[^\r\n]*/y;
  line.lastIndex = span.start;
  const length = line.exec(text)?.[0].length ?? 1;
  problems.push({ kind: 'syntax', start: span.start, end: span.start + Math.max(1, length), message: `${OPENED} ${mark} and never closed` });
}

function plainValue(value: unknown): YamlScalar['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function noAnchor(node: Node & { anchor?: string | undefined }, text: string, problems: Problem[]): void {
  if (node.anchor === undefined || !node.range) return;
  const start = Math.max(0, text.lastIndexOf(`&${node.anchor}`, node.range[0]));
  problems.push({ kind: 'syntax', start, end: start + node.anchor.length + 1, message: `The anchor &${node.anchor} is not allowed: these files have no aliases` });
}
