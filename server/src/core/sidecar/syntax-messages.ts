/** What a YAML syntax error means, in words for somebody who does not know YAML's grammar. */

/** By the library's error code; its own words are used where none stand here. */
const MESSAGES: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'An alias cannot carry a tag or an anchor',
  BAD_ALIAS: 'Aliases (*name) are not allowed: write the value out',
  BAD_DQ_ESCAPE: 'This \\ escape does not exist: in "double quotes" write \\\\ for a backslash',
  BAD_INDENT: 'The indentation is wrong: keys of one mapping, and items of one list, begin in the same column',
  BAD_PROP_ORDER: 'An anchor or a tag stands before the indicator it belongs after',
  BAD_SCALAR_START: 'A value that begins with this character must stand in "double quotes"',
  BLOCK_AS_IMPLICIT_KEY: 'Two ": " on one line: put the text in "double quotes"',
  BLOCK_IN_FLOW: 'Inside brackets everything stands in brackets: a block value is not allowed here',
  COMMENT_SPACE: 'A comment needs a space before its #',
  KEY_OVER_1024_CHARS: 'A key of more than 1,024 characters: a ":" is out of place',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line: is a ":" missing?',
  MULTIPLE_ANCHORS: 'A value with two anchors',
  MULTIPLE_DOCS: 'Only one document is read from a file: remove the "---" before this place',
  MULTIPLE_TAGS: 'A value with two tags',
  NON_STRING_KEY: 'A key must be text',
  TAB_AS_INDENT: 'Indent with spaces: tabs are not allowed in YAML',
  TAG_RESOLVE_FAILED: 'Tags (!name) are not allowed: remove this one',
};

/** Where one code stands for several faults, the library's words tell them apart. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Implicit map keys need to be followed by map values/, 'A ":" is missing after this key'],
  [/^Missing , or : between flow/, 'A comma is missing before this'],
  [/^Missing , between flow/, 'A comma is missing before this'],
  [/^Unexpected flow-(?:seq|map)-end/, 'This bracket closes nothing that was opened'],
  [/end with a \]/, 'A closing ] is missing'],
  [/end with a \}/, 'A closing } is missing'],
  [/at node end$/, 'Unexpected after a complete value: put the whole text in "double quotes", or remove this'],
  [/^Maximum call stack/, 'Nested too deeply to be read'],
];

export function syntaxMessage(code: string, message: string): string {
  const found = BY_WORDS.find(([words]) => words.test(message))?.[1] ?? MESSAGES[code];
  return found ?? `This is not valid YAML: ${message.split('\n')[0] ?? ''}`;
}
