/** Common nouns that, with a capital, are the heads of names: of organizations, places and events. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** "Harbour Workers' Union", "Ministry of Irrigation". Lower case. */
export const ORGANIZATION_HEADS = set(`
  university college institute institution school academy faculty council bank union commission authority court tribunal party organization organisation forces force committee subcommittee association
  agency ministry company co corporation corp inc ltd llc plc exchange fund service services office brigade brigades battalion regiment division society front command state-owned trust guard guards centre center
  police foundation federation confederation army navy directorate department group forum bureau museum congress board programme program government club corps league cross crescent survey administration
  coalition senate house partners network staff observatory movement news press radio tv television tribune times herald gazette daily telegraph mail ledger wire newswire dispatch review journal magazine
  committees workers cooperative co-operative bloc chamber church churches rail railways airlines airways parliament list cell units unit watch municipality diwan consortium syndicate secretariat
  assembly alliance industries holding holdings bourse cement works securities logistics foods capital industry motors steel energy petroleum oil telecom telecommunications media group laboratories pharmaceuticals
  treasury customs cabinet presidency embassy consulate delegation mission initiative campaign collective circle guild orchestra choir theatre band fc sc afc united rovers wanderers athletic rangers
  squadron platoon militia legion fleet taskforce intelligence judiciary prosecutor's ombudsman registry inspectorate regulator clinic hospitals insurance brothers sons associates bench desk letter
  sentinel standard chronicle observer letters images pictures online advisory ventures shipping line lines juniors systems solutions sciences technologies analytics consulting minerals mining resources metals
  textiles mills marine maritime freight transport lawyers charity fisheries parks publications publishing editions studios investments finance financial trading trade bancorp ministries rights doctors affairs health
  post newspaper broadcasting correspondents teachers lawyers engineers farmers growers traders journalists doctors nurses miners veterans students scouts friends hub lab labs utility utilities waterworks`);

/** A name may go on after these with "of", "for", "on": "Council for Arid Lands". */
export const OF_HEADS = set(`
  ministry university college institute council bank union commission court committee association agency department directorate office society front command centre center foundation federation house
  organization organisation authority board bureau party movement academy school museum church chamber league forum fund group army corps brigade brigades court institute observatory secretariat
  institution confederation congress assembly doctors reporters physicians friends mothers sons lawyers engineers community association network alliance coalition programme program service state
  international global national republic kingdom gulf bay strait isle cape province governorate city town emirate sea lake port accord agreement treaty conference battle war festival convention
  protocol declaration day journal tribunal faculty bar statute head`);

/** "Amber River", "Mount Ora". Lower case. */
export const PLACE_HEADS = set(`
  river sea lake ocean island islands isle peninsula bay gulf strait channel coast valley desert mountain mountains hills hill plain plains plateau forest oasis delta dam reservoir canal creek falls glacier
  province governorate district county region prefecture oblast territory territories state municipality city town township village camp street road avenue boulevard lane square bridge highway motorway tunnel
  airport airfield airbase port harbour harbor station terminal crossing stadium arena palace castle fortress citadel tower mosque cathedral temple shrine monastery synagogue basilica
  hospital clinic prison jail park gardens garden market bazaar souk mall hotel building hall quarter neighbourhood neighborhood refinery field mine cemetery library school reef strip zone corridor
  pass ridge gorge canyon basin wetlands marsh marshes barrage checkpoint base barracks plant beach point cape`);



/** "Lantern Festival", "Oru Accord". Lower case. */
export const EVENT_HEADS = set(`
  festival cup championship championships games olympics summit conference war battle treaty accord accords agreement pact protocol convention declaration ceasefire marathon tournament trophy grand-prix
  airshow expo fair biennale biennial triennale carnival parade revolution uprising massacre referendum cyclone hurricane typhoon storm earthquake operation day week talks process competition sevens derby races series rally compact
  election elections primary primaries plebiscite siege offensive invasion incursion armistice truce rebellion revolt mutiny coup insurrection intifada riots protests bombing bombings crisis genocide famine flood floods
  tsunami pandemic epidemic olympiad universiade jubilee coronation symposium exhibition debate feast round understanding events pogrom purge handover evacuation`);

/** Heads of events that institutions bear too, "Football Conference": an event behind the name of a place, "Tamba Conference". */
export const VAGUE_EVENT_HEADS = set('conference competition series process day week round understanding operation debate exhibition primary parade fair rally protests crisis');

/** Small nouns that call a name a people's: "the Tamba tribe". */
export const PEOPLES = set('tribe tribes clan clans tribesmen tribesman subclan sub-clan');

/** Small nouns that call a name an outlet's or a body's: "the daily Tamba", "Tamba newspaper". */
export const OUTLETS = set('newspaper newspapers daily weekly broadcaster channel website magazine outlet militia airline newsletter tabloid');

/** Heads of places that no institution bears. */
export const SITE_HEADS = set(`
  hotel cinema café cafe restaurant mosque causeway street road avenue boulevard bridge airport airfield stadium arena prison jail checkpoint crossing palace castle tomb cemetery river mountain mountains valley
  island islands lake dam camp square tower bazaar souk beach highway motorway tunnel`);

/** Of these, those that are no surnames. */
export const SURE_SITE_HEADS = set('hotel cinema café cafe restaurant mosque causeway street road avenue boulevard airport airfield stadium prison jail checkpoint cemetery highway motorway');

/** Heads of firms and units that no person bears as a surname. */
export const COMPANY_HEADS = set('trading shipping holdings industries company corporation bank group brigade brigades battalion battalions regiment university logistics petroleum airlines motors pharmaceuticals telecom insurance investments media news television radio times tribune');

/** Before a proper part: "Operation Amber", "Cyclone Tamba". */
export const EVENT_OPENERS = set('operation cyclone hurricane typhoon storm battle treaty');

/** Capitalised, yet no names: days, months, titles of address, interjections, forms. Lower case. */
export const NEVER_NAMES = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
  mondays tuesdays wednesdays thursdays fridays saturdays sundays rs kd no nos rt dc usd eur gbp aed sar kes pkr inr ngn h.e. mr mrs ms dr sqn p.m. a.m. pc nm p.s.
  i i'm i've i'd i'll ok gmt utc est am pm bst cet covid covid-19 hiv aids gdp ceo cfo coo cto tv dna vat id pdf faq q a mps mp meps ngo ngos un's phd ba ma mba vip gps sms usb lng lpg km kg cm mm mw gw kw
  ramadan eid christmas easter islam christianity judaism hinduism buddhism english god allah qur'an quran bible koran internet covid-19 twitter's bc ad ce bce vs pm's photo editor's live update updates
  q4 q3 q2 q1 iii ii iv vi vii viii ix xi xii re ps nb rpg ied ieds ak`);

/** Particles inside names of persons and places: "Ada van der Velde", "Omar bin Latif". Lower case. */
export const PARTICLES = set('de da do dos das del della di du la le les van von der den ter ten zu bin bint ibn ben abu al el ul ould uld ag ap y e af d st');

/** The article of Arabic names, joined by a hyphen: "al-Tamimi", "ash-Shihab". */
export const ARABIC_ARTICLES = set('al el ul an ar as ash at ad az adh ath ed ez es er il');



/** With a capital these end the names of laws and texts, which are no entities here: "Penal Code", "Water Act". */
export const TEXT_HEADS = set('act code law laws bill constitution article articles section chapter regulation regulations charter decree clause order rule rules policy strategy plan budget award prize medal edition hour street-food manual handbook guidelines standard time rights year eve');
