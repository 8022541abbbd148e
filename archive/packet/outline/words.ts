import type { Block, Run, TextStyle } from "./block";
import { STYLES } from "./styles";

interface Words {
  readonly run: Run;
  readonly language: string;
}

/** All words of a manuscript with their language, so that fonts can be opened before anything is measured. */
export function wordsOf(blocks: readonly Block[], language: string): readonly Words[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "section":
        return wordsOf(block.blocks, language);
      case "facing-figures":
        return wordsOf(block.figures, language);
      case "paragraph":
        return faced(block.runs, block.style.face, block.language ?? language, language);
      case "own-lines":
        return block.lines.flatMap(({ runs }) =>
          faced(runs, block.style.face, block.language, language),
        );
      default:
        return otherWords(block, language);
    }
  });
}

function otherWords(
  block: Exclude<Block, { kind: "section" | "facing-figures" | "paragraph" | "own-lines" }>,
  language: string,
): readonly Words[] {
  switch (block.kind) {
    case "contents-entry":
      return faced(block.runs, block.style.face, language, language);
    case "answer-room":
      return faced(block.answer, block.style.face, language, language);
    case "table": {
      const head = (block.head ?? []).map((text) => ({ text }));
      return [head, ...block.rows.flat()].flatMap((cell) =>
        faced(cell, undefined, language, language),
      );
    }
    case "figure":
      return [
        ...faced(headRuns(block.head), undefined, "ko", language),
        ...faced([{ text: block.lost ?? "" }], STYLES.headnote.face, language, language),
      ];
    case "page-start":
      return faced(headRuns(block.head), undefined, "ko", language);
    case "facing-end":
    case "space":
      return [];
  }
}

/** @param notes the language of footnotes */
function faced(
  runs: readonly Run[],
  face: TextStyle["face"],
  own: string,
  notes: string,
): readonly Words[] {
  return runs.flatMap((run) => [
    {
      run: face === undefined || run.face !== undefined ? run : { ...run, face },
      language: run.language ?? own,
    },
    ...(run.note?.runs ?? []).map((note) => ({ run: note, language: notes })),
  ]);
}

const headRuns = (
  head: { readonly left: string; readonly right: string } | null,
): readonly Run[] => (head === null ? [] : [{ text: head.left }, { text: head.right }]);
