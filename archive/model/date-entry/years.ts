/** A year as EDTF writes it; EDTF has a year 0 (ISO 8601): it is 1 BC. */
export function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${String(year)}`;
  return (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
}

/** `1950`, `45 BC`, `AD 79`, `기원전 45` as an EDTF year. */
export function readYear(written: string): string {
  const number = Number(/\d+/.exec(written)?.[0]);
  return edtfYear(/bc|기원전/iu.test(written) ? 1 - number : number);
}

/** Decades, centuries, and years beyond four digits; null for anything else. */
export function readYears(text: string): string | null {
  const decade = /^(?:the )?(\d{2,3})0(?:['’]?s|\s*년대|\s*年代|-е(?: годы)?)$/iu.exec(text)?.[1];
  if (decade !== undefined) return `${decade.padStart(3, "0")}X`;
  const century = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)? century$|^(\d{1,2})\s*(?:세기|世紀)$/iu;
  const found = century.exec(text);
  if (found !== null) return `${String(Number(found[1] ?? found[2]) - 1).padStart(2, "0")}XX`;
  const far = /^(기원전 )?(\d{5,})( bc)?(?:년)?$/iu.exec(text);
  return far === null ? null : readYear(text);
}
