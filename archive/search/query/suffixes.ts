import { isEscaped } from "./signs";

/** Edit distances above two are held to two: three letters away is another word. */
const MAX_FUZZY = 2;
const FUZZY = /~(\d{1,2})$/;
const BOOST = /\^(\d{1,4}(?:\.\d{1,3})?)$/;
const PHRASE =
  /(?:~(?<near>\d{1,3}))?(?:\^(?<boost>\d{1,4}(?:\.\d{1,3})?))?(?:~(?<late>\d{1,3}))?(?=\s|$)/y;

interface WordSuffixes {
  /** The word without its suffixes, escapes still in place. */
  readonly raw: string;
  readonly boost: number;
  readonly fuzzy: number;
}

/** Takes `~1` and `^3` off the end of a word, in either order, each at most once; what would leave nothing is text. */
export function cutSuffixes(run: string): WordSuffixes {
  const fuzzyLast = cutFuzzy(run);
  if (fuzzyLast.fuzzy !== null)
    return plain({ fuzzy: fuzzyLast.fuzzy, ...cutBoost(fuzzyLast.raw) });
  const boostLast = cutBoost(run);
  return plain({ boost: boostLast.boost, ...cutFuzzy(boostLast.raw) });
}

function plain(cut: { raw: string; boost: number | null; fuzzy: number | null }): WordSuffixes {
  return { raw: cut.raw, boost: cut.boost ?? 1, fuzzy: Math.min(cut.fuzzy ?? 0, MAX_FUZZY) };
}

function cutFuzzy(raw: string) {
  const cut = suffix(raw, FUZZY);
  return { raw: cut?.rest ?? raw, fuzzy: cut?.value ?? null };
}

/** Takes `^3` off the end of a word. */
export function cutBoost(raw: string) {
  const cut = suffix(raw, BOOST);
  return { raw: cut?.rest ?? raw, boost: cut?.value ?? null };
}

function suffix(raw: string, pattern: RegExp) {
  // Only the end is looked at: the patterns would otherwise try every tilde of a long run.
  const end = raw.slice(-10);
  const found = pattern.exec(end);
  const at = raw.length - end.length + (found?.index ?? 0);
  if (!found?.[1] || at === 0 || isEscaped(raw, at)) return null;
  return { rest: raw.slice(0, at), value: Number(found[1]) };
}

const LONE_BOOST = /\^(\d{1,4}(?:\.\d{1,3})?)(?=\s|$)/y;

/** `^3` after a bracket or a quotation, and where it ends. */
export function readBoost(text: string, at: number) {
  LONE_BOOST.lastIndex = at;
  const found = LONE_BOOST.exec(text);
  return { boost: Number(found?.[1] ?? 1), end: at + (found?.[0].length ?? 0) };
}

/** What follows a phrase's closing mark: `~5` (nearness in words), `^3`, both, or nothing. */
export function readPhraseSuffixes(text: string, at: number) {
  PHRASE.lastIndex = at;
  const found = PHRASE.exec(text);
  const near = found?.groups?.["near"] ?? found?.groups?.["late"];
  return {
    near: near === undefined ? null : Number(near),
    boost: Number(found?.groups?.["boost"] ?? 1),
    end: at + (found?.[0].length ?? 0),
  };
}
