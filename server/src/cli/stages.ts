/** `glossator tokens|mentions FILE` and `glossator claims --stage FILE`: one article as one stage sees it, for people who work on that stage. */
import type { Recognition } from '../core/recognize.ts';
import { readArticle } from '../core/tokens/article.ts';
import { shorten } from '../core/text/escape.ts';
import type { Span } from '../core/text/span.ts';
import { escaped } from './escaped.ts';
import { articlesNamed } from './inputs.ts';
import type { Exit, Io } from './io.ts';
import { registryFrom } from './registry-input.ts';
import { readArguments, UsageError } from './usage.ts';

export const STAGES = ['tokens', 'mentions', 'claims'] as const;
export type Stage = (typeof STAGES)[number];

export function printStage(stage: Stage, args: readonly string[], io: Io): Exit {
  const { positionals } = readArguments(args, {});
  if (positionals.length === 0) throw new UsageError(`${stage} needs the path of an article`);
  const { articles, problems } = articlesNamed(positionals, io);
  for (const problem of problems) io.note(problem);
  if (articles.length === 0) return 2;
  const texts = articles.map(({ path, text, registry }) => {
    const recognise = stage === 'tokens' ? undefined : io.model.recogniser(registryFrom(registry, io).registry);
    const lines = recognise ? LINES[stage === 'claims' ? 'claims' : 'mentions'](recognise(text)) : tokenLines(text);
    return [escaped(path), ...lines, ''].join('\n');
  });
  io.out(texts.join('\n'));
  return problems.length > 0 ? 1 : 0;
}

const LINES: Readonly<Record<'mentions' | 'claims', (recognition: Recognition) => readonly string[]>> = { mentions: mentionLines, claims: claimLines };

/** Blocks with their roles, their sentences, and the words of each between bars. */
function tokenLines(text: string): readonly string[] {
  const { words, blocks, sentences, quotations, date } = readArticle(text);
  const lines = blocks.flatMap((block, index) => {
    const own = sentences.filter(sentence => sentence.block === index);
    return [`${at(block)} ${block.role}`].concat(own.map(({ from, to, ...span }) => `  ${at(span)} ${words.slice(from, to).map(word => escaped(word.text)).join('|')}`));
  });
  const quoted = quotations.map(({ inner, depth, continues, scare }) => `${at(inner)} quotation, depth ${depth}${continues ? ', continues' : ''}${scare ? ', scare' : ''}`);
  return [`date: ${date ?? 'none'}`, ...lines, ...quoted];
}

function mentionLines({ identity }: Recognition): readonly string[] {
  return identity.mentions.map((mention, index) => {
    const chain = identity.chains[identity.chainOf[index] ?? -1];
    const who = chain === undefined ? '' : `  ${chain.name}: ${resolutionText(chain.resolution)}`;
    return `${at(mention)} ${mention.type} "${escaped(mention.text)}" by ${mention.source} ${mention.confidence.toFixed(2)}${escaped(who)}`;
  });
}

function resolutionText(resolution: Recognition['identity']['chains'][number]['resolution']): string {
  if (resolution.kind === 'unknown') return 'not in the registry';
  if (resolution.kind === 'resolved') return [resolution.entity, ...resolution.reasons].join('; ');
  return `ambiguous between ${resolution.candidates.map(({ entity, score }) => `${entity} ${score.toFixed(2)}`).join(', ')}; ${resolution.reasons.join('; ')}`;
}

function claimLines({ claims }: Recognition): readonly string[] {
  return claims.map(({ kind, speaker, cue, stance, text, confidence, ...span }) => {
    const by = speaker ? `"${escaped(speaker.text)}" (${speaker.form}${speaker.inherited ? ', inherited' : ''})` : 'nobody';
    return `${at(span)} ${kind}, ${stance}, by ${by}, cue ${cue ? `"${escaped(cue.text)}"` : 'none'}, ${confidence.toFixed(2)}: ${escaped(shorten(text, 100))}`;
  });
}

function at({ start, end }: Span): string {
  return `${start}–${end}`;
}
