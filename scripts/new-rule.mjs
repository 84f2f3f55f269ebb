/** `npm run new-rule -- ID`: a rule file with everything the contract asks for, and its place in the registry of rules. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Answers what was done, or throws an error whose message says what to do instead. */
export function newRule(id, rulesFolder) {
  if (!/^[a-z]+(-[a-z]+)+$/.test(id ?? '')) throw new Error('Give the rule an id that reads as the fault, in kebab-case: npm run new-rule -- source-without-date');
  const file = join(rulesFolder, `${id}.ts`);
  if (existsSync(file)) throw new Error(`${file} exists; rules are never renamed, so choose another id`);
  const name = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  writeFileSync(file, template(id));
  const registry = join(rulesFolder, 'rules.ts');
  const text = readFileSync(registry, 'utf8');
  const imports = [...text.matchAll(/^import .*\n/gm)];
  const line = `import ${name} from './${id}.ts';\n`;
  const next = imports.find(([found]) => found.startsWith('import ') && /from '(.*)'/.exec(found)[1] > `./${id}.ts`) ?? { index: imports.at(-1).index + imports.at(-1)[0].length };
  const imported = text.slice(0, next.index) + line + text.slice(next.index);
  writeFileSync(registry, imported.replace(/(export const RULES[^[]*\[[^]*?)(\n\];)/, `$1\n  ${name},$2`));
  return `${file} is there and registered; fill in its words and examples, then npm test -- unit --grep ${id}`;
}

function template(id) {
  return `/** Rule: …what is at fault. */
import { defineRule } from './rule.ts';

export default defineRule({
  id: '${id}',
  title: '…the fault in one line, no full stop',
  why: '…what goes wrong for a reader when it stays.',
  severity: 'warning',
  scope: 'sidecar',
  examples: {
    bad: [
      \`
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      ^^^^^^^ ${id}
      source: { text: strike.txt }
      \`,
    ],
    good: [
      // …a near miss
      \`
      //- /strike.txt
      Ada Okoro spoke.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      \`,
    ],
  },
  *check(file, article, corpus) {
    // …yield { span, message: 'what is wrong; what to do' }
  },
});
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(newRule(process.argv[2], join(import.meta.dirname, '../server/src/core/rules')));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
