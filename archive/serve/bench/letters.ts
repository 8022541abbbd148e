import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createRandom } from "./corpus/random";
import { createVocabulary } from "./corpus/vocabulary";

/** Writes generated letters as text files. @param words in each @returns the folder, and all bytes in it */
export function writeLetters(
  folder: string,
  count: number,
  words: number,
): { readonly folder: string; readonly texts: readonly Buffer[] } {
  const { latin } = createVocabulary();
  const random = createRandom(11);
  const letters = path.join(folder, "letters");
  mkdirSync(letters);
  const texts = Array.from({ length: count }, (_, at) => {
    const text = letter(at, words, () => latin[Math.floor(random() * 3_000)] ?? "");
    writeFileSync(path.join(letters, `letter-${String(at).padStart(5, "0")}.txt`), text);
    return text;
  });
  return { folder: letters, texts };
}

function letter(at: number, words: number, word: () => string): Buffer {
  const day = `${String((at % 28) + 1)} March ${String(1904 + (at % 8))}`;
  const paragraphs: string[] = [];
  for (let left = words; left > 0; left -= 90)
    paragraphs.push(`${Array.from({ length: Math.min(left, 90) }, word).join(" ")}.`);
  return Buffer.from(`Letter ${String(at)}\n\n${day}\n\nDear Sir,\n\n${paragraphs.join("\n\n")}\n`);
}
