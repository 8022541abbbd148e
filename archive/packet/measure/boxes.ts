import type { Face, Run } from "../outline/block";
import type { Cabinet } from "./cabinet";
import { mirrored } from "./mirrored";
import type { ShapedWord, Typeface } from "./typeface";

/** A piece of a line that is drawn in one go; `width` in points. */
export interface Box {
  readonly run: Run;
  readonly text: string;
  /** Under a sign that is drawn, an unseen letter. */
  readonly word: ShapedWord;
  readonly size: number;
  readonly width: number;
  readonly isSpace: boolean;
  /** Place of its first code unit in the paragraph. */
  readonly start: number;
}

/** Turns words into boxes, and remembers which characters no font could draw. */
export interface Typesetter {
  /** @param isRightToLeft for words of one direction that are read from the right */
  boxes(
    text: string,
    run: Run,
    language: string,
    size: number,
    start: number,
    isRightToLeft?: boolean,
  ): readonly Box[];
  /** Characters that were asked for in vain. */
  readonly missing: ReadonlySet<string>;
}

const SIGN_EMS = {
  "angle-left": 0.36,
  "angle-right": 0.36,
  "half-left": 0.3,
  "half-right": 0.3,
  room: 0.6,
  missing: 0.62,
} as const;
const RAISED = 0.66;
const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });
const SPACE = /^\s$/u;
/** Marks of direction and joining, soft hyphens: they steer and are never seen. */
const UNSEEN =
  /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u0000-\u0008]+$/u;

export function createTypesetter(cabinet: Cabinet): Typesetter {
  const missing = new Set<string>();
  const unseen = cabinet.plain.shape("?");
  // Most words of a packet come again: each is cut by face once.
  const cuts = new Map<string, readonly Piece[]>();
  const cut = (
    text: string,
    face: Face,
    language: string,
    isRightToLeft: boolean,
  ): readonly Piece[] => {
    const key = `${face}\u0000${language}\u0000${isRightToLeft ? "\u200f" : ""}${text}`;
    const pieces = cuts.get(key) ?? splitByFace(text, { face, language, isRightToLeft }, cabinet);
    cuts.set(key, pieces);
    return pieces;
  };
  return {
    missing,
    boxes(text, run, language, paragraphSize, start, isRightToLeft = false) {
      const size = run.raise === undefined ? paragraphSize : paragraphSize * RAISED;
      if (run.sign !== undefined) return [signBox(run, text, size, start, unseen)];
      const pieces = cut(text, run.face ?? "regular", run.language ?? language, isRightToLeft);
      return pieces.map((piece) => {
        if (piece.typeface !== null)
          return wordBox(run, piece, { typeface: piece.typeface, size, start, isRightToLeft });
        missing.add(piece.text);
        const lost: Run = { ...run, sign: "missing", tone: "loss" };
        return signBox(lost, piece.text, size, start + piece.start, unseen);
      });
    },
  };
}

interface Piece {
  readonly text: string;
  readonly typeface: Typeface | null;
  readonly start: number;
  readonly isSpace: boolean;
}

interface Setting {
  readonly typeface: Typeface;
  readonly size: number;
  readonly start: number;
  readonly isRightToLeft: boolean;
}

function wordBox(run: Run, piece: Piece, { typeface, size, start, isRightToLeft }: Setting): Box {
  const text = isRightToLeft ? mirrored(piece.text) : piece.text;
  const word = piece.isSpace ? typeface.shape(" ") : typeface.shape(text, isRightToLeft);
  const ems = piece.text === "\t" ? 2000 : word.width;
  return {
    run,
    text: piece.text,
    word,
    size,
    width: (ems * size) / 1000,
    isSpace: piece.isSpace,
    start: start + piece.start,
  };
}

function signBox(run: Run, text: string, size: number, start: number, word: ShapedWord): Box {
  const width = SIGN_EMS[run.sign ?? "missing"] * size;
  return { run, text, word, size, width, isSpace: false, start };
}

/** Cuts words where the face changes and at every space; a character without a glyph stands alone. */
function splitByFace(
  text: string,
  {
    face,
    language,
    isRightToLeft,
  }: { readonly face: Face; readonly language: string; readonly isRightToLeft: boolean },
  cabinet: Cabinet,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let word = "";
  let wordFace: Typeface | null = null;
  let wordStart = 0;
  const close = (): void => {
    if (word !== "")
      pieces.push({ text: word, typeface: wordFace, start: wordStart, isSpace: false });
    word = "";
  };
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    if (UNSEEN.test(segment)) continue;
    if (SPACE.test(segment)) {
      close();
      // One string with the words around it: software that copies puts the words of one string in order, not those of several.
      const around = isRightToLeft && wordFace?.has(0x20) === true ? wordFace : null;
      const typeface = around ?? cabinet.choose(" ", face, "");
      pieces.push({ text: segment, typeface, start: index, isSpace: true });
      continue;
    }
    const typeface = cabinet.choose(segment, face, language);
    if (typeface !== wordFace || typeface === null) close();
    if (word === "") wordStart = index;
    word += segment;
    wordFace = typeface;
  }
  close();
  return pieces;
}
