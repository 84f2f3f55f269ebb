/** How news writes money: signs and codes before an amount, and what they stand for. */

/** Before a number: "$41 million", "₦500". */
export const MONEY_SIGNS: ReadonlyMap<string, string> = new Map([['$', 'dollars'], ['€', 'euros'], ['£', 'pounds'], ['¥', 'yen'], ['₹', 'rupees'], ['₽', 'roubles'], ['₺', 'lira'], ['₪', 'shekels'], ['₦', 'naira'], ['₴', 'hryvnias']]);

/** "SAR 591 million", "Rs 500". Those that stand before numbers as something else too are left out: "COP 28", "PHP 8", "ID 12", "TOP 10". */
export const MONEY_CODES: ReadonlyMap<string, string> = new Map([
  ['USD', 'dollars'], ['EUR', 'euros'], ['GBP', 'pounds'], ['JPY', 'yen'], ['CHF', 'francs'], ['CNY', 'yuan'], ['RMB', 'yuan'], ['AUD', 'dollars'], ['NZD', 'dollars'], ['SGD', 'dollars'], ['HKD', 'dollars'],
  ['SAR', 'riyals'], ['QAR', 'riyals'], ['OMR', 'rials'], ['IRR', 'rials'], ['YER', 'rials'], ['AED', 'dirhams'], ['Dh', 'dirhams'], ['Dhs', 'dirhams'], ['KWD', 'dinars'], ['KD', 'dinars'], ['BHD', 'dinars'],
  ['IQD', 'dinars'], ['JOD', 'dinars'], ['LYD', 'dinars'], ['TND', 'dinars'], ['DZD', 'dinars'], ['EGP', 'pounds'], ['SYP', 'pounds'], ['LBP', 'pounds'], ['SDG', 'pounds'],
  ['SSP', 'pounds'], ['TRY', 'lira'], ['TL', 'lira'], ['NIS', 'shekels'], ['ILS', 'shekels'], ['AFN', 'afghanis'], ['PKR', 'rupees'], ['INR', 'rupees'], ['LKR', 'rupees'], ['NPR', 'rupees'], ['Rs', 'rupees'], ['BDT', 'taka'],
  ['Tk', 'taka'], ['KES', 'shillings'], ['KSh', 'shillings'], ['Ksh', 'shillings'], ['Sh', 'shillings'], ['TZS', 'shillings'], ['TSh', 'shillings'], ['UGX', 'shillings'], ['USh', 'shillings'], ['NGN', 'naira'], ['GHS', 'cedis'],
  ['ETB', 'birr'], ['RWF', 'francs'], ['XOF', 'francs'], ['XAF', 'francs'], ['CFA', 'francs'], ['ZAR', 'rand'], ['ZMW', 'kwacha'], ['MYR', 'ringgit'], ['RM', 'ringgit'], ['IDR', 'rupiah'], ['Rp', 'rupiah'],
  ['THB', 'baht'], ['VND', 'dong'], ['KRW', 'won'], ['TWD', 'dollars'], ['MXN', 'pesos'], ['ARS', 'pesos'], ['CLP', 'pesos'], ['BRL', 'reais'], ['RUB', 'roubles'], ['UAH', 'hryvnias'], ['KZT', 'tenge'],
  ['UZS', 'soums'], ['GEL', 'lari'], ['AZN', 'manats'], ['PLN', 'zlotys'], ['CZK', 'crowns'], ['SEK', 'crowns'], ['NOK', 'crowns'], ['DKK', 'crowns'], ['HUF', 'forints'],
]);
