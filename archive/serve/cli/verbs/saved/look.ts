import type { ShownUnit } from "../../../../contract/kept-sets";
import type { SavedSearch } from "../../../../model/kept-set";
import type { LocalService } from "../../../service";
import { type Invocation, wrongUsage } from "../../verb";
import { type Action, findSet, type Listed } from "./action";
import { citation } from "./keep";

export const list: Action = {
  usage: "",
  says: "Saved searches with what they find now, and frozen sets.",
  writes: () => false,
  words: [0, 0],
  async run({ handlers }) {
    const { searches, frozen } = await handlers.keptSets({});
    const now = await Promise.all(
      searches.map(async (one) => ({ ...one, now: await handlers.savedNow({ id: one.id }) })),
    );
    const lines = now.map(
      ({ id, title, question, now: { total, since } }) =>
        `${id}  ${title}  ${question.text}  ${String(total)} found${sinceWords(since)}`,
    );
    return {
      json: { searches: now, frozen },
      text: [...lines, ...frozen.map(citation)].join("\n") || "Nothing is saved or frozen.",
    };
  },
};

type Since = Awaited<ReturnType<LocalService["handlers"]["savedNow"]>>["since"];

const sinceWords = (since: Since) =>
  since === null
    ? ", not looked at yet"
    : `, ${String(since.added)} new and ${String(since.gone)} gone since ${since.when.slice(0, 10)}`;

const PARTS = ["all", "same", "edited", "withdrawn", "gone", "withheld", "added", "lost"] as const;
type Part = (typeof PARTS)[number];

export const show: Action = {
  usage: ` NAME [--part ${PARTS.join("|")}] [--limit N] [--offset N] [--looked]`,
  says: "One of them and its documents; of a frozen set, what has become of them since. --looked: a saved search counts as looked at now.",
  writes: ({ flag }) => flag("looked"),
  words: [1, 1],
  async run(service, [given = ""], invocation) {
    const set = await findSet(service, given);
    const { handlers } = service;
    const answer = {
      ...set,
      ...(set.kind === "frozen"
        ? { state: await handlers.frozenState({ id: set.id }) }
        : { now: await handlers.savedNow({ id: set.id }) }),
      ...(await handlers.keptUnits({
        id: set.id,
        part: partOf(invocation),
        ...pageOf(invocation),
      })),
    };
    if (invocation.flag("looked") && set.kind === "search")
      await handlers.lookAtSaved({ id: set.id });
    return { json: answer, text: [...headOf(set, answer), ...unitLines(answer.units)].join("\n") };
  },
};

export const pageOf = ({ number }: Invocation) => ({
  offset: number("offset", 0),
  limit: Math.min(1000, Math.max(1, number("limit", 100))),
});

function partOf({ text }: Invocation): Part {
  const given = text("part") ?? "all";
  const part = PARTS.find((one) => one === given);
  if (part !== undefined) return part;
  throw wrongUsage(`--part is one of ${PARTS.join(", ")}.`);
}

function headOf(set: Listed, answer: object): readonly string[] {
  const said = [set.note ?? "", set.question === null ? "" : `Query: ${set.question.text}`];
  const facts = "state" in answer ? answer.state : (answer as { readonly now: object }).now;
  const told = Object.entries(facts as object).map(([name, value]) =>
    name === "since" ? sinceWords(value as Since).slice(2) : `${name} ${String(value)}`,
  );
  const head =
    set.kind === "frozen" ? citation(set) : `${set.title}  ${(set satisfies SavedSearch).id}`;
  return [head, ...said.filter((line) => line !== ""), told.join(", ")];
}

export const unitLines = (units: readonly ShownUnit[]): readonly string[] =>
  units.map(({ unit, referenceCode, title, date, state }) =>
    ["   ", referenceCode, title, date, state === "same" ? "" : `[${state}]`, unit]
      .filter((part) => part !== "")
      .join("  "),
  );

export const check: Action = {
  usage: " NAME",
  says: "Takes the digest of a frozen set's file again; exit status 1 when it has changed.",
  writes: () => false,
  words: [1, 1],
  async run(service, [given = ""]) {
    const { id, title } = await findSet(service, given);
    const answer = await service.handlers.checkFrozen({ id });
    const { state, expected, found, count } = answer;
    return {
      json: { id, ...answer },
      text:
        state === "ok"
          ? `ok  “${title}”, ${String(count)} documents, SHA-256 ${found}`
          : `changed  “${title}”: ${found} was found, and ${expected} was expected`,
      status: state === "ok" ? 0 : 1,
    };
  },
};
