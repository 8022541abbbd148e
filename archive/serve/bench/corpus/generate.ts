import type { BenchDocument } from "./bench-document";
import { createRandom, createZipf, type Random } from "./random";
import { createVocabulary, type Script, type Vocabulary } from "./vocabulary";

/** Words of a document; its length is spread around this. */
const WORDS = 600;
const NAME_SHARE = 0.01;
const SLIP_SHARE = 0.003;

type Draw = (random: Random) => string;

/** Makes documents; the nth is the same whichever were made before. 70 % Latin, the rest Hangul, Cyrillic and Han alike. */
export interface Generator {
  readonly vocabulary: Vocabulary;
  document(doc: number): BenchDocument;
}

export function createGenerator(): Generator {
  const vocabulary = createVocabulary();
  const drawFrom = (words: readonly string[]): Draw => {
    const place = createZipf(words.length);
    return (random) => words[place(random)] ?? "";
  };
  const words: Readonly<Record<Script, Draw>> = {
    latin: drawFrom(vocabulary.latin),
    hangul: drawFrom(vocabulary.hangul),
    cyrillic: drawFrom(vocabulary.cyrillic),
    han: drawFrom(vocabulary.han),
  };
  const name = drawFrom(vocabulary.names);
  return {
    vocabulary,
    document(doc) {
      const random = createRandom(doc * 7919);
      const script = scriptOf(random());
      const source = { random, script, word: words[script], name };
      const title = `${sentence(source, 6)} ${name(random)}`;
      const agent = `${name(random)} ${name(random)}`;
      return { doc, title, agent, text: body(source, Math.round(WORDS * (0.4 + 1.2 * random()))) };
    },
  };
}

export function scriptOf(share: number): Script {
  if (share < 0.7) return "latin";
  if (share < 0.8) return "hangul";
  return share < 0.9 ? "cyrillic" : "han";
}

interface Source {
  readonly random: Random;
  readonly script: Script;
  readonly word: Draw;
  readonly name: Draw;
}

function body(source: Source, count: number): string {
  const { random } = source;
  const sentences: string[] = [];
  for (let written = 0; written < count;) {
    const length = Math.min(count - written, 5 + Math.floor(random() * 20));
    sentences.push(sentence(source, length) + (source.script === "han" ? "。" : "."));
    written += length;
  }
  return sentences.join(" ");
}

function sentence(source: Source, length: number): string {
  const words: string[] = [];
  for (let at = 0; at < length; at += 1) words.push(word(source));
  return words.join(source.script === "han" ? "" : " ");
}

function word({ random, word: draw, name, script }: Source): string {
  const chance = random();
  if (chance < NAME_SHARE && script !== "han") return name(random);
  const drawn = draw(random);
  return chance < NAME_SHARE + SLIP_SHARE && script === "latin" ? slip(drawn, random) : drawn;
}

/** A slip of the pen: two letters change places. */
function slip(word: string, random: Random): string {
  if (word.length < 5) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
