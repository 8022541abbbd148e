import type { Block, Run } from "./block";

/** All words of a manuscript with their language, so that fonts can be opened before anything is measured. */
export function wordsOf(
  blocks: readonly Block[],
  language: string,
): readonly { readonly run: Run; readonly language: string }[] {
  const faced = (runs: readonly Run[], face: Run["face"], own: string) =>
    runs.flatMap((run) => [
      {
        run: face === undefined || run.face !== undefined ? run : { ...run, face },
        language: run.language ?? own,
      },
      ...(run.note?.runs ?? []).map((note) => ({ run: note, language })),
    ]);
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "section":
        return wordsOf(block.blocks, language);
      case "paragraph":
        return faced(block.runs, block.style.face, block.language ?? language);
      case "own-lines":
        return block.lines.flatMap(({ runs }) => faced(runs, block.style.face, block.language));
      case "contents-entry":
        return faced(block.runs, block.style.face, language);
      case "table":
        return [
          ...faced(
            (block.head ?? []).map((text) => ({ text })),
            undefined,
            language,
          ),
          ...block.rows.flat().flatMap((cell) => faced(cell, undefined, language)),
        ];
      case "figure":
      case "page-start":
        return faced(block.head === null ? [] : headRuns(block), undefined, "ko");
      case "space":
        return [];
    }
  });
}

function headRuns(block: Extract<Block, { kind: "figure" | "page-start" }>): readonly Run[] {
  return block.head === null ? [] : [{ text: block.head.left }, { text: block.head.right }];
}
