/** Folding: the page furniture of an article, the entries of a YAML file. */
import type { Corpus, Path } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';

/** Only spans of more than one line fold; the editor drops the rest. */
export function foldingSpans(corpus: Corpus, path: Path): readonly Span[] {
  const file = corpus.files.get(path);
  switch (file?.kind) {
    case 'article': return runsOfFurniture(file.recognition.article.blocks);
    case 'sidecar': return [...file.sidecar.mentions, ...file.sidecar.claims, ...(file.sidecar.source ? [file.sidecar.source] : [])];
    case 'registry': return file.entries;
    case 'claims': return file.claims;
    default: return [];
  }
}

function runsOfFurniture(blocks: readonly (Span & { readonly role: string })[]): Span[] {
  const runs: Span[] = [];
  let open: Span | undefined;
  for (const block of blocks) {
    if (block.role === 'furniture') open = { start: open?.start ?? block.start, end: block.end };
    else if (open) {
      runs.push(open);
      open = undefined;
    }
  }
  return open ? [...runs, open] : runs;
}
