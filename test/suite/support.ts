/** What the suite's tests share: the corpus they work in, checks that need no Node, and waiting on events. */
import * as vscode from 'vscode';

/** What the runner wrote for this run; without it (another runner, no control file) the plain run is meant. */
export interface Control {
  readonly kind?: 'node' | 'web';
  /** The negative control: the suite must fail. */
  readonly fail?: boolean;
  readonly grep?: string;
}

export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (!first) throw new Error('The suite needs a workspace folder');
  return first.uri;
}

export function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), path);
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function readControl(): Promise<Control> {
  return readText(at('.suite/control.json')).then(text => JSON.parse(text) as Control, () => ({}));
}

export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(at(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The range of the nth occurrence of some words. */
export function rangeOf(document: vscode.TextDocument, words: string, occurrence = 1): vscode.Range {
  let start = -1;
  for (let n = 0; n < occurrence; n++) start = document.getText().indexOf(words, start + 1);
  check(start >= 0, `"${words}" is not ${occurrence} times in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** A place inside the words, as a mouse would point there. */
export function pointAt(document: vscode.TextDocument, words: string, occurrence = 1): vscode.Position {
  return rangeOf(document, words, occurrence).start.translate(0, 1);
}

export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  check(Object.is(actual, expected), `${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

/** Looks now and after each event until `look` finds something; the test's own timeout ends a wait in vain. */
export function until<T>(event: vscode.Event<unknown>, look: () => T | undefined): Promise<T> {
  return new Promise(done => {
    const subscription = event(tryNow);
    tryNow();
    function tryNow() {
      const found = look();
      if (found === undefined) return;
      subscription.dispose();
      done(found);
    }
  });
}

/** What the extension exports; see `Glossator` in client/src/extension.ts. */
interface Exports {
  readonly onStatus: vscode.Event<unknown>;
  readonly status: ReadonlyMap<string, { readonly state: string }>;
}

/** Activates the extension and waits until it has read the corpus of the workspace. */
export async function ready(): Promise<void> {
  const extension = vscode.extensions.getExtension<Exports>('glossator.glossator');
  check(extension, 'The extension is not installed');
  const { onStatus, status } = await extension.activate();
  const corpus = folder().toString();
  await until(onStatus, () => [...status].find(([uri, { state }]) => uri.replace(/\/$/, '') === corpus && state === 'ready'));
}

/** The cards at a place, as a reader sees them: Markdown's escapes taken away. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(hover => hover.contents).map(content => (typeof content === 'string' ? content : content.value)).join('\n').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
