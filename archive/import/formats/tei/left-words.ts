import { countLetters } from "../../count-letters";
import { countWords } from "../../count-words";
import type { XmlElement } from "../xml/parse-xml";
import { wordsAside } from "./weave-tei";

/** What was left out of every text: why, how many words and letters. */
export interface Left {
  readonly message: string;
  readonly count: number;
  readonly letters: number;
}
export const nothingLeft: Left = { message: "", count: 0, letters: 0 };

/** Counts the words of elements that no text keeps. */
export function reportOf(message: string, elements: readonly XmlElement[]): Left {
  const words = elements.map((element) =>
    wordsAside({ ...element, name: "note", children: [element] }),
  );
  return {
    message,
    count: words.reduce((sum, one) => sum + countWords(one), 0),
    letters: words.reduce((sum, one) => sum + countLetters(one), 0),
  };
}
