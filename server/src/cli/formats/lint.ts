/** The formats of `lint`, each a function from the report to the text printed. */
import type { Report } from '../report.ts';
import { github } from './github.ts';
import { lintJson } from './lint-json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

export const LINT_FORMATS = ['stylish', 'json', 'sarif', 'github', 'junit'] as const;

export const lintFormats: Readonly<Record<(typeof LINT_FORMATS)[number], (report: Report, options: { readonly color: boolean }) => string>> = {
  stylish,
  json: lintJson,
  sarif,
  github,
  junit,
};
