/** A reader's way through the example corpus: hover, definition, findings. */
import * as vscode from 'vscode';
import { at, check, equal, hoverText, open, pointAt, ready, until } from './support.ts';

describe('reading', () => {
  before(ready);

  it('shows the card of a registered actor, from a surname alone', async () => {
    const article = await open('2019-11-14-hewraz-convoy-ambush.txt');
    const card = await hoverText(article, pointAt(article, 'Kakeyi', 2));
    check(card.includes('Shakhawan Kakeyi'), `The card names somebody else: ${card}`);
    check(card.includes('Brigadier general'), `The card lacks the registry's description: ${card}`);
  });

  it('tells one bearer of a surname from another by the article', async () => {
    const deminers = await open('2017-11-14-nineveh-wire-deminers.txt');
    const card = await hoverText(deminers, pointAt(deminers, 'al-Hamdani'));
    check(card.includes('Raad al-Hamdani'), `Not the police officer: ${card}`);
  });

  for (const [name, file] of [['Shakhawan Kakeyi', '2019-11-14-hewraz-convoy-ambush.txt'], ['al-Kakai', '2019-11-15-al-karkh-convoy-ambush.txt']] as const) {
    it(`goes from "${name}" to the entry in the registry`, async () => {
      const article = await open(file);
      const [target] = await definitions(article, pointAt(article, name));
      equal(target?.uri.path.split('/').at(-1), 'entities.yaml', 'file of the definition');
      const registry = await vscode.workspace.openTextDocument(at('entities.yaml'));
      check(target && registry.lineAt(target.line).text.includes('shakhawan-kakeyi'), `The definition is at line ${target?.line}`);
    });
  }

  it('finds the mentions of a registry entry in all articles', async () => {
    const registry = await open('entities.yaml');
    const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', registry.uri, pointAt(registry, 'abu-duraid'));
    const articles = new Set(places.map(({ uri }) => uri.path.split('/').at(-1)).filter(name => name?.endsWith('.txt')));
    check(articles.has('2019-11-14-hewraz-convoy-ambush.txt') && articles.has('2019-11-15-al-karkh-convoy-ambush.txt'), `Mentioned in ${[...articles].join(', ')}`);
  });

  it('finds an actor of the whole corpus by name', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Kakeyi');
    check(symbols.some(({ name }) => name.includes('Shakhawan Kakeyi')), `Found ${symbols.map(({ name }) => name).join(', ')}`);
  });

  it('shows above a claim where else the event is told', async () => {
    const article = await open('2019-11-15-al-karkh-convoy-ambush.txt');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', article.uri, 20);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    check(titles.some(title => /^\d appearances, \d sources$/.test(title)) && titles.some(title => title.startsWith('also told by Hewraz')), `Lenses: ${titles.join(' | ')}`);
    check(lenses.every(({ command }) => command?.command === 'glossator.showPlaces'), 'A lens leads nowhere');
  });

  it('says who is meant by a surname that several people share', async () => {
    const article = await open('2017-11-14-nineveh-wire-deminers.txt');
    const whole = new vscode.Range(0, 0, article.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', article.uri, whole);
    equal(hints.map(({ label }) => label).join(), 'Raad al-Hamdani', 'hints');
  });

  it('shows findings of a sidecar that is broken', async () => {
    await open('broken/references.ann.yaml');
    const uri = at('broken/references.ann.yaml');
    const findings = await until(vscode.languages.onDidChangeDiagnostics, () => some(vscode.languages.getDiagnostics(uri)));
    check(findings.every(finding => finding.source === 'glossator' && finding.code), 'A finding lacks its source or code');
  });

  it('has nothing to say about a clean sidecar', async () => {
    await open('broken/references.ann.yaml');
    await until(vscode.languages.onDidChangeDiagnostics, () => some(vscode.languages.getDiagnostics(at('broken/references.ann.yaml'))));
    equal(vscode.languages.getDiagnostics(at('2019-11-14-hewraz-convoy-ambush.ann.yaml')).length, 0, 'findings');
  });
});

interface Target {
  readonly uri: vscode.Uri;
  readonly line: number;
}

async function definitions(document: vscode.TextDocument, position: vscode.Position): Promise<Target[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, position);
  return found.map(one => ('targetUri' in one ? { uri: one.targetUri, line: (one.targetSelectionRange ?? one.targetRange).start.line } : { uri: one.uri, line: one.range.start.line }));
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
