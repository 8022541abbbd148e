/** Words that name what a paper is, in its own heading. Genre in lower case, singular. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ["telegram", /\b(?:telegram|telegramm|телеграмма)\b|전보|電報|电报/iu],
  ["cable", /\b(?:cable|cablegram|шифротелеграмма)\b/iu],
  ["memorandum", /\b(?:memorandum|memo|aide[- ]memoire|меморандум)\b|비망록/iu],
  ["minutes", /\b(?:minutes|protocol|протокол|protokoll)\b|회의록|会议记录|議事録/iu],
  ["record of conversation", /\b(?:record of (?:a )?conversation|запись беседы)\b|대화록/iu],
  ["treaty", /\b(?:treaty|agreement|convention|договор)\b|조약|협정|条约|條約/iu],
  ["decree", /\b(?:decree|resolution|order|ordinance|постановление|указ)\b|법령|명령/iu],
  ["report", /\b(?:report|доклад|bericht|rapport)\b|보고서|报告|報告/iu],
  ["diary", /\b(?:diary|journal|дневник|tagebuch)\b|일기|日记|日記/iu],
  ["letter", /\b(?:letter|письмо|brief|lettre)\b|편지|서한|书信|書信|書簡/iu],
];

/** The genre that a heading names, null where it names none. */
export const genreWord = (line: string): string | null =>
  WORDS.find(([, word]) => word.test(line))?.[0] ?? null;
