/** Word lists behind the tagger's features. The trained weights depend on them: a change here asks for a new training. */
import { NAME_HONORIFICS } from '../tables/titles.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** The last word of what stands before a person's name: "Prime Minister", "Lt. Gen.", "spokeswoman". */
export const TITLES = list(`
  mr mrs ms miss dr prof sir dame lord lady hojatoleslam ayatollah datuk dato seri tun tengku tunku encik puan thiru ato daw doña mme mlle maître herr frau señor señora pandit ustad nana rev reverend pastor bishop archbishop cardinal pope patriarch rabbi mufti
  king queen prince princess emir sultan president premier minister chancellor governor mayor senator sen rep representative congressman congresswoman deputy lawmaker mp mep secretary ambassador envoy consul
  spokesman spokeswoman spokesperson chairman chairwoman chair chairperson director chief head leader commander general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl brigadier brig
  admiral adm marshal inspector superintendent commissioner officer constable judge justice magistrate prosecutor attorney lawyer advocate barrister professor analyst economist historian scientist researcher
  journalist reporter correspondent editor author writer poet novelist actor actress singer director coach manager striker midfielder defender goalkeeper skipper champion farmer teacher nurse doctor engineer
  activist campaigner opposition candidate nominee lawyer founder ceo executive owner president-elect councillor councilor chieftain elder negotiator adviser advisor aide
`);

/** Honorifics that belong to the name: "Sheikh Latif Omar". */
export const HONORIFICS = NAME_HONORIFICS;

export const SPEECH_VERBS = list(`
  said says say told tells added adds asked asks argued argues announced announces according acknowledged admitted warned warns wrote writes stated states noted notes replied insisted insists believes explained
  declared claimed claims recalled stressed urged vowed quoted suggested confirmed denied predicted complained quipped joked tweeted testified pledged promised called described maintained conceded countered
`);

/** Lower-case words inside a name: "Osama bin Laden", "Charles de Gaulle", "Bashar al-Assad". */
export const PARTICLES = list('al el ad an ar as ash at az bin ibn bint ben abu umm ould de del della der den des di da dos du la le van von zu ter y e und ul ur uz i');

/** Lower-case words inside an institution's or a place's name: "House of Representatives", "Trinidad and Tobago". */
export const CONNECTORS = list('of the and for on & in to');

/** Words of match reports and of little else. */
export const SPORT_WORDS = list(`
  match matches goal goals coach striker strikers midfielder midfielders defender goalkeeper winger skipper league season seasons half-time halftime kick-off kickoff scored scorer scorers scoreline penalty penalties
  squad squads player players fixture fixtures stadium trophy champions championship tournament semi-final semi-finals semifinal semifinals semis quarter-final quarter-finals quarterfinal quarterfinals qualifier qualifiers
  playoff playoffs play-off play-offs relegation relegated referee referees medal medals medallist racing lap laps innings wicket wickets batsman batsmen bowler bowlers rebounds tennis football footballer footballers
  basketball volleyball handball cricket rugby hockey wrestling wrestler wrestlers boxing boxer judo athlete athletes athletics cyclist cyclists peloton marathon sprint jockey jockeys club clubs fans teams team team-mate
  team-mates teammate teammates substitute header equaliser equalizer equalised hat-trick free-kick offside unbeaten fixture derby winless top-flight touchdown quarterback pitcher homer freestyle butterfly podium supporters
`);

/** Words of business and market reports and of little else. */
export const MARKET_WORDS = list(`
  shares profit profits revenue revenues earnings stake stakes investor investors shareholder shareholders acquisition merger mergers subsidiary subsidiaries listed listing ipo dividend dividends quarterly stock stocks bond bonds
  sukuk lender lenders borrower borrowers tonnes barrels bpd output exporter exporters importer importers retailer retailers manufacturer manufacturers supplier suppliers customers airline airlines carrier carriers refinery
  pipeline factory factories startup startups start-up start-ups valuation traders trader analysts market markets prices price bank banks banking bankers loan loans creditors debt inflation currency company companies firm firms
  brand brands contract contracts tender tenders bidder bidders bidding chief-executive turnover sales unit units portfolio fund funds equity venture ventures joint-venture operator operators telecoms mining miner miners smelter
`);

/** Never names by themselves, so that a title-case headline's "The" or "After" ends a run of capitals. */
export const FUNCTION_WORDS = list(`
  a an the and or but nor so yet if of in on at to for from with by as is are was were be been has have had do does did will would can could may might must shall should not no its it he she they we you i his her
  their our your my this that these those who whom whose which what when where why how after before over under into onto out up down off about against amid among between during since until than then there here
  says say said more most less new old all any some few many one two three four five six seven eight nine ten first last
`);
