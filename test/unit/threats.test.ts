/** What a hostile corpus may not do: stop the server, reach the network, draw on the terminal, act in the editor, shift an offset. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { analysisOf, type Analysis } from '../../server/src/core/analysis.ts';
import { bundledModel } from '../../server/src/host/assets.ts';
import { sandbox } from '../support/cli.ts';
import { corpusFrom, namesModel } from '../support/corpus.ts';
import { startTestServer } from '../support/language-server.ts';

const REGISTRY = 'version: 1\nentities:\n  - { id: lena-okafor, type: person, name: Lena Okafor }\n';
const ARTICLE = 'Port reopens\n\nLena Okafor came to Velda. “The port is open,” Lena Okafor said on Monday.\n\nThen 12 boats left.\n';
const SIDECAR = sidecarOf(ARTICLE);

describe('a hostile corpus', () => {
  it('with a text of 100 MB gets one finding, and the rest is checked', () => {
    const box = sandbox({ 'c/a.txt': ARTICLE, 'c/big.txt': '' });
    try {
      truncateSync(join(box.folder, 'c/big.txt'), 100 * 1024 * 1024);
      const { exit, out } = box.run('lint', 'c');
      assert.equal(exit, 1);
      assert.match(out, /^c\/big\.txt\n {2}1:1 {2}error {2}This file is 100\.0 MB; files of at most 10 MB are read: [^\n]*\n[^]*\n1 finding \(1 error\) in 2 files checked/);
    } finally {
      box.remove();
    }
  });

  const yaml: readonly (readonly [string, string])[] = [
    ['an alias bomb', `a: &a [x, x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *a]\n`).join('')}`],
    ['100,000 open brackets', `x: ${'['.repeat(100_000)}`],
    ['32,000 keys', Array.from({ length: 32_000 }, (_, index) => `k${index}: 1\n`).join('')],
    ['5 MB', `mentions:\n${'  - { id: m1, entity: ana, quote: Ana, at: [1, 4], status: suggested }\n'.repeat(70_000)}`],
  ];
  for (const [what, text] of yaml) {
    it(`with ${what} of YAML is told so in the editor, which goes on answering`, async () => {
      const server = await startTestServer({ files: { 'a.txt': 'Lena Okafor came.', 'entities.yaml': REGISTRY }, model: namesModel() });
      try {
        await server.ready();
        server.open('evil.ann.yaml', `version: 1\nsource: { text: a.txt }\n${text}`);
        assert.ok(await server.at('textDocument/hover', 'a.txt', 'Lena'));
        await server.until(() => server.diagnosticsOf('evil.ann.yaml').length > 0);
        assert.ok(await server.at('textDocument/hover', 'a.txt', 'Lena'));
      } finally {
        server.stop();
      }
    }).timeout(60_000);
  }

  it('with a megabyte of one character or word is read in time that grows with its length', () => {
    const box = sandbox();
    try {
      // A pass that is quadratic in any of these would take many minutes; the runner gives up after two.
      for (const unit of ['1', 'a', 'A', 'ا', '-', '(', '”', '’', '. ', ', ', '\r\n', ' ', '😀', 'e\u0301', 'A.', '1,', 'al-']) {
        const text = `Port\n\nLena Okafor said ${unit.repeat(Math.ceil(1_000_000 / unit.length))} and Lena Okafor left.\n`;
        const { exit } = box.pipe(`${JSON.stringify({ path: 'a', text })}\n`, 'recognize', '-');
        assert.equal(exit, 0, JSON.stringify(unit));
      }
    } finally {
      box.remove();
    }
  }).timeout(120_000);

  it('makes no command open a connection, whatever addresses it names', () => {
    const box = sandbox({
      'c/glossator.yaml': '# yaml-language-server: $schema=https://example.org/config.json\nversion: 1\n',
      'c/a.txt': `${ARTICLE}https://example.org/more\n`,
      'c/a.ann.yaml': `# yaml-language-server: $schema=https://example.org/sidecar.json\n$schema: https://example.org/sidecar.json\n${SIDECAR.replace('a.txt', 'a.txt, url: "https://example.org/a"')}`,
      'c/entities.yaml': `%TAG ! tag:example.org,2000:\n---\n${REGISTRY}`,
    });
    try {
      for (const args of [['lint', 'c'], ['lint', '--fix', 'c'], ['annotate', 'c'], ['recognize', 'c'], ['claims', 'c'], ['entities', 'c'], ['lsp', '--stdio']]) {
        const { status, stderr } = spawnSync(process.execPath, ['--require', join(process.cwd(), 'test/support/no-network.cjs'), join(process.cwd(), 'dist/glossator.cjs'), ...args], { cwd: box.folder, encoding: 'utf8', input: '' });
        assert.ok(status !== 99 && !stderr.includes('network:'), `${args.join(' ')}: ${stderr}`);
      }
    } finally {
      box.remove();
    }
  });

  it('cannot draw on the terminal or turn its text around, in any format meant for people', () => {
    const evil = 'Ada\u001B[2J\u202E\u0007 Okoro';
    const box = sandbox({
      'c/entities.yaml': `version: 1\nentities:\n  - { id: ada, type: person, name: ${JSON.stringify(evil)}, aliases: [Ada Okoro] }\n`,
      'c/a\u001B[2J\u202E.txt': `Port\n\n${evil} said that 12 boats \u001B]0;x\u0007sank. Ada Okoro, the \u202Emayor, said that “the \u009Bport” is open.\n`,
    });
    try {
      for (const args of [['recognize', 'c', '--format', 'table'], ['claims', 'c'], ['entities', 'c'], ['annotate', 'c'], ['lint', 'c'], ['lint', 'c', '--format', 'github'], ['lint', 'c', '--format', 'junit']]) {
        const { out, notes } = box.run(...args);
        assert.ok(out.length > 0, args.join(' '));
        // eslint-disable-next-line no-control-regex
        assert.doesNotMatch(out + notes.join('\n'), /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/, args.join(' '));
      }
    } finally {
      box.remove();
    }
  });

  it('cannot act through what the editor shows of it', () => {
    const evil = '<img src=x onerror=alert(1)> [go](command:evil) ![x](https://example.org/x.png)';
    const files = new Map([
      ['entities.yaml', `version: 1\nentities:\n  - { id: lena, type: person, name: Lena Okafor, aliases: [${JSON.stringify(evil)}], description: ${JSON.stringify(evil)}, note: ${JSON.stringify(evil)}, roles: [{ title: ${JSON.stringify(evil)} }] }\n`],
      ['a.txt', `Port\n\nLena Okafor said that ${evil} was open. “${evil},” Lena Okafor said.\n`],
      ['a.ann.yaml', `version: 1\nsource: { text: a.txt, title: ${JSON.stringify(evil)} }\nmentions:\n  - { id: m1, entity: lena, quote: Lena Okafor, at: [6, 17] }\nclaims:\n  - { id: c1, kind: direct, speaker: { text: ${JSON.stringify(evil)} }, quote: ${JSON.stringify(evil)} }\n`],
    ]);
    const analysis = analysisOf(corpusFrom(files, bundledModel));
    const shown = [...files].flatMap(([path, text]) => Array.from(text, (_, offset) => analysis.hover(path, offset)?.markdown ?? ''));
    assert.ok(shown.some(markdown => markdown.includes('img src')), 'the words are shown');
    for (const markdown of new Set(shown)) {
      const outsideCode = markdown.replaceAll(/(`+)[^`]+\1/g, '');
      assert.doesNotMatch(outsideCode, /<img|(?<!\\)\[go(?<!\\)\]\(|(?<!\\)!\[|https:/, markdown);
    }
  });

  it('has no setting by which a folder could name a path, a program or a pattern', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { capabilities: unknown; contributes: { configuration: { properties: Record<string, { type: string; enum?: unknown }> } } };
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    for (const [name, { type, enum: values }] of Object.entries(manifest.contributes.configuration.properties)) assert.ok(type === 'boolean' || values !== undefined, `${name} takes any text: restrict it in untrusted workspaces`);
  });

  describe('with other line ends and characters', () => {
    const plain = answers(ARTICLE, SIDECAR);
    const ways: readonly (readonly [string, (text: string) => string])[] = [
      ['CRLF', text => text.replaceAll('\n', '\r\n')],
      ['lone CR', text => text.replaceAll('\n', '\r')],
      ['a byte order mark', text => `\uFEFF${text}`],
    ];
    for (const [what, turned] of ways) {
      it(`answers alike for ${what}`, () => {
        // Positions count what is read: the mark is taken off, both characters of a line end count.
        const sidecar = sidecarOf(turned(ARTICLE).replace('\uFEFF', ''));
        // A lone CR ends no line for the parser of YAML: such a file is all findings, so that it stays as it is here.
        assert.deepEqual(answers(turned(ARTICLE), what === 'lone CR' ? sidecar : turned(sidecar)), plain);
      });
    }

    it('answers alike behind emoji, joined letters and combining marks', () => {
      for (const before of ['🚢', '👩‍👩‍👧', 'e\u0301', 'بِسْم', '\u{1F1EE}\u{1F1F6}']) {
        // On a line of their own: what stands beside a name may change how it is read.
        const article = ARTICLE.replace('\n\n', `\n\n${before}\n\n`);
        assert.deepEqual(answers(article, sidecarOf(article)), plain, before);
      }
    });
  });
});

/** With every position right but those of what the article does not say, and one that moved. */
function sidecarOf(article: string): string {
  const at = (quote: string): string => {
    const start = Array.from(article.slice(0, article.indexOf(quote))).length;
    return `[${start}, ${start + quote.length}]`;
  };
  return `version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: lena-okafor, quote: Lena Okafor, at: ${at('Lena Okafor')}, suffix: " came" }
claims:
  - { id: c1, kind: direct, speaker: lena-okafor, quote: The port is open, at: ${at('The port is open')}, cue: { quote: said, at: [0, 4] } }
  - { id: c2, kind: narrated, quote: 12 boats were lost there }
`;
}

/** What the features say of an article and its sidecar, as the texts they point at. */
function answers(article: string, sidecar: string): readonly string[] {
  const files = new Map([['a.txt', new TextEncoder().encode(article)], ['a.ann.yaml', new TextEncoder().encode(sidecar)], ['entities.yaml', new TextEncoder().encode(REGISTRY)]]);
  const analysis: Analysis = analysisOf(corpusFrom(files, bundledModel));
  const at = (path: string, { start, end }: { readonly start: number; readonly end: number }): string => {
    const file = analysis.corpus.files.get(path);
    return file && 'text' in file ? file.text.slice(start, end).replaceAll(/\r\n?/g, '\n') : '';
  };
  const place = (path: string, word: string): number => {
    const file = analysis.corpus.files.get(path);
    return file && 'text' in file ? file.text.indexOf(word) + 1 : 0;
  };
  const links = (path: string, word: string): readonly string[] => [
    ...analysis.definitions(path, place(path, word)).map(({ target, selection }) => `definition ${target.path} ${at(target.path, selection)}`),
    ...analysis.references(path, place(path, word), { declaration: true }).map(location => `reference ${location.path} ${at(location.path, location.span)}`),
    ...analysis.highlights(path, place(path, word)).map(({ span }) => `highlight ${at(path, span)}`),
    `hover ${JSON.stringify(analysis.hover(path, place(path, word)) && at(path, analysis.hover(path, place(path, word))?.span ?? { start: 0, end: 0 }))}`,
  ];
  return [
    ...analysis.findings('a.ann.yaml').map(({ rule, span, message }) => `${rule} ${at('a.ann.yaml', span)} ${message}`.replaceAll(/\[\d+, \d+\]/g, '[…]')),
    ...analysis.semanticTokens('a.txt').map(token => `token ${token.type} ${at('a.txt', token.span)}`),
    ...analysis.documentSymbols('a.txt').map(({ name, span }) => `symbol ${name} ${at('a.txt', span)}`),
    ...analysis.inlayHints('a.txt', { start: 0, end: article.length }).map(({ label }) => `hint ${label}`),
    ...links('a.txt', 'Lena'), ...links('a.txt', 'Velda'), ...links('a.ann.yaml', 'lena-okafor'), ...links('a.ann.yaml', 'The port'), ...links('entities.yaml', 'lena-okafor'),
  ];
}
