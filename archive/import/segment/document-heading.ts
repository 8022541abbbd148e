/** What a line that only says which document follows counts by: "Document 2", "Annex C", "III.", "문서 1". */
export interface DocumentHeading {
  /** The word that is counted, in small letters; empty for a number alone. */
  readonly word: string;
  readonly scheme: "arabic" | "roman" | "letter" | "word";
  readonly number: number;
  /** True when the line goes on and says what the document is: "Document 2: Letter of Seo". */
  readonly isTitled: boolean;
}

const WORDS =
  "document|doc\\.|text|annex|appendix|enclosure|inclosure|attachment|exhibit|source|item|supplement|" +
  "dokument|anlage|anhang|beilage|quelle|annexe|pièce|anexo|documento|apéndice|allegato|příloha|załącznik|" +
  "документ|приложение|источник|додаток|문서|자료|사료|문건|첨부|별지|부록|文件|资料|資料|文書|史料|附件|附錄|附录";
const COUNT = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const NUMBER = `(?<number>\\d{1,3}|[IVXLC]{1,7}|[A-Z]|${COUNT.join("|")})`;
const SIGN = "(?:no\\.?|nr\\.?|nº|number|№|#|제|第)?";
const WORDED = new RegExp(
  `^[[(<〈【]?\\s*(?<word>${WORDS})\\s*${SIGN}\\s*${NUMBER}\\s*(?:호|号|號)?\\s*[\\])>〉】]?(?:\\s*[.:)]?|\\s*[.:)–—-]\\s*(?<title>\\S.{2,160}))$`,
  "iu",
);
const BARE = /^(?:(?:No|Nr)\.\s*|№\s*|#)?(?<number>\d{1,3}|[IVXLC]{1,7})[.)]?$/u;
const MARKED = /^(?:No|Nr|№|#)|[.)]$/u;

/** The ways to read a line as a heading that counts documents, none for any other line: "Annex C" is the third by letters, the hundredth by numerals. */
export function documentHeadings(line: string): readonly DocumentHeading[] {
  if (line.length > 200) return [];
  const worded = WORDED.exec(line)?.groups;
  const bare = worded === undefined && MARKED.test(line) ? BARE.exec(line)?.groups : undefined;
  const { word = "", number, title } = worded ?? bare ?? {};
  if (number === undefined) return [];
  return readings(number).map((reading) => ({
    ...reading,
    word: word.toLowerCase(),
    isTitled: title !== undefined,
  }));
}

function readings(number: string): readonly Pick<DocumentHeading, "scheme" | "number">[] {
  if (/^\d/.test(number)) return [{ scheme: "arabic", number: Number(number) }];
  const counted = COUNT.indexOf(number.toLowerCase());
  if (counted !== -1) return [{ scheme: "word", number: counted + 1 }];
  const roman = /^[IVXLC]+$/.test(number) ? [romanNumber(number)] : [];
  const letter = /^[A-Z]$/.test(number) ? [number.charCodeAt(0) - 64] : [];
  return [
    ...roman.map((value) => ({ scheme: "roman" as const, number: value })),
    ...letter.map((value) => ({ scheme: "letter" as const, number: value })),
  ];
}

const NUMERALS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A numeral before a greater one is taken from it: IX is nine. */
function romanNumber(numeral: string): number {
  const values = [...numeral].map((sign) => NUMERALS[sign] ?? 0);
  return values.reduce((sum, value, n) => sum + (value < (values[n + 1] ?? 0) ? -value : value), 0);
}
