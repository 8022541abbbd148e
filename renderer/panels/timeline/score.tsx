import type { Output } from "../../../archive/contract";
import type { DaySpan } from "../../../archive/contract/ways";
import { dayText } from "../../../archive/model/day-text";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import { useBox } from "../../ui/use-box";
import { axisWords, dayOf, ticksOf } from "./days";
import {
  arcOf,
  countsInSight,
  HEAD_PX,
  linesAt,
  ROW_PX,
  rowAt,
  weeksAt,
  type Scale,
} from "./score-lines";
import css from "./score.module.css";

type Letters = Output<"letters">;
const ARCS_PX = 96;
const TICK_PX = 90;

export interface ScoreProps {
  readonly letters: Letters;
  readonly span: DaySpan;
  /** Keys of one, or of two. */
  readonly chosen: readonly string[];
  /** The letter in focus. */
  readonly letter: string | null;
  readonly onChoose: (...keys: readonly string[]) => void;
  readonly onLetter: (id: string) => void;
}

/** A row for a person, time to the right, each letter a line from its sender to its recipient. Nothing moves by itself. */
export function Score(props: ScoreProps) {
  const say = useSay();
  const { people, others } = props.letters;
  const [chart, { width }] = useBox<HTMLDivElement>();
  const height = HEAD_PX + (people.length + (others.people > 0 ? 1 : 0)) * ROW_PX;
  return (
    <div className={css["score"]} role="region" aria-label={say("timeline.letters")} tabIndex={0}>
      <svg className={css["arcs"]} width={ARCS_PX} height={height} aria-hidden>
        <Arcs {...props} />
      </svg>
      <ul className={css["people"]} aria-label={say("timeline.people")}>
        {people.map((one) => (
          <li key={one.key}>
            <button
              className={css["person"]}
              aria-pressed={props.chosen.includes(one.key)}
              onClick={() => props.onChoose(one.key)}
            >
              <b>
                <Scripted text={one.name} />
              </b>
              <span>{one.note ?? (one.id === null ? say("timeline.asWritten") : "")}</span>
              <i>{one.letters}</i>
            </button>
          </li>
        ))}
        {others.people > 0 && <li className={css["others"]}>{say("timeline.others", others)}</li>}
      </ul>
      <div ref={chart} className={css["chart"]}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden>
            <Staff {...props} width={width} height={height} />
          </svg>
        )}
      </div>
    </div>
  );
}

function Arcs({ letters, chosen, onChoose }: ScoreProps) {
  const { people, pairs } = letters;
  const both = new Map<string, { low: number; high: number; count: number }>();
  for (const { from, to, count } of pairs) {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const pair = both.get(`${low} ${high}`) ?? { low, high, count: 0 };
    both.set(`${low} ${high}`, { ...pair, count: pair.count + count });
  }
  const most = Math.max(1, ...[...both.values()].map(({ count }) => count));
  const arcs = [...both.values()].map((pair) => ({
    ...pair,
    ...arcOf(pair.low, pair.high, ARCS_PX),
  }));
  const told = countsInSight(arcs);
  return arcs.map((arc) => {
    const { low, high, count, path, x, y } = arc;
    const keys = [people[low]?.key ?? "", people[high]?.key ?? ""];
    return (
      <g
        key={keys.join()}
        className={isChosen(chosen, keys) ? css["mine"] : ""}
        onClick={() => onChoose(...keys)}
      >
        <path d={path} style={{ strokeWidth: 1 + (4 * count) / most }} />
        {told.has(arc) && (
          <text x={x} y={y + 4}>
            {count}
          </text>
        )}
      </g>
    );
  });
}

/** Letters of the one chosen, or of the two chosen with one another. */
const isChosen = (chosen: readonly string[], keys: readonly string[]): boolean =>
  chosen.length > 0 && chosen.every((key) => keys.includes(key));

interface Drawing extends ScoreProps {
  readonly width: number;
  readonly height: number;
}

function Staff(props: Drawing) {
  const say = useSay();
  const { letters, span, width, height, chosen } = props;
  const first = dayOf(span.from);
  const days = Math.max(1, dayOf(span.to) - first + 1);
  const scale: Scale = { first, pxPerDay: width / days, rows: letters.people.length };
  return (
    <>
      {ticksOf(span, Math.max(2, Math.floor(width / TICK_PX))).map((day) => {
        const x = (day - first) * scale.pxPerDay;
        return (
          <g key={day} className={css["tick"]}>
            <line x1={x} x2={x} y1={0} y2={height} />
            <text x={x + 5} y={14}>
              {axisWords(day, span, say.language)}
            </text>
          </g>
        );
      })}
      {letters.people.map(({ key }, at) => (
        <line
          key={key}
          className={`${css["row"]} ${chosen.includes(key) ? css["mine"] : ""}`}
          x1={0}
          x2={width}
          y1={rowAt(at, scale.rows)}
          y2={rowAt(at, scale.rows)}
        />
      ))}
      <Weeks {...props} scale={scale} />
      <Lines {...props} scale={scale} />
    </>
  );
}

function Weeks({ letters, scale, chosen, onChoose }: Drawing & { readonly scale: Scale }) {
  return weeksAt(letters, scale).map(({ from, to, weight, path }) => {
    const keys = [letters.people[from]?.key ?? "", letters.people[to]?.key ?? ""];
    return (
      <path
        key={`${from} ${to} ${weight}`}
        className={`${css["weeks"]} ${isChosen(chosen, keys) ? css["mine"] : ""}`}
        data-weight={weight}
        style={{ strokeWidth: Math.max(1, scale.pxPerDay * 7) }}
        d={path}
        onClick={() => onChoose(...keys.filter((key) => key !== ""))}
      />
    );
  });
}

function Lines(props: Drawing & { readonly scale: Scale }) {
  const { letters, scale, chosen, letter } = props;
  return linesAt(letters, scale).map(
    ({ id, title, from, to, x, y, end, wide, first, last }, at) => {
      const keys = [letters.people[from]?.key ?? "", letters.people[to]?.key ?? ""];
      const middle = (y + end) / 2;
      const down = end > y ? 1 : -1;
      const looks = [
        css["letter"],
        isChosen(chosen, keys) && css["mine"],
        id === letter && css["focus"],
      ];
      return (
        <g key={at} className={looks.filter(Boolean).join(" ")} onClick={() => props.onLetter(id)}>
          <title>{`${title}, ${first === last ? first : `${first} – ${last}`}`}</title>
          {wide > 0 && (
            <rect
              className={css["doubt"]}
              x={x - wide / 2}
              y={middle - 5}
              width={wide}
              height={10}
              rx={3}
            />
          )}
          <line className={css["reach"]} x1={x} x2={x} y1={y} y2={end} />
          <line className={wide > 0 ? css["dashed"] : ""} x1={x} x2={x} y1={y} y2={end} />
          <circle cx={x} cy={y} r={3} />
          <path d={`M${x - 3.5} ${end - 7 * down}h7L${x} ${end}z`} />
        </g>
      );
    },
  );
}

/** The days shown when a question has none of its own. */
export const wholeSpan = (letters: Letters): DaySpan | null =>
  letters.span === null || letters.span.from !== letters.span.to
    ? letters.span
    : { from: dayText(dayOf(letters.span.from) - 3), to: dayText(dayOf(letters.span.to) + 3) };
