/** Word lists that stand in for a parser: determiners, prepositions, pronouns, auxiliaries, documents, times. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

export const DETERMINERS = set("the a an this these those his her its their our my your some any no every each another both all several many few most");
export const POSSESSIVES = set('his her its their our my your');
export const SUBJECT_PRONOUNS = set('he she it they we i you');
/** Who can be quoted outside quotation marks; "I" and "you" are the writer and the reader. */
export const SPEAKING_PRONOUNS = set('he she it they we');
export const OBJECT_PRONOUNS = set('me us him her them you it');
export const INDEFINITE = set('others one another some many both neither few several most none somebody someone nobody everyone');
export const PREPOSITIONS = set(
  'of in on at by for from with to into about over under after before during between among against through via within without near across around along since until toward towards upon outside inside behind beyond amid despite following per like as off out up down above below',
);
export const RELATIVES = set('who whom whose which where that');
export const SUBORDINATORS = set('that as because although though while when where if whether since after before unless until once whereas so than lest');
export const COORDINATORS = set('and but or nor yet');
export const BE = set("am is are was were be been being 's 're isn't wasn't aren't weren't");
export const HAVE = set("has have had having hasn't haven't hadn't 've 'd");
export const DO = set("do does did don't doesn't didn't don’t doesn’t didn’t");
export const MODALS = set("will would can could may might shall should must won't wouldn't can't couldn't cannot shouldn't 'll");
export const NEGATIONS = set("not never n't neither nor hardly isn't wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't cannot shouldn't");
/** Between a subject and its verb: "later told", "has long argued". */
export const VERB_ADVERBS = set(
  'also later then again still now just once long often always never repeatedly reportedly already earlier even only ever nevertheless nonetheless meanwhile recently previously subsequently further furthermore however thus therefore too simply himself herself itself themselves all both not first once since publicly privately quietly angrily bluntly afterwards eventually finally soon twice',
);
/** At the head of a sentence, before the subject. */
export const LEAD_ADVERBS = set(
  'but and so yet or then later earlier meanwhile however still also now today yesterday tomorrow afterwards afterward separately elsewhere nevertheless nonetheless moreover furthermore additionally instead indeed finally eventually recently previously once again there here thus therefore only even perhaps maybe nor still besides',
);
export const TIME_WORDS = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon evening night week month year midday noon midnight earlier later late early last next this recently afterwards ago now then january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec weekend hour hours days weeks months years minutes shortly',
);
/** Finite wherever they stand: a stretch of words with one of these is a clause, not a noun phrase. */
export const FINITE_VERBS = set(
  `is are was were am has have had do does did will would can could may might shall should must isn't wasn't aren't weren't hasn't haven't hadn't doesn't didn't don't won't
  took made came went gave got saw met won lost began became fell rose ran sent stood paid broke spoke kept brought built drew grew knew flew wrote chose drove ate felt meant sold taught thought wore
  said says told tells left hit came goes comes takes makes gives gets wants needs remains remained seems seemed appears appeared became becomes`,
);
/** Documents that speak: "the statement added". */
export const DOCUMENT_NOUNS = set(
  'statement report tweet post letter notice bulletin communique communiqué document documents memo email message release survey study poll ruling judgment judgement verdict text article leaflet manifesto website page notification circular order draft resolution declaration filing affidavit indictment complaint petition review audit data figures results minutes reports records dispatch newspaper paper book advisory transcript recording video caption headline agreement treaty decree law bill clause inscription sign banner placard placards list log count estimates estimate',
);
export const INSTITUTION_NOUNS = set(
  'ministry government army police coalition group party company agency office court council commission authority department union university committee parliament presidency force forces command brigade movement club federation association board mission embassy bank corporation firm organisation organization charity newspaper union network hospital school team militia militants cabinet administration directorate unit bureau house body side campaign league',
);
/** "in a statement", "by telephone": how something was said. */
export const MEANS_OF_SAYING = set('statement interview conference briefing speech tweet post letter email message telephone phone call address remarks text video testimony press radio television facebook twitter telegram translator interpreter report communique communiqué');
/** Behind the name of an organization they say what it is: "the Hamas movement" is Hamas. */
export const KINDS = set('group movement militia party faction newspaper daily weekly magazine website channel broadcaster outlet newsletter tabloid airline company firm conglomerate carmaker retailer startup charity');
/** These name another than "UN" in "the UN agency", but not in "the Oru news agency". */
export const SPECIFIC_KINDS = set('agency network station organization organisation service giant maker producer operator union portal site');
/** Between the name and them. */
export const KIND_MODIFIERS = set('news oil gas energy state television tv radio media rights aid armed rebel militant jihadist insurgent opposition separatist political tech technology software mining shipping security satellite monitoring');
/** Posts that are "of" or "for" something: "minister of health Ada Moyo". A wife, an aide and a lawyer are somebody's. */
export const OFFICE_NOUNS = set(
  'minister ministers secretary undersecretary chancellor director head chief commissioner governor mayor president vice-president chairman chairwoman chair commander ambassador leader dean rector prosecutor judge member speaker professor deputy adviser advisor envoy representative inspector editor manager coordinator spokesman spokeswoman spokesperson officer superintendent curator',
);
/** What a spokeswoman is "for" besides somebody: "spokesman on health Ada Moyo". */
export const PORTFOLIOS = set('women health defence defense education trade industry finance transport culture sport sports schools justice immigration energy environment agriculture welfare employment pensions housing police policing children families communities science development security interior operations affairs');
/** People nouns in -s that stand without an article: "residents said", and the heads of "the minister". */
export const PEOPLE_NOUNS = set(
  'official officials minister president spokesman spokeswoman spokesperson officer commander general colonel captain leader chief director secretary chairman chairwoman chair head governor mayor deputy judge prosecutor lawyer doctor nurse teacher farmer resident residents witness witnesses analyst analysts expert experts researcher professor scientist economist activist activists coach manager player captain driver shepherd villagers locals man woman boy girl politician lawmaker lawmakers mp mps senator senators diplomat diplomats envoy ambassador source sources adviser advisor aide critic critics opponent supporters relatives uncle father mother brother sister wife husband son daughter victim survivor soldier soldiers guard policeman sergeant lieutenant major pilot pastor bishop imam sheikh priest pharmacist superintendent commissioner coordinator administrator organiser organizer founder owner engineer veteran candidate premier chancellor pontiff king queen prince princess sultan emir defendant applicant plaintiff editor author writer historian singer actor artist mediator negotiator representative delegate people neighbour neighbours neighbor neighbors colleague colleagues fan fans player players accused deceased',
);
export const FEMALE = set('she her hers herself mrs ms miss madam mother wife daughter sister woman girl spokeswoman chairwoman actress queen princess businesswoman congresswoman grandmother aunt widow lady baroness policewoman nun councilwoman policewoman');
export const MALE = set('he him his himself mr sir father husband son brother man boy spokesman chairman actor king prince businessman congressman grandfather uncle widower lord policeman imam sheikh fisherman');
/** After "told", these are who was told, never the start of what was said. */
export const ADDRESSEES = set('reporters journalists parliament lawmakers mps investors supporters delegates residents police prosecutors magistrates farmers state local foreign viewers listeners readers followers workers members officials crowds broadcasters broadcaster colleagues deputies senators media');
