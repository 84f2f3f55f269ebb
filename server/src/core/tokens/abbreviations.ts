/** Words whose full stop does not end a sentence. */

/** A name or a number follows these: "Gen. Haddad", "No. 7". Lower case, without the stop. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set([
  'mr', 'mrs', 'ms', 'messrs', 'mx', 'dr', 'prof', 'rev', 'fr', 'hon', 'st', 'mt', 'ft', 'pres', 'gov', 'sen', 'rep', 'reps', 'sens', 'amb', 'atty', 'supt', 'insp',
  'gen', 'lt', 'col', 'maj', 'capt', 'sgt', 'cpl', 'pvt', 'pfc', 'adm', 'cmdr', 'cdr', 'brig', 'cmd', 'det', 'ltc', 'msgt', 'ssgt', 'cpt', 'spc',
  'md', 'mohd', 'ma', 'kh', 'ts', 'sh', 'yu', 'sta', 'sto', 'msgr', 'bp', 'abp', 'ven', 'engr', 'cllr', 'coun', 'asst', 'drs', 'hj',
  'no', 'nos', 'vs', 'v', 'approx', 'est', 'art', 'sec', 'fig', 'vol', 'pp', 'op', 'cf', 'eg', 'ie', 'al',
]);

/** Followed by a digit these are dates: "Feb. 7". */
export const MONTHS_SHORT: ReadonlySet<string> = new Set(['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec']);

/** These stand at the end of names, so only a word that opens sentences shows that one ends: "of Acme Inc. The firm". */
export const AFTER_NAMES: ReadonlySet<string> = new Set([
  'inc', 'ltd', 'co', 'corp', 'bros', 'jr', 'sr', 'plc', 'llc', 'dept', 'univ', 'assn', 'ave', 'blvd', 'rd', 'hwy', 'a.m', 'p.m', 'am', 'pm',
  'ala', 'ariz', 'ark', 'calif', 'colo', 'conn', 'del', 'fla', 'ga', 'ill', 'ind', 'kan', 'ky', 'la', 'mass', 'md', 'mich', 'minn', 'miss', 'mo', 'mont', 'neb', 'nev', 'okla', 'ore', 'pa', 'tenn', 'tex', 'va', 'vt', 'wash', 'wis', 'wyo', 'ont', 'que',
]);

/** Words that open sentences and rarely anything else with a capital. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'this', 'that', 'these', 'those', 'he', 'she', 'it', 'they', 'we', 'i', 'you', 'his', 'her', 'its', 'their', 'our', 'my', 'but', 'and', 'or', 'so', 'yet', 'in', 'on', 'at',
  'for', 'from', 'with', 'by', 'of', 'to', 'after', 'before', 'since', 'while', 'when', 'where', 'if', 'as', 'although', 'though', 'because', 'however', 'meanwhile', 'there', 'here', 'what', 'who',
  'why', 'how', 'no', 'not', 'some', 'many', 'most', 'all', 'both', 'each', 'several', 'two', 'three', 'one', 'under', 'over', 'during', 'among', 'according', 'earlier', 'later', 'last', 'asked', 'then', 'now',
]);
