import type { Handlers } from "../../contract";
import type { SetComparison, SetSide } from "../../contract/kept-sets";
import type { UnitId } from "../../model/ids";
import { setTable } from "../../export";
import type { SetCounts } from "../archive-index";
import { type Desk, type Job, openArchive, type OpenArchive } from "../desk";
import { foundBy } from "./found-by";
import { versionsFor } from "./members";
import { inBoth, onlyIn } from "./parts";
import type { SetDesk } from "./remembered";
import { showUnits } from "./shown-units";
import { standingSearch, standingSet } from "./stored-kept-set";
import { readTypical } from "./typical-words";

/** The units of a side, and the versions that they had where it is frozen. */
interface Side {
  readonly units: ReadonlySet<UnitId>;
  readonly versions: ReadonlyMap<UnitId, number>;
}

/** @throws ArchiveError `request.no-set` */
function sideOf(desk: SetDesk, open: OpenArchive, side: SetSide): Side {
  const none = new Map<UnitId, number>();
  if ("question" in side) return { units: foundBy(desk, open, side.question), versions: none };
  const set = standingSet(open, side.set);
  if (set.kind === "search") {
    const { question } = standingSearch(desk, open, set.id);
    return { units: foundBy(desk, open, question), versions: none };
  }
  const versions = versionsFor(desk, open, set);
  return { units: new Set(versions.keys()), versions };
}

/** @throws ArchiveError `request.no-set` `job.cancelled` */
export const compareSets =
  (desk: SetDesk): Handlers["compareSets"] =>
  (input) =>
    underJob(desk, input.job, async (job) => {
      const open = openArchive(desk);
      const left = sideOf(desk, open, input.left);
      const right = sideOf(desk, open, input.right);
      const both = inBoth(left.units, right.units).length;
      return {
        left: left.units.size,
        right: right.units.size,
        onlyLeft: left.units.size - both,
        both,
        onlyRight: right.units.size - both,
        ...sideBySide(open.index.countsOf(left.units), open.index.countsOf(right.units)),
        ...(await readTypical(desk, open, { left: left.units, right: right.units }, job)),
      };
    });

type Facets = Pick<SetComparison, "facets" | "undated">;

function sideBySide(left: SetCounts, right: SetCounts): Facets {
  const { type, language } = {
    type: pair(left, right, "type"),
    language: pair(left, right, "language"),
  };
  const years = ({ years: bars }: SetCounts) =>
    new Map(bars.map(({ year, certain, possible }) => [String(year), certain + possible]));
  const year = paired(years(left), years(right)).toSorted(
    (a, b) => Number(a.value) - Number(b.value),
  );
  return {
    facets: { type, language, year },
    undated: { left: left.undated, right: right.undated },
  };
}

const pair = (left: SetCounts, right: SetCounts, facet: "type" | "language") =>
  paired(countsIn(left, facet), countsIn(right, facet)).toSorted(
    (a, b) => b.left + b.right - a.left - a.right || (a.value < b.value ? -1 : 1),
  );

const countsIn = ({ facets }: SetCounts, facet: string) =>
  new Map((facets[facet] ?? []).map(({ value, count }) => [value, count]));

const paired = (left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>) =>
  [...new Set([...left.keys(), ...right.keys()])].map((value) => ({
    value,
    left: left.get(value) ?? 0,
    right: right.get(value) ?? 0,
  }));

type Part = Parameters<Handlers["comparedUnits"]>[0]["part"];

function partOf({ units: left }: Side, { units: right }: Side, part: Part): readonly UnitId[] {
  if (part === "both") return inBoth(left, right);
  return part === "left" ? onlyIn(left, right) : onlyIn(right, left);
}

/** @throws ArchiveError `request.no-set` */
export const comparedUnits =
  (desk: SetDesk): Handlers["comparedUnits"] =>
  async ({ part, offset, limit, ...input }) => {
    const open = openArchive(desk);
    const left = sideOf(desk, open, input.left);
    const right = sideOf(desk, open, input.right);
    const units = desk.remember(open, ["compared", JSON.stringify(input), part], () =>
      partOf(left, right, part),
    );
    const { versions } = part === "right" ? right : left;
    return {
      total: units.length,
      units: showUnits(desk, open, units.slice(offset, offset + limit), versions),
    };
  };

/** Units written between two looks at what else is asked. */
const TURN = 500;

/** @throws ArchiveError `request.no-set` `job.cancelled` */
export const comparisonTable =
  (desk: SetDesk): Handlers["comparisonTable"] =>
  (input) =>
    underJob(desk, input.job, async (job) => {
      const open = openArchive(desk);
      const left = sideOf(desk, open, input.left);
      const right = sideOf(desk, open, input.right);
      const rows: Parameters<typeof setTable>[0][number][] = [];
      const all = left.units.size + onlyIn(right.units, left.units).length;
      for (const part of ["left", "both", "right"] as const) {
        const units = partOf(left, right, part);
        const { versions } = part === "right" ? right : left;
        for (let at = 0; at < units.length; at += TURN) {
          job.signal.throwIfAborted();
          for (const unit of showUnits(desk, open, units.slice(at, at + TURN), versions))
            rows.push({ part, ...unit });
          job.progress(rows.length, all, "");
          await desk.letOthers();
        }
      }
      return setTable(rows);
    });

async function underJob<T>(desk: Desk, id: string, work: (job: Job) => Promise<T>): Promise<T> {
  const job = desk.beginJob(id, "compare");
  try {
    return await work(job);
  } finally {
    job.end();
  }
}
