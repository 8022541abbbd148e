import lunr from "lunr";
import type { Analyser } from "../../analysis/analyser";
import type { SearchedField } from "../index";
import type { WordClause } from "../../query/query";

/** Texts by document number. */
export type Corpus = ReadonlyMap<number, Readonly<Record<string, string>>>;

/** How the oracle reads texts: as lunr itself does without its stop words, or with our analysis plugged in. */
export type OracleAnalysis = "lunr" | Analyser;

const IDENTITY: lunr.PipelineFunction = (token) => token;
lunr.Pipeline.registerFunction(IDENTITY, "carrel-test-identity");

/** Unchanged lunr over a corpus: postings, statistics and scores are all its own. */
export function lunrOracle(
  corpus: Corpus,
  fields: readonly SearchedField[],
  analysis: OracleAnalysis,
): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref("number");
  for (const { id, boost } of fields) builder.field(id, { boost });
  if (analysis === "lunr") useLunr(builder);
  else useOurs(builder, analysis);
  for (const [number, texts] of corpus) {
    const blank = Object.fromEntries(fields.map(({ id }) => [id, ""]));
    builder.add({ ...blank, ...texts, number: String(number) });
  }
  return builder.build();
}

function useLunr(builder: lunr.Builder): void {
  builder.pipeline.add(lunr.trimmer, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
}

function useOurs(builder: lunr.Builder, analyser: Analyser): void {
  const tokenizer = (text: string) => {
    const tokens: lunr.Token[] = [];
    analyser.analyse(text, (form) => tokens.push(new lunr.Token(analyser.stem(form), {})));
    return tokens;
  };
  Object.assign(builder, { tokenizer });
  builder.pipeline.add(IDENTITY);
  builder.searchPipeline.add(IDENTITY);
}

const PRESENCE = {
  optional: lunr.Query.presence.OPTIONAL,
  required: lunr.Query.presence.REQUIRED,
  prohibited: lunr.Query.presence.PROHIBITED,
};

/** lunr's answer to word clauses: score by document number. */
export function askLunr(
  index: lunr.Index,
  clauses: readonly WordClause[],
  analysis: OracleAnalysis,
): ReadonlyMap<number, number> {
  const results = index.query((query) => {
    for (const clause of clauses) {
      const isPlain = !clause.wildcard && clause.fuzzy === 0;
      const folded = analysis === "lunr" ? clause.text : analysis.fold(clause.text);
      const term = analysis !== "lunr" && isPlain ? analysis.stem(folded) : folded;
      query.term(term, {
        ...(clause.fields.length > 0 ? { fields: [...clause.fields] } : {}),
        boost: clause.boost,
        presence: PRESENCE[clause.presence],
        usePipeline: analysis === "lunr" && isPlain,
        ...(clause.fuzzy > 0 ? { editDistance: clause.fuzzy } : {}),
      });
    }
  });
  return new Map(results.map(({ ref, score }) => [Number(ref), score]));
}
