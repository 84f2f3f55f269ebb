/** The verbs that put something forward: a table a linguist can edit, and the forms it expands to. */
import type { Stance } from './claim.ts';

/**
 * What may follow a verb, or stand before it, as the content:
 * `q` a quotation · `t` a clause with "that" · `b` a clause without it · `w` "whether", "how", "why" · `i` "to" and a verb ·
 * `n` a noun phrase ("denied any change") · `m` quoted words in or behind a noun phrase (called the gap “embarrassing”; with a particle the phrase too: called for a “quick end”) ·
 * `p` "about", "over" and more (voiced concern over …) · `s` "as" and more ("described the count as calm"), or the quoted words that follow it · `g` a verb in -ing ("denied taking money") · `o` after an addressee (told reporters …) ·
 * `r` a noun phrase of what others said (dismissed reports that …) ·
 * `a` a noun phrase with "at" and a figure (put the toll at nine) · `f` a noun phrase that begins with a figure (counted nine ships) · `d` a pronoun and what is said of it (calls it a mistake) ·
 * `x` after a clause or quotation only (“…,” she laughed; never "laughed that").
 */
export type Frame = 'q' | 't' | 'b' | 'w' | 'i' | 'n' | 'm' | 's' | 'g' | 'p' | 'a' | 'f' | 'd' | 'o' | 'r' | 'x';

export interface CueVerb {
  readonly lemma: string;
  /** Share of its occurrences that introduce content, 0 to 1. */
  readonly weight: number;
  readonly frames: string;
  readonly stance: Stance;
  /** `past` may also be a participle ("was told"), `ing` hangs on another verb's subject, `base` follows "to", "did", "will". */
  readonly form: 'past' | 'present' | 'base' | 'ing';
  /** Takes a particle: "pointed out", "called on". */
  readonly particle: string | undefined;
}

/** lemma[+particle] [past ing third, where irregular] | weight | frames [| stance] */
const ROWS = `
say said saying says | .92 | q t b w
tell told telling tells | .85 | q t b w o
add | .8 | q t b
write wrote writing writes | .8 | q t b
announce | .8 | q t b n
note | .9 | q t b n
state | .85 | q t b
stress | .85 | q t b n
emphasise | .85 | q t b n
emphasize | .85 | q t b n
highlight | .8 | q t b
underline | .8 | q t b n
underscore | .7 | q t b n
argue | .88 | q t b
claim | .85 | q t b i
insist | .9 | q t b
maintain | .75 | q t b
explain | .8 | q t b w
warn | .9 | q t b p o
caution | .85 | q t b p o i
complain | .9 | q t b p
confirm | .85 | q t b n
acknowledge | .9 | q t b n
concede | .9 | q t b n
admit admitted admitting admits | .85 | q t b n g
deny denied denying denies | .95 | q t b n g i | denies
doubt | .85 | q t b n w | doubts
question | .6 | q m w | doubts
dispute | .8 | q t n | denies
reject | .7 | q m n | denies
dismiss | .65 | m s r | denies
refute | .85 | t n | denies
rebut rebutted rebutting rebuts | .85 | t n | denies
brush+aside | .7 | r m | denies
play+down | .7 | r m | denies
rule+out ruled ruling rules | .7 | n g t
allege | .9 | q t b
assert | .9 | q t b
affirm | .85 | q t b n
declare | .8 | q t b m
contend | .9 | q t b
counter | .7 | q t b
object | .6 | q t b
protest | .6 | q t b x
observe | .6 | q t b
remark | .9 | q t b
comment | .6 | q t x
point+out | .95 | q t b
recall | .75 | q t b w g
remember | .5 | q t b w g
recount | .7 | q t b w
relate | .4 | q t
reveal | .6 | q t b w
disclose | .8 | q t b w
suggest | .75 | q t b
indicate | .75 | q t b w
imply implied implying implies | .6 | q t b
estimate | .8 | q t b n
predict | .8 | q t b n
forecast forecast forecasting forecasts | .7 | q t b n
conclude | .7 | q t b
find found finding finds | .45 | q t b x
show showed showing shows | .45 | t b w
report | .6 | q t b n
reply replied replying replies | .9 | q t b
answer | .6 | q t b
respond | .7 | q t b
retort | .9 | q t b
ask | .7 | q w o t
wonder | .75 | q w b
demand | .7 | q t b n w
urge | .75 | q t m o
advise | .6 | q t b o
recommend | .7 | q t b g n
propose | .6 | q t b
promise | .8 | q t b i n
pledge | .85 | q t b i
vow | .9 | q t b i
swear swore swearing swears | .7 | q t b i
threaten | .5 | t b i
agree | .55 | q t b x
accept | .5 | t b
believe | .9 | t b q
think thought thinking thinks | .75 | t b q
reckon | .9 | t b q n
feel felt feeling feels | .6 | t b q
fear | .8 | t b q
expect | .7 | t b n
suspect | .7 | t b q
hope | .7 | t b q i
assume | .7 | t b
consider | .4 | t
regard | .5 | s
identify identified identifying identifies | .6 | s
judge | .4 | t m
hold held holding holds | .3 | t
testify testified testifying testifies | .9 | q t b
depose | .5 | q t
confess | .8 | q t b g
clarify clarified clarifying clarifies | .85 | q t b
reiterate | .9 | q t b n
repeat | .5 | q t
reaffirm | .85 | q t b n
assure | .8 | q t b o
inform | .85 | q t b o
notify notified notifying notifies | .8 | t b o
remind | .85 | q t b o
convince | .3 | t o
joke | .95 | q t b
quip quipped quipping quips | .95 | q t b
laugh | .6 | q
sigh | .8 | q
smile | .5 | q
shrug shrugged shrugging shrugs | .6 | q
scoff | .95 | q
snap snapped snapping snaps | .8 | q
shout | .8 | q t b
yell | .8 | q t b
cry cried crying cries | .6 | q
exclaim | .95 | q t b
whisper | .9 | q t b
mutter | .9 | q t b
murmur | .9 | q t b
grumble | .9 | q t b
lament | .85 | q t b
regret regretted regretting regrets | .75 | q t
vent | .5 | q
fume | .8 | q
bristle | .6 | q
interject | .9 | q
intone | .8 | q
muse | .85 | q t b
reason | .6 | q t b
boast | .85 | q t b
gloat | .8 | q t b
mock | .4 | q
continue | .7 | q
begin began beginning begins | .3 | q
persist | .4 | q
call+out | .6 | q
call+for | .6 | m
shoot+back shot shooting shoots | .8 | q t
hit+back hit hitting hits | .6 | q t
fire+back | .8 | q
chime+in | .9 | q
put+it put putting puts | .9 | q x
read read reading reads | .45 | q x t
go+on went going goes | .5 | q x
tweet | .9 | q t b
post | .5 | q t
cite | .5 | n
blame | .75 | n
accuse | .85 | n
credit | .7 | n
attribute | .6 | n
criticise | .6 | m n
criticize | .6 | m n
praise | .7 | m n
hail | .8 | m n
laud | .8 | m n
commend | .75 | m n
condemn | .75 | m n
denounce | .75 | m n
deplore | .8 | m n
welcome | .6 | m n
slam slammed slamming slams | .6 | m
decry decried decrying decries | .8 | m n
call | .6 | m d
brand | .7 | m d
label labelled labelling labels | .6 | m d
term | .7 | m
deem | .6 | m d
describe | .85 | s m g
characterise | .8 | s m
characterize | .8 | s m
portray | .6 | s m
put put putting puts | .7 | a s
count | .5 | m f
speak+of spoke speaking speaks | .6 | q m f
talk+of | .5 | q m f
see saw seeing sees | .3 | f
assess | .7 | q t b
compute | .6 | t b
give gave giving gives | .1 | m
calculate | .7 | t b n
certify certified certifying certifies | .6 | t b
rule ruled ruling rules | .7 | t b
stipulate | .8 | t b
provide | .3 | t
decide | .3 | t
hint | .85 | q t b
infer inferred inferring infers | .6 | t b
signal signalled signalling signals | .6 | t b
hear heard hearing hears | .3 | t
learn | .3 | t
realise | .3 | t
realize | .3 | t
know knew knowing knows | .2 | t
mention | .7 | t b
specify specified specifying specifies | .7 | t b
confide | .85 | q t b
profess | .6 | t i
submit submitted submitting submits | .6 | t
undertake undertook undertaking undertakes | .4 | t
apologise | .4 | q
apologize | .4 | q
appeal | .3 | q
plead | .4 | q t
beg begged begging begs | .5 | q o
implore | .8 | q o
exhort | .8 | q o
instruct | .5 | q t o
order | .3 | q t
offer | .4 | q
speculate | .85 | q t b
theorise | .8 | q t b
theorize | .8 | q t b
posit | .8 | t
dub dubbed dubbing dubs | .6 | m
let+it+be+known let letting lets | .9 | t b
`;

/** Keyed by form, lower case; forms with a particle come before the bare verb. */
export const CUE_VERBS: ReadonlyMap<string, readonly CueVerb[]> = expand(ROWS);

function expand(rows: string): Map<string, CueVerb[]> {
  const verbs = new Map<string, CueVerb[]>();
  for (const row of rows.trim().split('\n')) {
    const [head = '', weight = '', frames = '', stance = 'asserts'] = row.split('|').map(cell => cell.trim());
    const [name = '', ...irregular] = head.split(' ');
    const [lemma = '', ...particle] = name.split('+');
    const [past = regularPast(lemma), ing = regularIng(lemma), third = regularThird(lemma)] = irregular;
    const forms: [string, CueVerb['form']][] = [[past, 'past'], [third, 'present'], [lemma, 'base'], [ing, 'ing']];
    const seen = new Set<string>();
    for (const [form, kind] of forms) {
      if (seen.has(form)) continue; // "read", "put": one form for two
      seen.add(form);
      const list = verbs.get(form) ?? [];
      list.push({ lemma, weight: Number(weight), frames: frames.replaceAll(' ', ''), stance: stance as Stance, form: kind, particle: particle.length > 0 ? particle.join(' ') : undefined });
      verbs.set(form, list.toSorted((a, b) => Number(b.particle !== undefined) - Number(a.particle !== undefined)));
    }
  }
  return verbs;
}

function regularPast(lemma: string): string {
  return lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`;
}

function regularIng(lemma: string): string {
  return lemma.endsWith('e') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

function regularThird(lemma: string): string {
  return /(s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
