/** Where a rule is documented: what an editor opens from the code of a finding. */

/** The address of the rule's section; never opened by Glossator itself. */
export function docsUrlOf(rule: string): string {
  return `${DOCUMENT}#${rule}`;
}

const DOCUMENT = 'https://github.com/glossator/glossator/blob/main/docs/rules.md';
