import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beginBuild } from "../../../requests/indexing/parallel-build";
import { createEngine, type Engine } from "../../../search/engine";
import { parseQuery } from "../../../search/query/parse-query";
import { queryNames } from "../../../search/query/query-names";
import { sqlitePostings } from "../../../store/postings/sqlite-postings";
import type { BenchDocument } from "../corpus/bench-document";
import type { Question } from "../corpus/questions";
import type { Names } from "../../../search/ports";
import { nameGroups } from "../corpus/name-groups";
import {
  BENCH_FIELDS,
  TOP,
  WITHIN,
  type Asking,
  type BenchEngine,
  type Building,
} from "./bench-engine";
import { segmentThreads } from "./segment-threads";
import { usedBytes } from "./used-bytes";

const NAMES = queryNames(BENCH_FIELDS.map(({ id }) => id));
const OPTIONS = { limit: TOP, offset: 0, allow: null, names: false };
const optionsFor = ({ kind }: Question) => ({ ...OPTIONS, names: kind === "name" });

/** Milliseconds of a step of background work, as the service takes them. */
const STEP = 8;

/** Carrel's own engine over SQLite, with the settings of the catalogue. */
export const carrelEngine: BenchEngine = {
  id: "carrel",
  onDisk: true,
  mostDocuments: null,
  begin(folder) {
    const { database, engine } = openIndex(folder);
    const { tidy, longest } = tidying(database, engine);
    return {
      longestStep: longest,
      add: (documents) =>
        inTransaction(database, () => {
          for (const { doc, title, agent, text } of documents)
            engine.add(doc, { title, agent, text });
        }),
      finish() {
        while (engine.storing()) tidy();
        inTransaction(database, () => engine.store());
        while (tidy());
        database.exec("pragma wal_checkpoint(truncate)");
        database.close();
        return null;
      },
    };
  },
  open: (folder) => asking(folder),
};

/** Background work by steps, and how long the longest kept this thread busy. */
function tidying(database: DatabaseSync, engine: Engine) {
  let longest = 0;
  return {
    longest: () => longest,
    tidy() {
      const before = process.threadCpuUsage();
      const more = inTransaction(database, () => engine.mergeStep(STEP));
      const { user, system } = process.threadCpuUsage(before);
      longest = Math.max(longest, (user + system) / 1e3);
      return more;
    },
  };
}

/** The same, built in several threads as a new catalogue is; only its building is measured. */
export const threadedEngine: BenchEngine = {
  ...carrelEngine,
  id: "carrel-threads",
  begin: (folder) => building(folder),
};

/** As a new catalogue is indexed: read and packed in other threads, stored by this one (decision 23). */
function building(folder: string): Building {
  const { database, engine } = openIndex(folder);
  const { tidy, longest } = tidying(database, engine);
  const begun = beginBuild({
    ...segmentThreads(BENCH_FIELDS.length),
    store: () => inTransaction(database, () => engine.store()),
    storing: () => engine.storing(),
    storeBuilt: (built) => inTransaction(database, () => engine.storeBuilt(built)),
    tidy,
  });
  return {
    longestStep: longest,
    async add(documents) {
      const build = await begun;
      inTransaction(database, () => {
        for (const { doc, title, agent, text } of documents) {
          engine.hold(doc);
          build.take([doc, [title, agent, text]]);
        }
      });
      await build.goOn();
    },
    async finish() {
      await (await begun).end();
      while (tidy());
      database.exec("pragma wal_checkpoint(truncate)");
      database.close();
      return null;
    },
  };
}

function openIndex(folder: string) {
  const database = new DatabaseSync(fileIn(folder));
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -32768; pragma mmap_size = 4294967296",
  );
  const engine = createEngine({
    postings: sqlitePostings(database),
    fields: BENCH_FIELDS,
    names: knownNames(),
    // As in the catalogue: texts of documents that are not stored yet are not written down twice.
    reread: () => undefined,
  });
  return { database, engine };
}

/** What an archive's records say of the names that are asked for; looked up when a name is, for an archive has them at hand. */
function knownNames(): Names {
  let forms: ReadonlyMap<string, readonly string[]> | null = null;
  return {
    expand(typed) {
      forms ??= formsByName();
      const asked = typed.toLowerCase();
      return (forms.get(asked) ?? [])
        .filter((form) => form.toLowerCase() !== asked)
        .map((form) => ({ form, because: "another name" }));
    },
  };
}

const formsByName = () =>
  new Map(nameGroups().flatMap((group) => group.map((form) => [form.toLowerCase(), group])));

const fileIn = (folder: string) => path.join(folder, "carrel.sqlite");

function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("begin immediate");
  const answer = work();
  database.exec("commit");
  return answer;
}

function asking(folder: string): Asking {
  const { database, engine } = openIndex(folder);
  return {
    prepare(question) {
      const text = inOurLanguage(question);
      const options = optionsFor(question);
      // Reading the query is part of the answer's time.
      const answer = () => engine.search(parseQuery(text, NAMES), options);
      return question.kind === "every" ? () => void answer().matches() : () => void answer();
    },
    best: (question) =>
      engine
        .search(parseQuery(inOurLanguage(question), NAMES), { ...OPTIONS, closest: true })
        .top.map(({ doc }) => doc),
    hits: (question) =>
      engine.search(parseQuery(inOurLanguage(question), NAMES), optionsFor(question)).total,
    idle() {
      while (inTransaction(database, () => engine.prepare(STEP)));
    },
    change: (document, word) => change(database, engine, document, word),
    indexBytes: () => usedBytes(database),
    close: () => database.close(),
  };
}

function change(
  database: DatabaseSync,
  engine: Engine,
  document: BenchDocument,
  word: string,
): void {
  const { doc, title, agent, text } = document;
  inTransaction(database, () => engine.add(doc, { title, agent, text }));
  const { total } = engine.search(parseQuery(word, NAMES), OPTIONS);
  if (total !== 1) throw new Error(`The change was not found: ${word}.`);
}

function inOurLanguage({ kind, words }: Question): string {
  switch (kind) {
    case "and":
      return words.map((word) => `+${word}`).join(" ");
    case "prefix":
      return `${words.join(" ")}*`;
    case "fuzzy":
      return `${words.join(" ")}~1`;
    case "phrase":
      return `"${words.join(" ")}"`;
    case "near":
      return `"${words.join(" ")}"~${String(WITHIN)}`;
    case "name":
      return words[0] ?? "";
    default:
      return words.join(" ");
  }
}
