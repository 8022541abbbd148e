import type { Dossier } from "../../archive/contract/dossier";
import type { TreeRow } from "../../archive/model/tree-row";
import type { Mark } from "../../archive/model/mark";
import type { Transcription } from "../../archive/model/transcription";
import type { Unit } from "../../archive/model/unit";

/** Invented material for the renderer's own tests and for looking at screens: the harbour office of Port Ellery. */
export interface Sheaf {
  readonly row: TreeRow;
  readonly dossier: Dossier;
}

const digits = "0123456789abcdefghjkmnpqrstvwxyz";
const sha = "4f1c09ae77d2b360e81a".padEnd(64, "0");

/** An id of the right shape for the n-th unit. */
export function unitId(n: number): Unit["id"] {
  let rest = n;
  let tail = "";
  for (let at = 0; at < 8; at++) {
    tail = digits[rest % 32] + tail;
    rest = Math.floor(rest / 32);
  }
  return `rec-01jd000000000000z0${tail}` as Unit["id"];
}

export interface Sketch {
  readonly n: number;
  readonly parent: number | null;
  readonly depth: number;
  readonly level: Unit["level"];
  readonly code: string;
  readonly title: string;
  readonly genre?: string;
  readonly date?: string;
  readonly edtf?: string;
  readonly language?: string;
  readonly items?: number;
  readonly children?: number;
  readonly text?: string;
  readonly marks?: readonly Mark[];
  readonly more?: Partial<Unit>;
  readonly readings?: readonly Partial<Transcription>[];
  readonly names?: Dossier["names"];
}

function readingsOf(sketch: Sketch, id: Unit["id"]): readonly Transcription[] {
  if (sketch.text === undefined) return [];
  const first = { text: sketch.text, marks: sketch.marks ?? [], kind: "diplomatic" as const };
  return [first, ...(sketch.readings ?? [])].map((reading, at) => ({
    id: `${id}.t${at + 1}` as Transcription["id"],
    kind: "diplomatic",
    language: sketch.language ?? "en",
    by: "M. Aldous, 2019",
    from: "the original",
    characters: (reading.text ?? "").length,
    sha256: sha,
    text: "",
    marks: [],
    ...reading,
  }));
}

function rowOf(sketch: Sketch, unit: Unit): TreeRow {
  return {
    id: unit.id,
    parent: unit.parent,
    position: sketch.n,
    depth: sketch.depth,
    level: sketch.level,
    referenceCode: sketch.code,
    title: sketch.title,
    genre: unit.genre,
    date: sketch.date ?? "",
    language: unit.languages[0] ?? null,
    sourceId: null,
    items: sketch.items ?? 0,
    children: sketch.children ?? 0,
  };
}

/** A unit with its row and its dossier, from a few words. */
export function sheaf(sketch: Sketch): Sheaf {
  const id = unitId(sketch.n);
  const transcriptions = readingsOf(sketch, id);
  const unit: Unit = {
    id,
    level: sketch.level,
    parent: sketch.parent === null ? null : unitId(sketch.parent),
    position: sketch.n,
    referenceCode: sketch.code,
    title: sketch.title,
    genre: sketch.genre ?? null,
    dates:
      sketch.date === undefined
        ? []
        : [{ edtf: sketch.edtf ?? null, display: sketch.date, role: "created", source: null }],
    agents: [],
    languages: sketch.text === undefined ? [] : [sketch.language ?? "en"],
    classification: null,
    rights: { statement: "no-known-copyright", note: null },
    access: { restriction: "open", until: null, why: null },
    locator: null,
    extent: sketch.text === undefined ? null : "1 leaf",
    description: null,
    source: null,
    transcriptions: transcriptions.map(({ text: _text, marks: _marks, ...head }) => head),
    facsimiles: [],
    custody: [],
    proposals: [],
    invented: true,
    withdrawn: null,
    ...sketch.more,
  };
  const row = rowOf(sketch, unit);
  const dossier: Dossier = {
    unit,
    path: [],
    inheritedCustody: null,
    children: [],
    transcriptions,
    events: [],
    names: sketch.names ?? [],
    previous: null,
    next: null,
    version: 1,
  };
  return { row, dossier };
}
