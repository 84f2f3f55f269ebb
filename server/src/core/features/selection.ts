/** Selection ranges: from the word under the cursor outwards to the whole file, by what the text means. */
import type { ArticleFile, Corpus, Path } from '../corpus/corpus.ts';
import { innerOf, type YamlNode } from '../sidecar/yaml-node.ts';
import { parseYaml } from '../sidecar/yaml-tree.ts';
import type { Span } from '../text/span.ts';
import { contains, touches } from '../text/span.ts';
import { claimAt } from './claim-view.ts';
import { namedAt } from './named.ts';

/** From the innermost outwards, each inside the next. */
export function selectionSpans(corpus: Corpus, path: Path, offset: number): readonly Span[] {
  const file = corpus.files.get(path);
  if (!file || file.kind === 'unreadable') return [];
  const around = file.kind === 'article' ? aroundInArticle(corpus, file, offset) : aroundInYaml(file.text, offset);
  const whole = { start: 0, end: file.text.length };
  const ordered = [...around, whole].filter(span => touches(span, offset)).toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const { start, end } of ordered) {
    const last = nested.at(-1);
    if (!last || (contains({ start, end }, last) && (start < last.start || end > last.end))) nested.push({ start, end });
  }
  return nested;
}

/** "Okafor", "Lena Okafor", "Harbour master Lena Okafor", what is claimed, the sentence, the paragraph. */
function aroundInArticle(corpus: Corpus, article: ArticleFile, offset: number): Span[] {
  const { words, sentences, blocks } = article.recognition.article;
  const named = namedAt(corpus, article, offset);
  const claim = claimAt(corpus, article, offset);
  return [...words, ...sentences, ...blocks, ...(named ? [named.span, ...(named.title ? [{ start: named.title.start, end: named.span.end }] : [])] : []), ...(claim ? [...claim.parts, claim.span] : [])].filter(span => touches(span, offset));
}

function aroundInYaml(text: string, offset: number): Span[] {
  const found: Span[] = [];
  const { root } = parseYaml(text);
  if (root) visit(root);
  return found;

  function visit(node: YamlNode): void {
    found.push(node);
    if (node.kind === 'scalar') found.push(innerOf(node));
    else if (node.kind === 'seq') {
      for (const item of node.items) if (touches(item, offset)) visit(item);
    } else {
      for (const { key, value } of node.pairs) {
        if (offset < key.start || offset > Math.max(key.end, value.end)) continue;
        found.push(innerOf(key), { start: key.start, end: Math.max(key.end, value.end) });
        if (touches(value, offset)) visit(value);
      }
    }
  }
}
