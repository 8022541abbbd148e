import { useMemo } from "react";
import { MarkKind, type Mark } from "../../../archive/model/mark";
import { isDrawnIn, type TextView } from "../../../archive/model/text-view";
import { useSay } from "../../messages/messages";
import { DRAWINGS } from "./mark-drawings";
import { markRuns } from "./mark-runs";
import css from "./marks-key.module.css";
import { RunWords } from "./run-words";

/** What the signs in this text mean: only those that it has, as this view draws them. */
export function MarksKey(props: {
  readonly marks: readonly Mark[];
  readonly view: TextView;
  readonly language: string;
}) {
  const say = useSay();
  const { marks, view } = props;
  const kinds = useMemo(() => {
    const used = new Set(marks.map(({ kind }) => kind));
    return MarkKind.options.filter(
      (kind): kind is ExplainedKind => used.has(kind) && isExplained(kind, view),
    );
  }, [marks, view]);
  if (kinds.length === 0) return null;
  return (
    <details className={css["key"]} lang={say.language}>
      <summary>{say("mark.key")}</summary>
      <dl>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt aria-hidden>
              <Sample kind={kind} view={view} />
            </dt>
            <dd>
              <b>{say(`mark.kind.${kind}`)}</b>: {say(`mark.means.${kind}`)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Lines have their place on the sheet and notes their words beside it: neither needs a key. */
function isExplained(kind: MarkKind, view: TextView): boolean {
  const { as } = DRAWINGS[kind];
  return (as === "words" || as === "point") && kind !== "cell" && isDrawnIn(kind, view);
}
type ExplainedKind = Exclude<
  MarkKind,
  | "cell"
  | "note"
  | "heading"
  | "opener"
  | "dateline"
  | "salute"
  | "closer"
  | "signed"
  | "postscript"
  | "quote"
>;

function Sample(props: { readonly kind: MarkKind; readonly view: TextView }) {
  const say = useSay();
  const { kind, view } = props;
  const sample = say("mark.sample");
  const isPoint = DRAWINGS[kind].as === "point";
  const [start, end] = isPoint ? [1, 1] : [0, sample.length];
  const note = kind === "subst" ? say("mark.sample.before") : null;
  const mark: Mark = { kind, start, end, note, by: null, label: null };
  return markRuns(0, sample.length, [mark], []).map((run) => (
    <RunWords
      key={run.start}
      run={run}
      text={sample}
      language={say.language}
      view={view}
      notes={new Map()}
      onNote={() => undefined}
    />
  ));
}
