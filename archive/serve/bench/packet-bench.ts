import { randomUUID } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import { createFontShelf } from "../../host/fonts";
import { type PacketDraft, presetOptions } from "../../model/packet";
import type { UnitId } from "../../model/ids";
import { embedFonts } from "./packet-peer";
import type { Bench } from "./bench";
import { openBenchService } from "./bench-service";
import { writeLetters } from "./letters";
import { comparedWith, figureOf } from "./measure";
import type { BenchRow } from "./report";
import type { LocalService } from "../service";

/** Letters of 900 words: about 10, 100 and 300 pages with all that a packet has besides. */
const LETTERS = [2, 24, 72];
const WORDS = 900;
const ROUNDS = 5;

export const packetBench: Bench = {
  id: "packet",
  label:
    "The first page of a packet, and all of it (line numbers, citations, tags, attachments), in threads of their own, beside plain pdf-lib drawing the same words",
  async run({ documents, folder, say }) {
    const sizes = documents === null ? LETTERS : [documents];
    const { folder: letters, texts } = writeLetters(folder, sizes.at(-1) ?? 1, WORDS);
    const service = await openBenchService(folder);
    try {
      const units = await importAll(service, letters);
      const rows: BenchRow[] = [];
      for (const size of sizes) {
        say(`packet: ${String(size)} letters`);
        rows.push(...(await measured(service, units.slice(0, size), texts.slice(0, size))));
      }
      return rows;
    } finally {
      await service.close();
    }
  },
};

async function measured(
  service: LocalService,
  units: readonly UnitId[],
  texts: readonly Buffer[],
): Promise<readonly BenchRow[]> {
  const samples = {
    cover: [] as number[],
    whole: [] as number[],
    peer: [] as number[],
    meanwhile: [] as number[],
  };
  let size = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const cover = await timed(async () => void (await firstPage(service, units)));
    const asking = askMeanwhile(service, units[0] as UnitId);
    const whole = await timed(async () => void (size = await issue(service, units)));
    const waits = await asking.end();
    const peer = await timed(() => drawPlainly(texts));
    if (round === 0) continue;
    samples.cover.push(cover * 1_000);
    samples.whole.push(whole);
    samples.meanwhile.push(...waits);
    samples.peer.push(peer);
  }
  const ours = figureOf(samples.whole);
  const peers = { "pdf-lib drawText": comparedWith(ours, figureOf(samples.peer)) };
  const row = { bench: "packet", size, floor: null };
  return [
    { ...row, case: "first page", unit: "ms", ours: figureOf(samples.cover), peers: {} },
    { ...row, case: "issue", unit: "s", ours, peers },
    {
      ...row,
      case: "another question meanwhile",
      unit: "ms",
      ours: figureOf(samples.meanwhile),
      peers: {},
    },
  ];
}

/** Asks for a document every 5 ms while something else goes on. @returns how long each answer took, in milliseconds, waiting for its turn included */
function askMeanwhile({ handlers }: LocalService, id: UnitId) {
  const PAUSE = 5;
  const waits: number[] = [];
  let going = true;
  const asking = (async () => {
    while (going) {
      const before = performance.now();
      await new Promise((done) => setTimeout(done, PAUSE));
      await handlers.dossier({ id });
      waits.push(Math.max(0, performance.now() - before - PAUSE));
    }
  })();
  return {
    async end(): Promise<readonly number[]> {
      going = false;
      await asking;
      return waits;
    },
  };
}

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
  const { pages } = await handlers.makePacket({ job: randomUUID(), packet: draftOf(units) });
  return pages;
}

/** As a window asks for it, until its bytes are there to be drawn. */
async function firstPage(service: LocalService, units: readonly UnitId[]): Promise<void> {
  const { url } = await service.handlers.packetCover({ packet: draftOf(units) });
  await service.resource(url);
}

const draftOf = (units: readonly UnitId[]): PacketDraft => ({
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
});

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
