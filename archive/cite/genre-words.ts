const KOREAN: Readonly<Record<string, string>> = {
  letter: "서신",
  note: "쪽지",
  telegram: "전보",
  cable: "전문",
  memorandum: "각서",
  minutes: "의사록",
  report: "보고서",
  "register page": "등록부",
  essay: "에세이",
  "web page": "웹 페이지",
  translation: "번역문",
};

const CORRESPONDENCE =
  /^(letter|note|telegram|cable|memorandum|postcard|dispatch|despatch|circular)$/;

/** A genre in words: "web-page" is "web page", and in Korean 웹 페이지. */
export function genreWords(genre: string, language: string): string {
  const words = genre.replaceAll("-", " ");
  return language === "ko" ? (KOREAN[words] ?? words) : words;
}

/** True for what one person sends to another. */
export function isCorrespondence(genre: string): boolean {
  return CORRESPONDENCE.test(genre);
}
