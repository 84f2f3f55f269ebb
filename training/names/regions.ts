/** Which names suit an article of a region: the keys are those of the corpus's first lines. */

interface Region {
  readonly persons: readonly string[];
  /** ISO 3166-1 codes. */
  readonly countries: readonly string[];
}

const REGIONS: readonly (Region & { readonly match: RegExp })[] = [
  { match: /iraq|kurdistan|nineveh/, persons: ['arab', 'kurd', 'arab'], countries: ['IQ', 'SY', 'JO'] },
  { match: /syria|lebanon|jordan|palestine/, persons: ['arab'], countries: ['SY', 'LB', 'JO', 'PS', 'IQ'] },
  { match: /saudi|kuwait|qatar|bahrain|uae|oman|yemen|gulf/, persons: ['arab'], countries: ['SA', 'KW', 'QA', 'BH', 'AE', 'OM', 'YE'] },
  { match: /egypt|libya|tunisia|algeria|morocco|sudan|maghreb/, persons: ['arab', 'arab', 'west-african'], countries: ['EG', 'LY', 'TN', 'DZ', 'MA', 'SD'] },
  { match: /iran/, persons: ['persian'], countries: ['IR'] },
  { match: /turk/, persons: ['turkish', 'kurd'], countries: ['TR'] },
  { match: /afghan|pakistan/, persons: ['afghan-pakistani'], countries: ['AF', 'PK'] },
  { match: /central-asia|kazakh|uzbek|tajik|kyrgyz|turkmen/, persons: ['central-asian'], countries: ['KZ', 'UZ', 'TJ', 'KG', 'TM'] },
  { match: /caucasus|armenia|georgia|azerbaijan/, persons: ['caucasus'], countries: ['AM', 'GE', 'AZ'] },
  { match: /israel|greece|cyprus/, persons: ['hebrew-greek'], countries: ['IL', 'GR', 'CY'] },
  { match: /india|nepal|south-asia|sri|bangladesh/, persons: ['indian', 'afghan-pakistani'], countries: ['IN', 'NP', 'LK', 'BD'] },
  { match: /china|taiwan|hong|singapore/, persons: ['chinese'], countries: ['CN', 'TW'] },
  { match: /japan/, persons: ['japanese'], countries: ['JP'] },
  { match: /korea/, persons: ['korean'], countries: ['KR', 'KP'] },
  { match: /indonesia|philippines|vietnam|thai|myanmar|malaysia|laos|cambodia/, persons: ['southeast-asian'], countries: ['ID', 'PH', 'VN', 'TH', 'MM', 'MY', 'LA', 'KH'] },
  { match: /ukrain|russia|belarus|moldova|poland/, persons: ['slavic'], countries: ['UA', 'RU', 'BY', 'PL'] },
  { match: /serbia|romania|hungary|balkan|bosnia|kosovo/, persons: ['balkan'], countries: ['RS', 'RO', 'HU', 'BA', 'BG'] },
  { match: /nigeria|ghana|sahel|mali|senegal|niger|west-africa|burkina/, persons: ['west-african', 'french'], countries: ['NG', 'GH', 'ML', 'SN', 'NE', 'BF', 'CI'] },
  { match: /kenya|ethiopia|somali|uganda|tanzania|rwanda|east-africa/, persons: ['east-african'], countries: ['KE', 'ET', 'SO', 'UG', 'TZ', 'RW'] },
  { match: /south-africa|southern-africa|zimbabwe|zambia|namibia|botswana/, persons: ['southern-african', 'english'], countries: ['ZA', 'ZW', 'ZM', 'NA', 'BW'] },
  { match: /africa/, persons: ['west-african', 'east-african', 'central-african', 'southern-african'], countries: ['KE', 'NG', 'GH', 'UG', 'CD', 'CM', 'ZM'] },
  { match: /fiji|samoa|papua|tonga|pacific/, persons: ['pacific', 'english'], countries: ['FJ', 'PG', 'WS', 'NZ'] },
  { match: /mexico|chile|peru|argentina|colombia|guatemala|spain|venezuela/, persons: ['spanish'], countries: ['MX', 'CL', 'PE', 'AR', 'CO', 'ES'] },
  { match: /brazil|portugal/, persons: ['portuguese'], countries: ['BR', 'PT'] },
  { match: /france|haiti|belgium/, persons: ['french'], countries: ['FR', 'BE', 'HT'] },
  { match: /germany|austria|switzerland|netherlands/, persons: ['german'], countries: ['DE', 'AT', 'CH', 'NL'] },
  { match: /italy/, persons: ['italian'], countries: ['IT'] },
  { match: /sweden|norway|denmark|finland|greenland/, persons: ['nordic'], countries: ['SE', 'NO', 'DK', 'FI'] },
];
const ENGLISH: Region = { persons: ['english', 'english', 'spanish', 'indian', 'german'], countries: ['US', 'GB', 'CA', 'AU', 'NZ', 'IE'] };

export function regionOf(key: string): Region {
  return REGIONS.find(({ match }) => match.test(key)) ?? ENGLISH;
}
