import { randomUUID } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import { createFontShelf } from "../../host/fonts";
import { presetOptions } from "../../model/packet";
import type { UnitId } from "../../model/ids";
import { embedFonts } from "./packet-peer";
import type { Bench } from "./bench";
import { openBenchService } from "./bench-service";
import { writeLetters } from "./letters";
import { comparedWith, figureOf } from "./measure";
import type { LocalService } from "../service";

const LETTERS = 45;
const WORDS = 900;
const ROUNDS = 5;

export const packetBench: Bench = {
  id: "packet",
  label:
    "A whole packet (line numbers, citations, tags, attachments) in a thread of its own, beside plain pdf-lib drawing the same words",
  async run({ documents, folder, say }) {
    const { folder: letters, texts } = writeLetters(folder, documents ?? LETTERS, WORDS);
    const service = await openBenchService(folder);
    try {
      const units = await importAll(service, letters);
      const samples: number[] = [];
      const peer: number[] = [];
      let pages = 0;
      for (let round = 0; round <= ROUNDS; round++) {
        say(`packet: round ${String(round)} of ${String(ROUNDS)}`);
        const ours = await timed(async () => void (pages = await issue(service, units)));
        const theirs = await timed(() => drawPlainly(texts));
        if (round > 0) samples.push(ours);
        if (round > 0) peer.push(theirs);
      }
      const ours = figureOf(samples);
      const peers = { "pdf-lib drawText": comparedWith(ours, figureOf(peer)) };
      return [{ bench: "packet", case: "issue", size: pages, unit: "s", ours, peers, floor: null }];
    } finally {
      await service.close();
    }
  },
};

async function timed(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1_000;
}

async function importAll(service: LocalService, folder: string): Promise<readonly UnitId[]> {
  const [admitted] = await service.admit([folder]);
  const report = await service.handlers.importFiles({
    job: randomUUID(),
    tickets: [admitted?.ticket ?? ""],
    into: null,
    accept: "confident",
  });
  return report.imported.map(({ id }) => id);
}

async function issue({ handlers }: LocalService, units: readonly UnitId[]): Promise<number> {
  const { pages } = await handlers.makePacket({
    job: randomUUID(),
    packet: {
      title: "Benchmark",
      purpose: null,
      style: "chicago-notes-bibliography",
      preset: "scholar",
      language: "en",
      options: presetOptions("scholar"),
      entries: units.map((unit) => ({
        unit,
        excerpts: null,
        headnote: null,
        questions: [],
        whole: null,
      })),
      questions: [],
      glossary: [],
    },
  });
  return pages;
}

/** The same words by pdf-lib's own means: one subset font, wrapped by width, nothing else on the page. */
async function drawPlainly(texts: readonly Buffer[]): Promise<void> {
  const pdf = await PDFDocument.create();
  const font = await embedFonts(pdf, await createFontShelf(null).font("serif"));
  const size = 9;
  for (const text of texts) {
    let page = pdf.addPage([595, 842]);
    let y = 780;
    for (const line of wrapped(text.toString("utf8"), (words) =>
      font.widthOfTextAtSize(words, size),
    )) {
      if (y < 60) {
        page = pdf.addPage([595, 842]);
        y = 780;
      }
      page.drawText(line, { x: 72, y, size, font });
      y -= 13;
    }
  }
  await pdf.save();
}

function* wrapped(text: string, width: (words: string) => number): Generator<string> {
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (width(longer) <= 420) line = longer;
      else {
        yield line;
        line = word;
      }
    }
    if (line !== "") yield line;
  }
}
