/** The side bar: who and what the corpus names, and who claims what. The server says what is in it; a click leads into the texts. */
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient';
import { CHECKED, TREE, type TreeNode, type TreeParams } from '../../server/src/protocol/requests.ts';
import type { Glossator } from './extension.ts';

/** `uri` and `range` make it an argument of the commands on entities. */
interface Item {
  readonly folder: string;
  readonly path: readonly string[];
  readonly node: TreeNode;
  readonly uri: vscode.Uri | undefined;
  readonly range: vscode.Range | undefined;
}

export function registerTrees(glossator: Glossator): vscode.Disposable {
  const trees = (['entities', 'claims'] as const).map(tree => {
    const changed = new vscode.EventEmitter<void>();
    const provider: vscode.TreeDataProvider<Item> = {
      onDidChangeTreeData: changed.event,
      getChildren: item => (item ? itemsBelow(glossator, tree, item.folder, item.path) : rootItems(glossator, tree)),
      getTreeItem: treeItemOf,
    };
    const view = vscode.window.createTreeView(`glossator.${tree}`, { treeDataProvider: provider, showCollapseAll: true });
    return { changed, view };
  });
  const refresh = () => {
    void vscode.commands.executeCommand('setContext', 'glossator.hasArticles', foldersOf(glossator).length > 0);
    for (const { changed } of trees) changed.fire();
  };
  return vscode.Disposable.from(
    ...trees.flatMap(({ changed, view }) => [changed, view]),
    glossator.onStatus(refresh),
    glossator.client.onNotification(CHECKED, refresh),
  );
}

/** With several corpora open, each is an item of its own. */
async function rootItems(glossator: Glossator, tree: TreeParams['tree']): Promise<Item[]> {
  const folders = foldersOf(glossator);
  const [only, ...others] = folders;
  if (only === undefined) return [];
  if (others.length === 0) return itemsBelow(glossator, tree, only, []);
  return folders.map(folder => ({ folder, path: [], uri: undefined, range: undefined, node: { key: folder, kind: 'folder', label: nameOf(vscode.Uri.parse(folder)), description: '', tooltip: folder, hasChildren: true } }));
}

/** "reports", "reports/2024". */
function nameOf(folder: vscode.Uri): string {
  const workspace = vscode.workspace.getWorkspaceFolder(folder);
  return workspace?.uri.toString() === folder.toString() ? workspace.name : vscode.workspace.asRelativePath(folder, true);
}

async function itemsBelow({ client }: Glossator, tree: TreeParams['tree'], folder: string, path: readonly string[]): Promise<Item[]> {
  const nodes = await client.sendRequest<TreeNode[]>(TREE, { folder, tree, path: [...path] } satisfies TreeParams);
  return nodes.map(node => ({
    folder, node, path: [...path, node.key],
    uri: node.uri === undefined ? undefined : client.protocol2CodeConverter.asUri(node.uri),
    range: node.range && client.protocol2CodeConverter.asRange(node.range as Range),
  }));
}

function treeItemOf({ folder, path, node, uri, range }: Item): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, node.hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  item.id = [folder, ...path].join('\n');
  item.description = node.description;
  item.tooltip = node.tooltip || node.label;
  item.contextValue = ENTITIES.has(node.kind) ? 'glossator.entity' : `glossator.${node.kind}`;
  const icon = ICONS[node.kind];
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  // A click on what has more below it opens that; on a leaf it leads into the text.
  if (uri && range && !node.hasChildren) item.command = { command: 'vscode.open', title: 'Open', arguments: [uri, { selection: range, preserveFocus: false }] };
  return item;
}

export async function revealPlace(item: Partial<Item> | undefined): Promise<void> {
  if (item?.uri && item.range) await vscode.window.showTextDocument(item.uri, { selection: item.range });
}

function foldersOf({ status }: Glossator): string[] {
  return [...status.values()].filter(({ articles, state }) => articles > 0 && state === 'ready').map(({ folder }) => folder);
}

const ENTITIES: ReadonlySet<string> = new Set(['person', 'organization', 'place', 'event', 'group', 'speaker']);

const ICONS: Readonly<Record<string, string>> = {
  folder: 'folder', person: 'person', organization: 'organization', place: 'location', event: 'calendar', group: 'globe', article: 'file-text',
  claim: 'comment', canonical: 'quote', speaker: 'megaphone',
};
