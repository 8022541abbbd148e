import { createAttributes } from "../../search/attributes/attributes";
import { createRandom, createZipf, pick, type Random } from "./corpus/random";
import { figureOf, timeAll } from "./measure";
import type { BenchRow } from "./report";

const TYPES = ["letter", "telegram", "minutes", "report", "memorandum", "list", "petition"];
const LANGUAGES = [["en"], ["en"], ["ko"], ["ru"], ["en", "ko"]];
const CLASSES = [null, null, null, "Secret", "Confidential", "Top Secret"];
/** As many people and places as an archive of that size names, some of them in nearly all of it. */
const PEOPLE = 20_000;
const PLACES = 3_000;
const SERIES = 500;
/** Shares of the documents that a result holds. */
const RESULTS = [1, 0.5, 0.1, 0.01];

/** All facets, years and undated of results of every size, over invented descriptions: no other engine counts them. */
export function facetsRow(documents: number): BenchRow {
  const attributes = describedArchive(documents);
  const random = createRandom(7);
  const results = RESULTS.map((share) =>
    Uint32Array.from({ length: documents }, (_, at) => at + 1).filter(() => random() < share),
  );
  const work = results.map((matches) => () => {
    attributes.facets(matches);
    attributes.years(matches);
    attributes.undated(matches);
  });
  const ours = figureOf(timeAll(work, { milliseconds: 3_000, rounds: 50 }));
  return {
    bench: "search",
    case: "all facets of a result",
    size: documents,
    unit: "ms",
    ours,
    peers: {},
    floor: null,
  };
}

function describedArchive(documents: number) {
  const attributes = createAttributes();
  const random = createRandom(1);
  const person = createZipf(PEOPLE);
  const place = createZipf(PLACES);
  for (let doc = 1; doc <= documents; doc += 1) {
    const isSeries = doc <= SERIES;
    const unit = isSeries ? { parent: null, level: "series" } : beneath(random);
    const named = isSeries
      ? { repository: [`Holder ${String(doc % 40)}`] }
      : {
          from: [linked(person(random))],
          to: [linked(person(random)), `Person ${String(person(random))}`],
          place: [`Place ${String(place(random))}`],
        };
    attributes.add(doc, {
      id: `rec-${String(doc)}`,
      ...unit,
      type: pick(random, TYPES),
      languages: pick(random, LANGUAGES),
      classification: pick(random, CLASSES),
      dates: random() < 0.1 ? [] : [`${String(1900 + Math.floor(random() * 90))}-05`],
      has: random() < 0.5 ? ["facsimile"] : [],
      named,
    });
  }
  return attributes;
}

const beneath = (random: Random) => ({
  parent: `rec-${String(1 + Math.floor(random() * SERIES))}`,
  level: "item",
});

const linked = (number: number) => [`Person ${String(number)}`, `agt-${String(number)}`] as const;
