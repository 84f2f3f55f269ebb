/** Verbs of what can be checked without figures of victims: decisions, sums that moved, events with a day and a place. A table to edit. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** In the past tense, after their subject: "Parliament approved the budget". */
export const DECIDED = set(
  'approved adopted rejected ratified banned outlawed appointed dismissed sacked elected sentenced convicted acquitted annulled repealed dissolved imposed lifted suspended cancelled signed vetoed nationalised nationalized indicted extradited resigned',
);
/** After an auxiliary: "was sentenced to nine years". */
export const WAS_DECIDED = set('approved adopted rejected ratified banned outlawed appointed dismissed sacked elected re-elected sentenced convicted acquitted annulled repealed dissolved suspended cancelled signed vetoed nationalised nationalized indicted extradited sworn');
/** Institutions that decide, as nouns: "The court", "parliament". */
export const DECIDERS = set('parliament court council cabinet government assembly senate ministry committee commission board jury judge judges tribunal lawmakers deputies mps voters president minister governor mayor authorities police army central bank');
/** With a sum of money beside them: "the repair cost $3.1 million". */
export const PAID = set('cost costs paid pays allocated donated raised fined spent received owes owed transferred invested stole reached pledged lent granted awarded embezzled');
export const MONEY = set('dollars euros pounds rupees pesos dinars rials riyals francs naira shillings lira yen roubles rubles shekels hryvnias dirhams afghanis yuan won baht kroner crowns');
/** With a day and a place: "Gunmen attacked the camp at Tavi on Sunday". */
export const HAPPENED = set('began started opened erupted exploded crashed collapsed attacked ambushed stormed raided bombed shelled overran entered captured seized recaptured withdrew landed sank derailed broke blew fell struck hit');
