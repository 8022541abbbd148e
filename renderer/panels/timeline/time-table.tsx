import type { Output } from "../../../archive/contract";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import { barWords, spanWords } from "./days";
import css from "./time-table.module.css";

type Timeline = Output<"timeline">;
type Letters = Output<"letters">;

/** What the drawings show, in rows and columns: the time bar by bar, and who wrote to whom. */
export function TimeTable(props: {
  readonly timeline: Timeline;
  readonly letters: Letters | null;
  readonly onBar: (bar: Timeline["bars"][number]) => void;
  readonly onPair: (from: string, to: string) => void;
}) {
  return (
    <div
      className={css["tables"]}
      tabIndex={0}
      data-pane-first
      role="region"
      aria-label={useSay()("timeline.table")}
    >
      <Times {...props} />
      {props.letters !== null && props.letters.letters > 0 && (
        <Pairs letters={props.letters} onPair={props.onPair} />
      )}
    </div>
  );
}

function Times(props: {
  readonly timeline: Timeline;
  readonly onBar: (bar: Timeline["bars"][number]) => void;
}) {
  const say = useSay();
  const { bars, step, undated } = props.timeline;
  const some = bars.filter(({ certain, possible, all }) => certain + possible + all > 0);
  return (
    <table className={css["table"]}>
      <caption>{say("timeline.byTime")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("timeline.when")}</th>
          <th scope="col">{say("timeline.certain")}</th>
          <th scope="col">{say("timeline.possible")}</th>
          <th scope="col">{say("timeline.all")}</th>
        </tr>
      </thead>
      <tbody>
        {some.map((bar) => (
          <tr key={bar.from}>
            <th scope="row">
              <button onClick={() => props.onBar(bar)}>{barWords(bar, step, say.language)}</button>
            </th>
            <td>{bar.certain}</td>
            <td>{bar.possible}</td>
            <td>{bar.all}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{say("timeline.noDate")}</th>
          <td colSpan={2}>{undated}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function Pairs(props: {
  readonly letters: Letters;
  readonly onPair: (from: string, to: string) => void;
}) {
  const say = useSay();
  const { people, others } = props.letters;
  const pairs = props.letters.pairs.toSorted((a, b) => b.count - a.count);
  return (
    <table className={css["table"]}>
      <caption>
        {say("timeline.byPair")}
        {others.people > 0 && <> {say("timeline.others", others)}</>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say("timeline.sender")}</th>
          <th scope="col" className={css["words"]}>
            {say("timeline.recipient")}
          </th>
          <th scope="col">{say("timeline.letters")}</th>
          <th scope="col" className={css["words"]}>
            {say("timeline.when")}
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ from, to, count, first, last }) => {
          const [one, other] = [people[from], people[to]];
          if (one === undefined || other === undefined) return null;
          return (
            <tr key={`${from} ${to}`}>
              <th scope="row">
                <button onClick={() => props.onPair(one.key, other.key)}>
                  <Scripted text={one.name} />
                </button>
              </th>
              <td className={css["words"]}>
                <Scripted text={other.name} />
              </td>
              <td>{count}</td>
              <td className={css["words"]}>
                {first === null || last === null
                  ? say("timeline.noDate")
                  : spanWords({ from: first, to: last }, say.language)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
