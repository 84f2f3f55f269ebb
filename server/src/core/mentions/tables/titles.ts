/** Titles and roles: what stands before a name and is no part of it, and what an apposition says its bearer is. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** A word that ends a title before a name: "President Ada Moyo", "Defence Minister …". Lower case. */
export const TITLE_HEADS = set(`
  mr mrs ms miss mx messrs dr prof professor sir madam madame dame lord lady hon rev reverend fr father sister brother pastor bishop archbishop cardinal pope rabbi ayatollah
  me mme mlle maître maitre cr coun cllr datuk dato datin mallam malam tengku daw regent aunty aunt uncle counselor hojatoleslam ustad ustaz pandit swami herder nurse canon ven msgr
  mufti patriarch chaplain deacon canon saint
  king queen prince princess emir sultan duke duchess count baron emperor
  president premier chancellor minister secretary governor mayor senator sen representative rep congressman congresswoman deputy mp mep commissioner ambassador envoy consul counsel councillor councilor
  speaker chairman chairwoman chair chairperson director commander chief leader spokesman spokeswoman spokesperson judge justice prosecutor attorney lawyer magistrate registrar marshal sheriff treasurer
  general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal cpl private admiral adm brigadier brig commodore cmdr commandant inspector superintendent constable officer detective det insp supt dci dcs
  coach manager goalkeeper striker midfielder defender winger forward captain referee economist analyst historian journalist reporter correspondent editor author writer poet singer actor actress
  engineer architect professor scientist researcher lecturer student farmer fisherman trader shopkeeper teacher headteacher nurse surgeon doctor physician paramedic activist campaigner lawmaker legislator
  accountant auditor ombudsman undersecretary vice-president principal dean rector provost warden curator founder chieftain elder tycoon businessman businesswoman entrepreneur pilot driver rider runner
  defendant suspect resident witness spokesperson co-founder conductor choreographer director-general counsellor superintendent`);

/** Words that may stand in a title before its last one: "Deputy Prime Minister", "Lt Gen". */
export const TITLE_MODIFIERS = set(`
  deputy vice prime first second chief assistant acting former ex senior junior interim caretaker associate executive managing foreign defence defense interior finance justice health education
  energy oil trade transport agriculture environment labour labor culture sports information planning electricity home water tourism press state attorney solicitor general lieutenant lt major brigadier
  brig maj staff air rear vice-admiral wing squadron field grand high chief special permanent regional provincial district county city police military army navy fire head opposition party
  crown archbishop honorary national federal supreme presidential parliamentary government cabinet club team principal lead`);

/** Kept inside a name: "Sheikh Latif Omar". What anyone may be called who is honoured so, not a rank or an office ("Ayatollah", "Bishop"). */
export const NAME_HONORIFICS = set('sheikh shaikh sheik sheikha sayyid sayyed sayid seyyed sayyida haji hajji hadji hajj hajja hadja alhaji alhaja mullah mawlawi maulvi maulana mawlana imam qari');

/** Forms of address and ranks that are no part of a name and name nothing else: "Tun Moyo", "Doña Ada", "Det Insp Cole". Lower case. */
export const ADDRESSES = set('det insp supt dci dcs tun tengku datuk dato datin mallam malam puan encik cik tuan bapak ibu daw u thiru tmt smt shri shrimati mdm adv doña dona dom ato weizero khun mme mlle monsieur señor señora herr frau kumari begum hajjah');

/** What headlines call who holds an office: no place or body is named so. With what it is an office of, where that is always the same. */
export const OFFICES: ReadonlyMap<string, 'place' | 'organization' | undefined> = new Map([['PM', 'place'], ['CEO', 'organization'], ['MP', undefined], ['MPs', undefined]]);

/** The second word of those that are two. */
export const ADDRESS_PAIRS: ReadonlyMap<string, string> = new Map([['tan', 'sri'], ['puan', 'sri'], ['datuk', 'seri'], ['dato', 'seri'], ['mak', 'cik'], ['pak', 'cik'], ['ch', 'insp']]);

/** Small words that a person's name goes on after: "Ada Moyo wa Tamba", "Rosa Moyo viuda de Tamba". */
export const NAME_LINKS = set('wa wolde anak bin binti bint ibn ould ag y e viuda de da do dos das du del della van von der den ter la kwa ka ole arap');

/** Nouns that say what a person is in an apposition: "Ada Moyo, the party's secretary general". */
export const ROLE_NOUNS: ReadonlySet<string> = new Set([
  ...TITLE_HEADS,
  ...set(`imam mullah sheikh official head member adviser advisor aide expert fellow professor partner owner operator worker survivor mother father brother sister son daughter widow wife husband cousin uncle aunt neighbour
    neighbor executive president's officer veteran soldier fighter militant negotiator mediator organizer organiser coordinator co-ordinator secretary-general whip candidate delegate vendor baker butcher
    carpenter mechanic clerk pensioner butcher tailor fishmonger miner herder shepherd dentist pharmacist biologist geologist hydrologist meteorologist epidemiologist seismologist political
    administrator attorney barrister solicitor translator interpreter photographer cameraman producer strategist broker banker investor chemist physicist botanist archaeologist sociologist
    who whose aged`),
]);

/** Letters after a name: "Ada Moyo KC". */
export const NAME_SUFFIXES = set('qc kc sc mp mla mep mpp msp mbe obe cbe phd md jd');
