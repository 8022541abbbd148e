import type { KeptExcerpt } from "../../../archive/contract/excerpts";
import type { QuotedWords } from "../../../archive/model/packet";
import type { PacketPick } from "../../state/desk-context";

/** Words that a document of the packet may quote, and whether it does. */
export interface Offered {
  readonly key: string;
  readonly words: QuotedWords;
  readonly chosen: boolean;
  /** null for words of a recipe that nobody keeps here. */
  readonly kept: KeptExcerpt | null;
}

/** Tells places apart: the same words may be kept twice, and a recipe's words have no excerpt. */
const keyOf = ({ transcription, start, end }: QuotedWords): string =>
  `${transcription} ${String(start)} ${String(end)}`;

/** What is quoted of a document, in order: as chosen, else all excerpts kept from it in the order of the text. */
export function quotedOf(pick: PacketPick, kept: readonly KeptExcerpt[]): readonly QuotedWords[] {
  return pick.quoted ?? keptOf(pick, kept).map(({ words }) => words);
}

/** What is quoted first, in its order, then what else is kept, in the order of the text. */
export function offeredOf(pick: PacketPick, kept: readonly KeptExcerpt[]): readonly Offered[] {
  const own = keptOf(pick, kept);
  const byKey = new Map(own.map(({ words, one }) => [keyOf(words), one]));
  const quoted = quotedOf(pick, kept).map((words) => ({ words, key: keyOf(words), chosen: true }));
  const taken = new Set(quoted.map(({ key }) => key));
  const others = own
    .map(({ words }) => ({ words, key: keyOf(words), chosen: false }))
    .filter(({ key }) => !taken.has(key));
  return [...quoted, ...others].map((one) => ({ ...one, kept: byKey.get(one.key) ?? null }));
}

/** The document with words taken in, at the end, or left out; without any it is quoted whole. */
export function toggled(pick: PacketPick, kept: readonly KeptExcerpt[], key: string): PacketPick {
  const offered = offeredOf(pick, kept);
  const changed = offered.filter((one) => (one.key === key ? !one.chosen : one.chosen));
  const { quoted: _quoted, ...rest } = pick;
  if (changed.length === 0) return { ...rest, whole: true };
  return { ...rest, whole: false, quoted: changed.map(({ words }) => words) };
}

/** The document with chosen words one place earlier or later; at the ends they stay. */
export function shifted(
  pick: PacketPick,
  kept: readonly KeptExcerpt[],
  key: string,
  by: 1 | -1,
): PacketPick {
  const quoted = quotedOf(pick, kept);
  const at = quoted.findIndex((words) => keyOf(words) === key);
  const moving = quoted[at];
  if (moving === undefined || at + by < 0 || at + by >= quoted.length) return pick;
  const others = quoted.filter((_, place) => place !== at);
  return { ...pick, quoted: others.toSpliced(at + by, 0, moving) };
}

function keptOf(pick: PacketPick, kept: readonly KeptExcerpt[]) {
  return kept
    .filter(({ excerpt }) => excerpt.unit === pick.unit)
    .map((one) => {
      const { id, transcription, start, end, quote, textSha256 } = one.excerpt;
      const words: QuotedWords = { id, transcription, start, end, quote, textSha256 };
      return { one, words };
    })
    .toSorted((a, b) => a.words.start - b.words.start);
}
