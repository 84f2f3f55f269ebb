/** What is written about the lint rules, made from the rules themselves: the README's table, docs/rules.md, the settings in the configuration's schema. */
import { join } from 'node:path';
import { build } from 'esbuild';

/** The rules as the program has them, in the order of the documentation. */
export async function loadRules(root) {
  const { outputFiles } = await build({
    stdin: { contents: "export { RULES } from './server/src/core/rules/rules.ts';", resolveDir: root, loader: 'ts' },
    absWorkingDir: root, bundle: true, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], write: false, logLevel: 'error',
  });
  const { RULES } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  return RULES;
}

/** The README with the table of rules between its marks. */
export function readmeWith(rules, readme) {
  const rows = rules.map(({ id, severity, optIn, title }) => `| [\`${id}\`](${DOCS}#${id}) | ${optIn ? `off (${severity})` : severity} | ${title} |`);
  const table = ['| Rule | Severity | What is found |', '|---|---|---|', ...rows].join('\n');
  return readme.replace(/(<!-- rules:begin -->)[^]*(<!-- rules:end -->)/, (_, begin, end) => `${begin}\n${table}\n${end}`);
}

const DOCS = join('docs', 'rules.md').replaceAll('\\', '/');

export function rulesDocument(rules) {
  return `<!-- Generated from server/src/core/rules by scripts/gen.mjs; do not edit. @generated -->
# The rules

\`glossator lint\` and the editor check a corpus by these ${rules.length} rules. The examples below are run by the tests: a caret stands under what a rule
points at, a line \`//- /NAME\` begins a file.

**Severity.** An error or a warning makes \`lint\` fail (\`--max-warnings N\` tolerates some warnings); an info or a hint is there to be read. Each rule can be
given another severity, or switched off, in \`glossator.yaml\`:

\`\`\`yaml
rules:
  claim-single-source: warning
  mention-unannotated: hint # off unless it is asked for
  source-no-capture: off
\`\`\`

**Letting one finding stand.** A person who has looked at a finding and finds it right writes so, with the reason, on the entry, or at the top of the sidecar for
all of it and for its article. What keeps a file from being read cannot be suppressed.

\`\`\`yaml
claims:
  - id: c2
    # …
    suppress: [{ rule: claim-value-conflict, reason: Two of the wounded died a day later. }]
\`\`\`

Rules never say that a claim is false or that two claims contradict each other: they show both passages, and a person decides.

${rules.map(section).join('\n')}`;
}

function section({ id, title, why, severity, optIn, examples }) {
  return `## ${id}

${title}. *${optIn ? `Off unless asked for; then usually ${article(severity)}` : severity[0].toUpperCase() + severity.slice(1)}.* ${why}

Found:

${examples.bad.map(fence).join('\n\n')}

Not found:

${examples.good.map(fence).join('\n\n')}
`;
}

function article(severity) {
  return severity === 'hint' || severity === 'warning' ? `a ${severity}` : `an ${severity}`;
}

/** Invisible characters are written as what they are called. */
function fence(example) {
  const lines = example.split('\n').slice(1, -1);
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const text = lines.map((line) => line.slice(indent).trimEnd()).join('\n');
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  const shown = text.replace(/[\u0000\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
  return `\`\`\`text\n${shown.trim()}\n\`\`\``;
}

/** The configuration's schema with one key for each rule, for completion and hover; what it allows stays the same. */
export function configSchemaWith(rules, text) {
  const entries = rules.map(({ id, title, severity, optIn }) => `        "${id}": { "$ref": "#/$defs/severity", "description": ${JSON.stringify(`${title}.`)}, "default": "${optIn ? 'off' : severity}" }`);
  return text.replace(
    /("rules": \{\n {6}"type": "object",\n)(?: {6}"properties": \{\n[^]*?\n {6}\},\n)?( {6}"additionalProperties")/,
    (_, before, after) => `${before}      "properties": {\n${entries.join(',\n')}\n      },\n${after}`,
  );
}
