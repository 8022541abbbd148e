import type { Draft, DraftProposal } from "../draft";
import { textLines } from "../text-lines";
import type { TextLine } from "../text-lines";
import { isClosing } from "./closing";
import { SALUTATION } from "./correspondence";
import { readDateline, readReceived } from "./dates/dateline";
import { isAboutPaper, isMarking } from "./head-lines";
import { isNameLine } from "./names";
import { propose, textOf } from "./propose";

const SURE = 0.8;
const WORDS = 60;
const PROSE = 40;
/** Kinds of writing that are called by what they say, not by their kind and day. */
const WITH_TITLES: ReadonlySet<string> = new Set(["essay", "web-page"]);
/** Genres as a title has them, where the paper is in a language of its own. */
const GENRES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ko: {
    letter: "편지",
    telegram: "전보",
    cable: "전문",
    memorandum: "비망록",
    minutes: "회의록",
    report: "보고서",
  },
  ru: {
    letter: "Письмо",
    telegram: "Телеграмма",
    cable: "Шифротелеграмма",
    memorandum: "Меморандум",
    minutes: "Протокол",
    report: "Доклад",
  },
  de: {
    letter: "Brief",
    telegram: "Telegramm",
    memorandum: "Denkschrift",
    minutes: "Protokoll",
    report: "Bericht",
  },
  fr: {
    letter: "Lettre",
    telegram: "Télégramme",
    memorandum: "Mémorandum",
    minutes: "Procès-verbal",
    report: "Rapport",
  },
};

/**
 * A title for a paper without one, that says nothing wrong: its kind and day, "Letter, Tanmok, 16 November 1907"; else its first
 * words, where the first line only dates, greets or stamps it. None where a title is sure already, or the file's name stands for it.
 */
export function calmTitle(draft: Draft, found: readonly DraftProposal[]): readonly DraftProposal[] {
  if (found.some(({ kind, confidence }) => kind === "title" && confidence >= SURE)) return [];
  const text = textOf(draft);
  const lines = textLines(text);
  const [first] = lines;
  if (first === undefined || first.text.replace(/\s+/g, " ") !== draft.title) return [];
  return ofKindAndDay(found) ?? (isNoTitle(first) ? firstWords(text, lines) : []);
}

function ofKindAndDay(found: readonly DraftProposal[]): readonly DraftProposal[] | null {
  const surest = (kind: DraftProposal["kind"], role: string | null) =>
    found
      .filter(
        (one) =>
          one.kind === kind && one.confidence >= SURE && (role === null || one.role === role),
      )
      .toSorted((a, b) => b.confidence - a.confidence)[0];
  const genre = surest("genre", null);
  const day = surest("date", "created");
  if (genre === undefined || day === undefined || WITH_TITLES.has(genre.value)) return null;
  const place = surest("place", null);
  const language = surest("language", null)?.value ?? "en";
  const parts = [
    nameOf(genre.value, language),
    ...(place === undefined ? [] : [place.value]),
    day.evidence.text,
  ];
  return [
    {
      kind: "title",
      value: parts.join(", "),
      role: null,
      confidence: Math.min(genre.confidence, day.confidence),
      state: "open",
      evidence: day.evidence,
      rule: "title.kind-and-day",
    },
  ];
}

function nameOf(genre: string, language: string): string {
  const own = GENRES[language]?.[genre];
  return own ?? genre.slice(0, 1).toUpperCase() + genre.slice(1);
}

/** The first words that say something, cut behind a word. */
function firstWords(text: string, lines: readonly TextLine[]): readonly DraftProposal[] {
  const line = lines.find((one) => one.text.length >= PROSE && !isNoTitle(one));
  if (line === undefined) return [];
  const greeting = /^[^.!?]{2,40}:\s+(?=\p{Lu})/u.exec(line.text)?.[0].length ?? 0;
  const said = line.text.slice(greeting);
  const cut =
    said.length <= WORDS ? said : said.slice(0, WORDS + 1).replace(/[\s\p{P}]+[^\s]*$/u, "");
  const bare = cut.replace(/[\s\p{P}]+$/u, "");
  const start = line.start + greeting;
  return propose("title.first-words", text, [
    { kind: "title", value: `${bare}…`, confidence: SURE, start, end: start + bare.length },
  ]);
}

/** A line that dates, greets, stamps or addresses a paper is not what it is called. */
function isNoTitle({ text }: TextLine): boolean {
  const stamps = isMarking(text) || isAboutPaper(text) || readReceived(text) !== null;
  const greets = SALUTATION.test(text) || GREETING.test(text) || isClosing(text);
  return stamps || greets || readDateline(text) !== null || isNameLine(text);
}

const GREETING =
  /^.{2,50}[,:!]$|^(?:sir|sirs|madam|gentlemen|my lord|excellency|your excellency)\b.{0,30}$/iu;
