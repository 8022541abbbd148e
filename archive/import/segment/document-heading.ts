const HEADING =
  /^(?:document|doc\.|text|annex|appendix|enclosure|attachment|dokument|anlage|annexe|документ|приложение|문서|자료|文件|资料|資料|文書)\s*(?:no\.?|nr\.?|№|#)?\s*(\d{1,3})\s*[.:)]?$/iu;

/** The number in a line that only says which document follows ("Document 2", "문서 2"), null for any other line. */
export function documentHeading(line: string): number | null {
  const number = line.length <= 40 ? HEADING.exec(line)?.[1] : undefined;
  return number === undefined ? null : Number(number);
}
