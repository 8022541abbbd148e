import { countLetters } from "../../count-letters";
import { countWords } from "../../count-words";
import type { WarningSentence } from "../../warning-sentences";
import type { XmlElement } from "../xml/parse-xml";
import { wordsAside } from "./weave-tei";

/** What was left out of every text: why, how many words and letters. */
export interface Left {
  readonly message: WarningSentence;
  readonly count: number;
  readonly letters: number;
}

/** Counts the words of elements that no text keeps. */
export function reportOf(message: WarningSentence, elements: readonly XmlElement[]): Left {
  const words = elements.map((element) =>
    wordsAside({ ...element, name: "note", children: [element] }),
  );
  return {
    message,
    count: words.reduce((sum, one) => sum + countWords(one), 0),
    letters: words.reduce((sum, one) => sum + countLetters(one), 0),
  };
}
