import type { Block } from "../outline/block";
import { wordsOf } from "../outline/words";
import { markLanguages } from "./languages";

/** All words of these blocks, cut where their language changes: what fonts are opened for. */
export function markedWordsOf(
  blocks: readonly Block[],
  language: string,
): ReturnType<typeof wordsOf> {
  return wordsOf(blocks, language).flatMap(({ run, language: own }) =>
    markLanguages([run], own).map((part) => ({ run: part, language: part.language ?? own })),
  );
}
