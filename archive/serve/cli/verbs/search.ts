import { HitOrder, type SearchAnswer } from "../../../contract/search";
import { noteSentence } from "../note-sentences";
import { withArchive } from "../with-archive";
import { type Verb, wrongUsage } from "../verb";

export const search: Verb = {
  name: "search",
  usage:
    "search ARCHIVE QUERY [--limit N] [--offset N] [--order relevance|closest|oldest|newest|aid] [--explain] [--no-names] [--json]",
  options: {
    limit: { type: "string" },
    offset: { type: "string" },
    order: { type: "string" },
    explain: { type: "boolean" },
    "no-names": { type: "boolean" },
    json: { type: "boolean" },
  },
  words: [2, 2],
  run: ({ words: [archive, text], number, flag, text: given }, around) =>
    withArchive(around, archive as string, false, async ({ handlers }) => {
      const answer = await handlers.search({
        text: text as string,
        limit: Math.min(500, Math.max(1, number("limit", 20))),
        offset: number("offset", 0),
        narrowing: null,
        names: !flag("no-names"),
        ...orderGiven(given("order")),
      });
      around.out(flag("json") ? `${JSON.stringify(answer)}\n` : inWords(answer, flag("explain")));
      return 0;
    }),
};

function orderGiven(given: string | undefined): { readonly order?: HitOrder } {
  if (given === undefined) return {};
  const order = HitOrder.safeParse(given);
  if (order.success) return { order: order.data };
  throw wrongUsage(`--order knows ${HitOrder.options.join(", ")}; not “${given}”.`);
}

function inWords(
  { query, interpretation, total, ms, hits }: SearchAnswer,
  explain: boolean,
): string {
  const lines = hits.flatMap(
    ({ referenceCode, title, date, score, snippet, matched, doubtful, id }) => [
      [referenceCode, title, date].filter(Boolean).join("  "),
      `    ${snippet}`,
      ...(doubtful === true ? ["    only in unclear or supplied words"] : []),
      ...matched.flatMap(({ form, because }) =>
        because === null ? [] : [`    matched ${form}: ${because}`],
      ),
      ...(explain ? [`    ${score.toFixed(4)}  ${id}`] : []),
    ],
  );
  const head = `${String(total)} found in ${ms.toFixed(1)} ms. ${interpretation.text}`;
  const notes = explain
    ? (interpretation.notes ?? []).map((note) => noteSentence(query, note))
    : [];
  const steps = explain
    ? (interpretation.steps ?? []).map(({ clause, left }) => `${String(left)} left by ${clause}`)
    : [];
  return `${[head, ...notes, ...steps, ...lines].join("\n")}\n`;
}
