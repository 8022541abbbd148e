import type { ImportStory } from "../../contract/import-runs";
import type { ElementCount, ImportRun, ImportWarning } from "../../model/import-run";
import type { Unit } from "../../model/unit";
import type { OpenArchive } from "../desk";
import type { SourceRow } from "../ports";

type Account = NonNullable<SourceRow["accounts"]>[number];
interface Told {
  readonly source: SourceRow;
  readonly account: Account;
}
type Kind = ImportStory["warnings"][number];

/**
 * Puts an import's report together from its record and the accounts of its files.
 * @param only the file whose sums and warnings are asked for; null for all
 */
export function storyOfRun(
  { tables }: OpenArchive,
  run: ImportRun,
  only: SourceRow["id"] | null = null,
): Omit<ImportStory, "undo"> {
  const all = tables
    .sourcesOfRun(run.id)
    .flatMap((source): Told[] =>
      (source.accounts ?? [])
        .filter((account) => account.run === run.id)
        .map((account) => ({ source, account })),
    );
  const told = only === null ? all : all.filter(({ source }) => source.id === only);
  const units = tables.unitsOfRun(run.id).map(({ unit }) => unit);
  const sum = (of: (account: Account) => number) =>
    told.reduce((total, { account }) => total + of(account), 0);
  const tops = topsBySource(units);
  const kinds = [...warningKinds(told, units), ...(only === null ? passedIn(run) : [])];
  return {
    run,
    files: all.map((one) => fileOf(one, tops)),
    documents: sum(({ documents }) => documents),
    others: sum(({ others }) => others),
    words: {
      in: sum(({ words }) => words.in),
      documents: sum(({ words }) => words.documents),
      others: sum(({ words }) => words.others),
      left: sum(({ words }) => words.left),
      apart: sum(apartOf),
      filesApart: told.filter(({ account }) => apartOf(account) !== 0).length,
    },
    proposals: proposalsOf(told),
    elements: elementsOf(told),
    left: kinds.filter(isLeftOut).toSorted((a, b) => b.count - a.count),
    warnings: kinds.filter((kind) => !isLeftOut(kind)),
    aside: run.aside,
  };
}

const proposalsOf = (told: readonly Told[]): ImportStory["proposals"] => ({
  applied: told.reduce((total, { account }) => total + account.proposals.applied, 0),
  open: told.reduce((total, { account }) => total + account.proposals.open, 0),
});

const passedIn = ({ passed = [] }: ImportRun): readonly Kind[] =>
  passed.map((one) => ({ ...one, files: 1 }));

const apartOf = ({ words }: Account): number =>
  words.in - words.documents - words.others - words.left;

/** Words that were left out are part of the sum; everything else is for a reader to look at. */
const isLeftOut = ({ says, message }: ImportWarning): boolean =>
  says?.code.startsWith("left.") ?? message.includes(" left out");

/** Units by the file they came from, those that stand in no other unit of it. */
function topsBySource(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const sourceOf = new Map(units.map(({ id, source }) => [id, source?.id]));
  const tops = new Map<string, Unit[]>();
  for (const unit of units) {
    const { parent, source } = unit;
    if (source === null || (parent !== null && sourceOf.get(parent) === source.id)) continue;
    tops.set(source.id, [...(tops.get(source.id) ?? []), unit]);
  }
  return tops;
}

function fileOf(
  { source, account }: Told,
  tops: ReadonlyMap<string, readonly Unit[]>,
): ImportStory["files"][number] {
  const { id, name, bytes, format } = source;
  const units = (tops.get(id) ?? []).map((unit) => ({
    id: unit.id,
    referenceCode: unit.referenceCode,
    title: unit.title,
    level: unit.level,
    genre: unit.genre,
  }));
  const { documents, others, words } = account;
  return { id, name, bytes, format, words: words.in, documents, others, units };
}

/** One row for each kind, with the place where it is met first. A sentence without a code is a kind of its own. */
function warningKinds(told: readonly Told[], units: readonly Unit[]): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  const last = new Map<string, string>();
  for (const { source, account } of told)
    for (const warning of account.warnings) {
      const key = kindOf(warning);
      const known = kinds.get(key);
      const isNewFile = last.get(key) !== source.id;
      last.set(key, source.id);
      kinds.set(
        key,
        known === undefined
          ? { ...warning, source: source.name, files: 1, ...unitAt(units, source, warning) }
          : {
              ...known,
              count: known.count + warning.count,
              files: known.files + Number(isNewFile),
            },
      );
    }
  return [...kinds.values()];
}

/** The innermost unit of the file that holds a warning's place. */
function unitAt(
  units: readonly Unit[],
  { id }: SourceRow,
  { place }: ImportWarning,
): Pick<Kind, "unit"> {
  const at = place?.at;
  if (at === undefined) return {};
  const [inmost] = units
    .flatMap(({ id: unit, source }) => {
      const [start, end] = source?.id === id ? (source.span ?? [0, Infinity]) : [1, 0];
      return start <= at && at < end ? [{ unit, size: end - start }] : [];
    })
    .toSorted((a, b) => a.size - b.size);
  return inmost === undefined ? {} : { unit: inmost.unit };
}

const kindOf = ({ says, message }: ImportWarning): string =>
  says === undefined ? message : JSON.stringify(says);

function elementsOf(told: readonly Told[]): readonly ElementCount[] {
  const counts = new Map<string, ElementCount>();
  for (const { account } of told)
    for (const { name, shown, kept, left } of account.elements) {
      const known = counts.get(name) ?? { name, shown: 0, kept: 0, left: 0 };
      counts.set(name, {
        name,
        shown: known.shown + shown,
        kept: known.kept + kept,
        left: known.left + left,
      });
    }
  const met = ({ shown, kept, left }: ElementCount) => shown + kept + left;
  return [...counts.values()].toSorted((a, b) => met(b) - met(a) || (a.name < b.name ? -1 : 1));
}
