/** What news counts: the words that make a figure "killed", "injured", "detained" and so on. A table to edit, and its lookup. */

export interface Measure {
  /** What `values[].what` says. */
  readonly id: string;
  /** Passive after the figure, with or without an auxiliary: "seven people were killed", "five wounded". */
  readonly suffered: readonly string[];
  /** Verbs of which what is counted is the subject: "five people died". */
  readonly done: readonly string[];
  /** Before the figure: "killing four", "Gunmen kill 25". */
  readonly doing: readonly string[];
  /** Nouns counted: "38 dead", "eleven deaths". */
  readonly nouns: readonly string[];
  /** Before "of": "the death of two civilians". */
  readonly acts: readonly string[];
}

/** Longer phrases stand before shorter ones that they begin with. */
const TABLE: Readonly<Record<string, Readonly<Partial<Record<Exclude<keyof Measure, 'id'>, string>>>>> = {
  killed: {
    suffered: 'shot dead|killed|slain|murdered|massacred|martyred|executed',
    done: 'lost their lives|died|perished|drowned',
    doing: 'kill|kills|killed|killing|bury|buries|buried|burying|massacred|executed',
    nouns: 'dead|deaths|fatalities|martyrs|graves|coffins',
    acts: 'death|deaths|killing|killings|burial|martyrdom|dead|killed|fatalities',
  },
  injured: {
    suffered: 'wounded|injured|hurt|maimed',
    doing: 'injure|injures|injured|injuring|wound|wounds|wounded|wounding|hurting|maiming',
    nouns: 'wounded|injured|injuries',
    acts: 'injury|injuries|wounding|injured|wounded',
  },
  missing: { suffered: 'missing|unaccounted', done: 'disappeared|vanished', nouns: 'missing', acts: 'disappearance|disappearances|missing' },
  detained: {
    suffered: 'rounded up|detained|arrested|captured|jailed|imprisoned|kidnapped|abducted',
    doing: 'detain|detains|detained|detaining|arrest|arrests|arrested|arresting|captured|capturing|kidnapped|abducted|abducting',
    nouns: 'detainees|prisoners|captives|arrests|detentions|hostages',
    acts: 'arrest|arrests|detention|detentions|capture|abduction|kidnapping|arrested|detained',
  },
  released: {
    suffered: 'handed over|set free|swapped|exchanged|traded|released|freed',
    done: 'changed hands',
    doing: 'handed over|swap|swaps|swapped|swapping|exchange|exchanged|exchanging|trade|trades|traded|trading|release|releases|released|releasing|free|frees|freed|freeing',
    acts: 'release|exchange|swap|released|freed',
  },
  displaced: {
    suffered: 'driven from|forced from|displaced|uprooted',
    done: 'moved on foot|set off for|left for|left their homes|have since set off|fled',
    doing: 'displace|displaces|displaced|displacing|uprooting',
    nouns: 'refugees',
    acts: 'displacement|displaced|flight',
  },
  returned: { done: 'came back|came home|returned' },
  evacuated: { suffered: 'evacuated', doing: 'evacuate|evacuates|evacuated|evacuating', nouns: 'evacuees', acts: 'evacuation' },
  rescued: { suffered: 'rescued', doing: 'rescue|rescues|rescued|rescuing', nouns: 'survivors', acts: 'rescue' },
  'shot down': { suffered: 'shot down|brought down|downed|intercepted', doing: 'shot down|downed|downing|intercepted|intercepting' },
  launched: { suffered: 'launched|fired', doing: 'launched|launching|fired|firing' },
  destroyed: {
    suffered: 'burned down|burnt down|destroyed|burned|burnt|torched|razed|demolished|flattened',
    doing: 'destroy|destroys|destroyed|destroying|burned|burning|torched|torching|razed|razing|demolished|demolishing',
    acts: 'destruction|demolition|loss',
  },
  'votes for': { done: 'voted in favour|voted in favor|voted for|backed it', nouns: 'votes in favour|votes in favor|votes for|in favour|in favor' },
  'votes against': { done: 'voted against', nouns: 'votes against' },
  votes: { nouns: 'votes' },
};

export const MEASURES: readonly Measure[] = Object.entries(TABLE).map(([id, words]) => {
  const list = (key: Exclude<keyof Measure, 'id'>) => words[key]?.split('|') ?? [];
  return { id, suffered: list('suffered'), done: list('done'), doing: list('doing'), nouns: list('nouns'), acts: list('acts') };
});

/** Who is killed or freed is a person: six million litres released are another matter. */
export const OF_PERSONS: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'detained', 'released', 'displaced', 'returned', 'evacuated', 'rescued']);
export const NO_PERSONS: ReadonlySet<string> = new Set(
  'litres liters tonnes tons barrels homes houses units bags hectares acres cattle sheep head animals birds goats camels horses cows fish trees dollars euros pounds rupees pesos dinars rials riyals francs naira shillings lira yen roubles rubles shekels hryvnias dirhams afghanis % kilometres kilometers miles metres meters hours days weeks months years minutes votes shares points times degrees megawatts kph documents'.split(' '),
);

type Role = Exclude<keyof Measure, 'id'>;
interface Entry {
  readonly id: string;
  readonly phrase: readonly string[];
}

/** By role and first word; the longest phrase first. */
const INDEX: Readonly<Record<Role, ReadonlyMap<string, readonly Entry[]>>> = {
  suffered: indexOf('suffered'), done: indexOf('done'), doing: indexOf('doing'), nouns: indexOf('nouns'), acts: indexOf('acts'),
};

function indexOf(role: Role): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const measure of MEASURES) {
    for (const words of measure[role]) {
      const phrase = words.split(' ');
      index.set(phrase[0] ?? '', [...(index.get(phrase[0] ?? '') ?? []), { id: measure.id, phrase }].toSorted((a, b) => b.phrase.length - a.phrase.length));
    }
  }
  return index;
}

/** The measure whose words of this role begin at word `i`, and how many they are. */
export function measureAt(words: readonly { readonly lower: string }[], i: number, role: Role): { readonly id: string; readonly length: number } | undefined {
  const entry = INDEX[role].get(words[i]?.lower ?? '')?.find(({ phrase }) => phrase.every((word, k) => words[i + k]?.lower === word));
  return entry && { id: entry.id, length: entry.phrase.length };
}

/** Some measure's words of this role begin with the word, in lower case. */
export function opensMeasure(lower: string, role: Role): boolean {
  return INDEX[role].has(lower);
}

/** The measure whose words of this role end before word `i`: for "shot down nine", at "nine". */
export function measureBefore(words: readonly { readonly lower: string }[], i: number, role: Role): { readonly id: string; readonly length: number } | undefined {
  for (const length of [3, 2, 1]) {
    const found = measureAt(words, i - length, role);
    if (found?.length === length) return found;
  }
  return undefined;
}
