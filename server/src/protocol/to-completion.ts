/** From completions and selection ranges of the core to those of LSP. */
import type { CompletionItem, Position, Range, SelectionRange } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import type { Completion } from '../core/features/feature.ts';
import type { LineIndex } from '../core/text/line-index.ts';
import type { Span } from '../core/text/span.ts';
import type { CompletionData } from './requests.ts';
import { toRange } from './to-proto.ts';

/** What an editor can do with an item: put the cursor inside what is inserted; show whose id it is on every line, not on the chosen one alone. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
}

/** `index` keeps the order of the list: editors sort by what fits best, then by this. */
export function toCompletionItem(item: Completion, range: Range, index: number, { snippets, labelDetails }: CompletionAbilities): CompletionItem {
  const caret = snippets && item.caret !== undefined ? item.caret : undefined;
  const newText = caret === undefined ? item.newText : `${snippetText(item.newText.slice(0, caret))}$0${snippetText(item.newText.slice(caret))}`;
  return {
    label: item.label,
    kind: KINDS[item.kind],
    ...(item.detail === undefined ? {} : { detail: item.detail, ...(labelDetails ? { labelDetails: { description: item.detail } } : {}) }),
    ...(item.documentation === undefined ? {} : { documentation: item.documentation }),
    textEdit: { range, newText },
    insertTextMode: InsertTextMode.asIs, // lines below the first are indented already
    ...(caret === undefined ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
    filterText: item.filter,
    sortText: String(index).padStart(5, '0'),
    data: { schematic: item.schematic } satisfies CompletionData,
  };
}

/** A place without spans of its own is its own range. */
export function toSelectionRange(lines: LineIndex, spans: readonly Span[], position: Position): SelectionRange {
  const outermostFirst = spans.toReversed();
  let range: SelectionRange | undefined;
  for (const span of outermostFirst) range = { range: toRange(lines, span), ...(range ? { parent: range } : {}) };
  return range ?? { range: { start: position, end: position } };
}

function snippetText(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  entity: CompletionItemKind.Class,
  claim: CompletionItemKind.Event,
  mention: CompletionItemKind.Reference,
  quote: CompletionItemKind.Text,
  file: CompletionItemKind.File,
  date: CompletionItemKind.Constant,
};
