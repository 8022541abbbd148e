import { writeNew } from "../../write-new";
import type { SetComparison, SetSide } from "../../../../contract/kept-sets";
import type { LocalService } from "../../../service";
import { type Invocation, wrongUsage } from "../../verb";
import { type Action, findSet, questionOf } from "./action";
import { pageOf, unitLines } from "./look";

const PARTS = { left: "only in the first", both: "in both", right: "only in the second" } as const;

export const compare: Action = {
  usage: " NAME NAME|--query Q [--part left|both|right] [--limit N] [--offset N] [--out F.csv]",
  says: "Two sets, or one and what a query finds now: what only one has and what both have, by kind, language and year, and words that set them apart.",
  writes: () => false,
  words: [1, 2],
  async run(service, [first = "", second], invocation, around) {
    const sides = {
      left: { set: (await findSet(service, first)).id },
      right: await rightOf(service, second, invocation),
    };
    const { handlers } = service;
    const compared = await handlers.compareSets({ ...sides, job: crypto.randomUUID() });
    const out = invocation.text("out");
    if (out !== undefined) {
      const { text } = await handlers.comparisonTable({ ...sides, job: crypto.randomUUID() });
      await writeNew(around.path(out), text);
    }
    const part = partOf(invocation);
    const listed =
      part === null
        ? { units: [] }
        : await handlers.comparedUnits({ ...sides, part, ...pageOf(invocation) });
    return {
      json: { ...compared, ...(part === null ? {} : { part, ...listed }) },
      text: [...inWords(compared), ...unitLines(listed.units)].join("\n"),
    };
  },
};

async function rightOf(
  service: LocalService,
  second: string | undefined,
  invocation: Invocation,
): Promise<SetSide> {
  const query = invocation.text("query");
  if ((second === undefined) === (query === undefined))
    throw wrongUsage("It takes a second name, or --query and a query.");
  return second === undefined
    ? { question: questionOf(query ?? "", invocation) }
    : { set: (await findSet(service, second)).id };
}

function partOf({ text }: Invocation): keyof typeof PARTS | null {
  const given = text("part");
  if (given === undefined) return null;
  if (given === "left" || given === "both" || given === "right") return given;
  throw wrongUsage("--part is left, both or right.");
}

function inWords({ typical, untypical, facets, undated, ...counts }: SetComparison) {
  const words = (list: SetComparison["typical"]) =>
    list.map(({ form, left, right }) => `${form} (${String(left)}:${String(right)})`).join(", ");
  return [
    `${String(counts.left)} and ${String(counts.right)} documents: ${String(counts.onlyLeft)} ${PARTS.left}, ${String(counts.both)} ${PARTS.both}, ${String(counts.onlyRight)} ${PARTS.right}`,
    ...Object.entries(facets).map(
      ([facet, values]) =>
        `${facet}: ${values.map((one) => `${one.value} ${String(one.left)}:${String(one.right)}`).join(", ")}`,
    ),
    `undated: ${String(undated.left)}:${String(undated.right)}`,
    `words of the first: ${words(typical)}`,
    `words of the second: ${words(untypical)}`,
  ];
}
