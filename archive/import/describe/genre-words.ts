/** Words that name what a paper is, in its own heading. Genre in lower case, singular. */
const WORDS: readonly (readonly [string, string])[] = [
  ["editorial note", "editorial note|anmerkung des herausgebers"],
  [
    "record of conversation",
    "(?:record|memorandum|minutes?|notes?) of (?:an? |the )?(?:telephone )?conversations?|запись беседы|대화록|회담록",
  ],
  ["telegram", "telegram|telegramm|télégramme|telegrama|телеграмма|전보|電報|电报"],
  ["cable", "cable|cablegram|шифротелеграмма|шифровка"],
  ["press release", "press release|press conference|communiqué|коммюнике"],
  [
    "memorandum",
    "memorandum|memo|aide[- ]m[eé]moire|denkschrift|меморандум|비망록|각서|備忘錄|备忘录",
  ],
  ["minutes", "minutes|proc[eè]s[- ]verbal|protocol|протокол|protokoll|회의록|会议记录|議事録"],
  ["proclamation", "proclamation|воззвание|선언|포고"],
  ["affidavit", "affidavit|deposition|sworn statement"],
  ["speech", "address|speech|remarks|statement|выступление|речь|연설|讲话"],
  ["treaty", "treaty|agreement|convention|договор|соглашение|조약|협정|条约|條約"],
  ["decree", "decree|resolution|executive order|ordinance|постановление|указ|법령|명령|결정"],
  ["report", "report|доклад|отчет|отчёт|справка|bericht|rapport|보고서|보고|报告|報告"],
  ["diary", "diary|journal|дневник|tagebuch|일기|日记|日記"],
  ["letter", "letter|письмо|brief|lettre|carta|편지|서한|书信|書信|書簡"],
];

/** A word by itself: `\b` knows no letters but Latin ones. */
const IN_LINE = WORDS.map(
  ([genre, words]) => [genre, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu")] as const,
);
/** The word, and what a heading may have before and behind it: a number, "Draft", "of the Council". */
const NUMBER = "(?:(?:No|Nr|№)?\\.?\\s*\\d{1,4}[.)]\\s+)?";
const BEHIND =
  "(?:\\s*$|\\s+(?:No\\.?|№|Number)\\s*\\d|,|\\s+(?:of|by|from|to|on|for|with|between|before|at|issued|regarding|concerning|respecting|relative|von|de|du|о|об|от)(?!\\p{L}))";
const OF_HEADING = WORDS.map(
  ([genre, words]) =>
    [
      genre,
      new RegExp(
        `^[[(]?${NUMBER}(?:(?:draft|final|special|circular|joint|secret|confidential|private|international|supplementary|the|a|an)\\s+){0,3}(?:${words})[\\])]?${BEHIND}`,
        "iu",
      ),
    ] as const,
);

/** The genre that a heading names, null where it names none. */
export const genreWord = (line: string): string | null =>
  IN_LINE.find(([, word]) => word.test(line))?.[0] ?? null;

/** The genre that a heading begins with, "12. Memorandum of the Council", so that it says what the paper is and not what it is about. */
export const genreOfHeading = (line: string): string | null =>
  OF_HEADING.find(([, word]) => word.test(line))?.[0] ?? null;
