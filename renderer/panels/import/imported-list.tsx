import { useVirtualizer } from "@tanstack/react-virtual";
import { useState } from "react";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { GenreIcon } from "../../ui/genre-icon";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import css from "./imported-list.module.css";
import type { Story } from "./story";

const ROW_PX = 38;

/** What came in, each a link to itself. */
export function ImportedList({ files }: { readonly files: Story["files"] }) {
  const say = useSay();
  const imported = files.flatMap(({ name, units }) => units.map((unit) => ({ ...unit, name })));
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: imported.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 10,
    initialRect: { width: 700, height: 500 },
  });
  return (
    <div ref={setScroller} className={css["scroll"]} tabIndex={0}>
      <ul
        className={css["list"]}
        aria-label={say("import.imported")}
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = imported[index]!;
          return (
            <li key={one.id} style={{ transform: `translateY(${start}px)` }}>
              <GenreIcon genre={one.genre} level={one.level} className="icon-small" />
              <button
                onClick={() =>
                  goTo({ screen: "item", id: one.id, query: null, hit: null, reading: null })
                }
              >
                <Scripted text={one.title} />
              </button>
              <span className={css["source"]}>{one.name}</span>
              <ReferenceCode code={one.referenceCode} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
