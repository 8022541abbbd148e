import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Authority } from "../../../model/authority";
import type { AuthorityId, UnitId } from "../../../model/ids";
import type { Unit } from "../../../model/unit";
import { createIndex, type ArchiveIndex } from "../../../requests/archive-index";
import { plainUnit } from "../../../requests/importing/units-of-drafts";
import { briefOf } from "../../../requests/indexing/brief";
import { openCatalogue } from "../../../store/catalogue/open-catalogue";
import type { BenchDocument } from "../corpus/bench-document";
import type { Asking, BenchEngine } from "./bench-engine";

const ARCHIVE = "bench";
/** Units in a folder of the finding aid, and the names that agents are linked to. */
const IN_FOLDER = 50;
const NAMES = 2_000;
const LANGUAGES = ["en", "ko", "ru", "zh"];
const QUESTION = {
  limit: 10,
  offset: 0,
  narrowing: null,
  names: true,
  reader: "keeper",
  today: "2026-01-01",
} as const;

/**
 * The whole catalogue as the service opens it: units, texts, briefs, attributes, names and index. Only its opening is measured, which
 * ends with the answer to a first question.
 */
export const catalogueEngine: BenchEngine = {
  id: "catalogue",
  onDisk: true,
  mostDocuments: null,
  begin(folder) {
    const { tables, index, close } = openAll(folder);
    tables.transaction(() => {
      for (let at = 0; at < NAMES; at += 1) tables.putAuthority(authority(at));
      index.reset();
    });
    return {
      add: (documents) =>
        tables.transaction(() => {
          for (const document of documents) {
            for (const unit of unitsOf(document)) {
              const doc = tables.nextDoc();
              const text = unit.level === "item" ? document.text : "";
              tables.putUnit({ doc, unit, version: 1 }, text, JSON.stringify(briefOf(unit)));
              index.add(doc, unit, text);
            }
          }
        }),
      finish() {
        tables.transaction(() => index.settle());
        while (tables.transaction(() => index.tidy(1_000)));
        close();
        return null;
      },
    };
  },
  open(folder) {
    const { index, close } = openAll(folder);
    const hits = (word: string) => index.search(word, QUESTION).total;
    if (hits("harbour") === 0) throw new Error("The first question found nothing.");
    return asking(index, close);
  },
};

function openAll(folder: string) {
  mkdirSync(folder, { recursive: true });
  const { tables, close } = openCatalogue(path.resolve(folder), ARCHIVE);
  return { tables, index: createIndex(tables), close };
}

function asking(index: ArchiveIndex, close: () => void): Asking {
  return {
    prepare: ({ words }) => {
      const text = words.join(" ");
      return () => void index.search(text, QUESTION);
    },
    best: ({ words }) => index.search(words.join(" "), QUESTION).top.map(({ doc }) => doc),
    hits: ({ words }) => index.search(words.join(" "), QUESTION).total,
    change: null,
    indexBytes: () => null,
    close,
  };
}

/** The unit of a document, and its folder before the first one in it. */
function unitsOf({ doc, title, agent }: BenchDocument): readonly Unit[] {
  const folder = Math.floor((doc - 1) / IN_FOLDER);
  const parent = idOf("rec", folder) as UnitId;
  const code = `B ${String(folder)}/${String(doc)}`;
  const place = { parent, title, level: "item", position: doc, referenceCode: code } as const;
  const day = `${String(1880 + (doc % 70))}-${two((doc % 12) + 1)}-${two((doc % 28) + 1)}`;
  const item: Unit = {
    ...plainUnit(place, idOf("rec", 1_000_000 + doc) as UnitId),
    genre: doc % 3 === 0 ? "telegram" : "letter",
    dates: [{ role: "created", display: day, edtf: day, calendar: "gregorian", source: null }],
    agents: [{ id: idOf("agt", doc % NAMES) as AuthorityId, name: agent, role: "author" }],
    languages: [LANGUAGES[doc % LANGUAGES.length] ?? "en"],
  };
  const shelf = { parent: null, title: `Folder ${String(folder)}`, level: "file" } as const;
  const above = plainUnit(
    { ...shelf, position: folder, referenceCode: `B ${String(folder)}` },
    parent,
  );
  return (doc - 1) % IN_FOLDER === 0 ? [above, item] : [item];
}

function authority(at: number): Authority {
  const preferred = `Keeper ${String(at)}`;
  const form = `Смотритель ${String(at)}`;
  return {
    id: idOf("agt", at) as AuthorityId,
    kind: "person",
    preferred,
    variants: [{ form, script: "Cyrl", kind: "other-script", source: null }],
    dates: null,
    note: null,
  };
}

const idOf = (prefix: string, number: number) => `${prefix}-${String(number).padStart(26, "0")}`;
const two = (number: number) => String(number).padStart(2, "0");
