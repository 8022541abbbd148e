import { fromMarkdown } from "mdast-util-from-markdown";
import type { Language } from "../../messages/messages";

type Root = ReturnType<typeof fromMarkdown>;
/** Any node beneath a chapter. */
export type Node = Root["children"][number];

/** One chapter of the manual, as it is written in `renderer/manual`. */
export interface Chapter {
  /** The same in each language: `08-searching` is `searching`. */
  readonly id: string;
  readonly title: string;
  readonly body: Root;
}

const files = {
  en: () => import.meta.glob<string>("../../manual/en/*.md", { query: "?raw", import: "default" }),
  ko: () => import.meta.glob<string>("../../manual/ko/*.md", { query: "?raw", import: "default" }),
} satisfies Record<Language, unknown>;

/** The chapters in their order. They are part of the program; nothing is fetched from anywhere else. */
export async function loadManual(language: Language): Promise<readonly Chapter[]> {
  const found = Object.entries(files[language]()).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(found.map(async ([path, load]) => chapterOf(path, await load())));
}

/** @param path ends in `NN-name.md` */
export function chapterOf(path: string, text: string): Chapter {
  const id = /(?:^|\/)\d+-([a-z-]+)\.md$/.exec(path)?.[1];
  const body = fromMarkdown(text);
  const [head] = body.children;
  if (id === undefined || head?.type !== "heading" || head.depth !== 1)
    throw new Error(`${path} is no chapter: it needs a name like 01-name.md and a title.`);
  return { id, title: wordsOf(head), body };
}

/** The words of a piece of a chapter, without its signs. */
export function wordsOf(node: Root | Node): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

/** A piece of a chapter that holds what was looked for. */
export interface Found {
  readonly chapter: Chapter;
  /** null for what stands before the first heading. */
  readonly heading: string | null;
  readonly words: string;
}

const fold = (words: string) => words.normalize("NFKC").toLocaleLowerCase();

/** Paragraphs and list entries that hold all the words, in the manual's order. */
export function findInManual(chapters: readonly Chapter[], sought: string): readonly Found[] {
  const words = fold(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return chapters.flatMap((chapter) => {
    let heading: string | null = null;
    return chapter.body.children.flatMap((block): readonly Found[] => {
      if (block.type === "heading" && block.depth > 1) heading = wordsOf(block);
      const pieces = block.type === "list" ? block.children : [block];
      return pieces
        .map((piece) => wordsOf(piece))
        .filter((piece) => words.every((word) => fold(piece).includes(word)))
        .map((piece) => ({ chapter, heading, words: piece }));
    });
  });
}
