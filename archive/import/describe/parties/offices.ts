/** Forms of address and ranks that stand before a name. */
const ADDRESSES =
  "Mr|Mrs|Ms|Miss|Messrs|Dr|Doctor|Prof|Professor|Rev|Reverend|Bishop|Archbishop|Father|Sir|Lord|Lady|Viscount|Earl|Count|Countess|Baron|Prince|Princess|Duke|Marquis|Marquess|Hon|Honorable|Señor|Señora|Senhor|Signor|Monsieur|MM?|Mme|Herr|Frau|Don|Chevalier|Gen|General|Brigadier|Col|Colonel|Maj|Major|Capt|Captain|Lieut|Lieutenant|Sergeant|Admiral|Commodore|Commander|Marshal|President|Vice President|Premier|Chancellor|Prime Minister|Foreign Minister|Minister|Ambassador|Consul General|Consul|Vice[- ]Consul|Senator|Representative|Congressman|Governor|Chairman|Secretary(?: of (?:State|Defense|Defence|War|Commerce|Agriculture|Labor|Labour|the Treasury|the Navy|the Interior))?|King|Queen|Emperor|Empress|Sultan|Comrade|Brother|Sister|Doktor|Graf|Freiherr|Genosse|Товарищ|товарищ|тов|Господин|господин|г-н";

/** One or more forms of address, at the beginning of a phrase. */
export const ADDRESS = new RegExp(`^(?:(?:${ADDRESSES})\\.?\\s+)+`, "u");

/** Words for those who hold an office, and for bodies that write letters; each may stand in a longer phrase. */
const OFFICES: readonly string[] = [
  "Secretar(?:y|ies)|Under ?-?secretary|Minister|Ministry|Ambassador|Embassy|Envoy|Consul|Consulate|Consular|Legation|Chargés?|Chargé d.Affaires|Counsell?or|Attaché|Commissioner|Commission|Commandant|Commander|Governor|Government|President|Vice-President|Premier|Chancellor|Chairman|Chief|Director|Directorate|Head|Delegates?|Delegation|Representatives?|Mission|Agents?|Agency|Officers?|Official|Assistant|Adviser|Advisor|Department|Bureau|Board|Council|Committee|Congress|Senate|Parliament|Assembly|Administration|Administrator|Authority|Office|Court|King|Queen|Emperor|Empire|Sultan|Viceroy|Tsungli Yamen|Yamên?|Prefect|Mayor|Magistrate|Resident|Master|Admiral|Admiralty|General|Headquarters|Staff|Army|Fleet|Plenipotentiar(?:y|ies)|Plenipotentiary|Conference|Union|Party|Republic|Treasury|Postmaster|Attorney|Solicitor|Librarian|Archivist|Editor|Manager|Superintendent|Inspector|Collector|Bank|Company|Corporation|Association|Society|Incorporated|Inc|Ltd|Limited|Bros|Brothers|Institute|University|Foundation|Trust|Chamber|Club|Firm|Harbou?r Master",
  "Minister|Ministerium|Botschaft(?:er)?|Gesandt(?:er?|en|schaft)|Konsul|Konsulat|Kanzler|Reichskanzler|Staatssekretär|Auswärtige[sn]? Amt|Regierung|Präsident|König|Kaiser",
  "Ministre|Ministère|Ambassadeur|Ambassade|Président|Chancelier|Gouvernement|Consulat|Préfet|Roi|Empereur",
  "Ministro|Ministerio|Embajador|Embajada|Cónsul|Presidente|Gobierno|Gobernador|Rey|Ministero|Ambasciatore",
  "Министр|Министерство|Посол|Посольство|Консул|Председатель|Секретарь|Комиссар|Комитет|Правительство",
];

export const OFFICE_WORD = new RegExp(
  `(?:^|[\\s(-])(?:(?:${OFFICES.join("|")})(?:e?s|en)?(?=$|[\\s,.)'’-])|& \\p{Lu}|&? ?Cos?\\.?(?=$|[\\s,]))`,
  "u",
);
