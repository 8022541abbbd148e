import { useVirtualizer } from "@tanstack/react-virtual";
import { Check } from "lucide-react";
import { useEffect, useState } from "react";
import type { ReviewedUnit } from "../../../archive/contract/proposals";
import { useSay } from "../../messages/messages";
import { GenreIcon } from "../../ui/genre-icon";
import { Scripted } from "../../ui/scripted";
import css from "./unit-list.module.css";

const ROW_PX = 52;

/** The items that have proposals, parts under their file; each says what is open. Only those in sight are drawn. */
export function UnitList(props: {
  readonly units: readonly ReviewedUnit[];
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const say = useSay();
  const { units, current } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: units.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 8,
    initialRect: { width: 222, height: 700 },
  });
  const at = units.findIndex(({ id }) => id === current);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [virtual, at]);
  const here = new Set(units.map(({ id }) => id));
  return (
    <nav ref={setScroller} className={css["list"]} aria-label={say("review.units")} data-pane>
      <h2>{say("review.units")}</h2>
      <div className={css["rows"]} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const unit = units[index]!;
          const isPart = unit.parent !== null && here.has(unit.parent);
          return (
            <button
              key={unit.id}
              data-index={index}
              ref={(node) => virtual.measureElement(node)}
              className={[
                css["row"],
                isPart && css["part"],
                unit.open === 0 && css["done"],
                unit.id === current && css["chosen"],
              ]
                .filter(Boolean)
                .join(" ")}
              style={{ transform: `translateY(${start}px)` }}
              {...(unit.id === current ? { "aria-current": "true" } : {})}
              onClick={() => props.onChoose(unit.id)}
            >
              {unit.open === 0 ? (
                <Check className="icon-small" aria-hidden />
              ) : (
                <GenreIcon genre={unit.genre} level={unit.level} className="icon-small" />
              )}
              <span className={css["words"]}>
                <span className={css["title"]}>
                  <Scripted text={unit.title} />
                </span>
                <small>{say("review.unitOpen", { total: unit.total, open: unit.open })}</small>
              </span>
            </button>
          );
        })}
      </div>
    </nav>
  );
}
