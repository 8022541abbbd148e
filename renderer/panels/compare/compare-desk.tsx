import { useMemo, useState, type ReactNode } from "react";
import type { Comparison } from "../../../archive/contract/compare";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { useKeys } from "../../state/use-keys";
import { useStored } from "../../state/use-stored";
import { useMedia } from "../../ui/use-media";
import { CompareBar } from "./compare-bar";
import { CompareFoot } from "./compare-foot";
import { CompareHead } from "./compare-head";
import { CompareRows } from "./compare-rows";
import css from "./compare-screen.module.css";
import type { CompareRoute } from "../../routes/compare-route";
import { DifferenceList } from "./difference-list";
import { type Difference, shownRows } from "./rows";
import { useComparing } from "./use-comparing";

const asBoolean = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);

/** Both texts in rows of paragraphs, what differs, and how each is cited. */
export function CompareDesk(props: {
  readonly comparison: Comparison;
  readonly route: CompareRoute;
  readonly crumbs: ReactNode;
}) {
  const say = useSay();
  const { comparison, route } = props;
  const rows = useMemo(() => shownRows(comparison), [comparison]);
  const [marked, setMarked] = useStored("carrel.differences", true, asBoolean);
  const wide = useMedia("(min-width: 1241px)");
  const differences = marked ? (comparison.differences ?? []) : [];
  const [at, setAt] = useState<{ readonly row: number; readonly difference: number | null }>({
    row: 0,
    difference: null,
  });
  const row = Math.min(at.row, rows.length - 1);
  const comparing = useComparing(comparison, route, rows[row], row);
  const toRow = (next: number) =>
    setAt({ row: Math.max(0, Math.min(rows.length - 1, next)), difference: null });
  const toDifference = (next: number) => {
    const found = differences[next];
    if (found !== undefined) setAt({ row: found.row, difference: next });
  };
  const step = (by: 1 | -1) => {
    if (differences.length === 0) return toRow(row + by);
    if (at.difference !== null) return toDifference(at.difference + by);
    const near =
      by === 1
        ? differences.findIndex((one) => one.row >= row)
        : differences.findLastIndex((one) => one.row < row);
    toDifference(near);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <Frame crumbs={props.crumbs} footEnd={<Legend differences={differences} />}>
      <div className={css["desk"]}>
        <CompareBar
          comparison={comparison}
          comparing={comparing}
          marked={marked}
          onMarked={setMarked}
        />
        <div className={`${css["panes"]} ${wide ? "" : css["sideless"]}`}>
          <section className={css["texts"]} data-pane data-pane-first>
            <CompareHead comparison={comparison} route={route} />
            {comparison.handIsOld && <p className={css["old"]}>{say("compare.old")}</p>}
            <CompareRows
              comparison={comparison}
              rows={rows}
              differences={differences}
              row={row}
              difference={at.difference}
              onRow={toRow}
              onDifference={toDifference}
            />
            <CompareFoot comparison={comparison} row={rows[row]} />
          </section>
          {wide && (
            <DifferenceList
              comparison={comparison}
              rows={rows}
              chosen={at.difference}
              onChoose={toDifference}
            />
          )}
        </div>
      </div>
    </Frame>
  );
}

function Legend({ differences }: { readonly differences: readonly Difference[] }) {
  const say = useSay();
  if (differences.length === 0) return null;
  const isLost = differences.some(({ lost }) => lost !== null);
  const looks = ["only", "moved", ...(isLost ? (["lost"] as const) : [])] as const;
  return (
    <span className={css["legend"]}>
      {looks.map((look) => (
        <span key={look}>
          <span className={css[look]}>{say("compare.differences.words")}</span>{" "}
          {say(`compare.key.${look}`)}
        </span>
      ))}
    </span>
  );
}
