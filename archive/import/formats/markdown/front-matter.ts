/** Lines of `key: value` that some programs write above a text, between two lines of three hyphens. */
export interface FrontMatter {
  readonly facts: ReadonlyMap<string, string>;
  /** The lines themselves, for the word count. */
  readonly words: string;
  readonly body: string;
}

const FENCED = /^---[ \t]*\n((?:[^\n]{0,500}\n){0,100}?)---[ \t]*\n/;

/** Takes the front matter off a text; without one the body is the whole text. */
export function frontMatter(text: string): FrontMatter {
  const fenced = FENCED.exec(text);
  const words = fenced?.[1] ?? "";
  const pairs = [...words.matchAll(/^([A-Za-z][\w-]{0,40}):[ \t]*(.+)$/gm)];
  if (fenced === null || pairs.length === 0) return { facts: new Map(), words: "", body: text };
  const facts = new Map(
    pairs.map(([, key = "", value = ""]) => [
      key.toLowerCase(),
      value.trim().replace(/^(["'])(.*)\1$/, "$2"),
    ]),
  );
  return { facts, words, body: text.slice(fenced[0].length) };
}
