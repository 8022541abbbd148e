import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useSay } from "../../messages/messages";
import { useShell } from "../../state/archive-context";
import { pageKey, type Page } from "./pages";
import css from "./page-strip.module.css";
import { renditionUrl } from "./use-page-image";

const PITCH_PX = 58;

/** All pages, small, of which only those in sight are drawn: 500 pages cost no more than ten. */
export function PageStrip(props: {
  readonly pages: readonly Page[];
  readonly labels: readonly string[];
  readonly at: number;
  readonly onPage: (at: number) => void;
}) {
  const say = useSay();
  const { pages, labels, at, onPage } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const taken = useRef(false);
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: pages.length,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => PITCH_PX,
    overscan: 3,
    initialRect: { width: 470, height: 90 },
  });
  useEffect(() => {
    virtual.scrollToIndex(at, { align: "auto" });
    if (!taken.current) return;
    taken.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-page="${at}"]`)?.focus();
  }, [virtual, at]);
  const press = (event: KeyboardEvent) => {
    const rightToLeft = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    const next = nextPage(event.key, at, pages.length, rightToLeft);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    taken.current = next !== at;
    onPage(next);
  };
  return (
    <nav className={css["strip"]} aria-label={say("facsimile.pages")} onKeyDown={press}>
      <div ref={scroller} className={css["scroll"]}>
        <div className={css["row"]} style={{ inlineSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <button
              key={pageKey(pages[index]!)}
              className={css["page"]}
              data-page={index}
              style={{ insetInlineStart: start }}
              aria-current={index === at ? "page" : undefined}
              aria-label={say("facsimile.pageOf", {
                label: labels[index] ?? "",
                at: index + 1,
                count: pages.length,
              })}
              tabIndex={index === at ? 0 : -1}
              onClick={() => onPage(index)}
            >
              <Thumb page={pages[index]!} />
              <span className={css["label"]}>{labels[index]}</span>
            </button>
          ))}
        </div>
      </div>
    </nav>
  );
}

function Thumb({ page }: { readonly page: Page }) {
  const { facsimileUrl } = useShell();
  const [broken, setBroken] = useState(false);
  if (broken) return <span className={css["broken"]} />;
  const src = renditionUrl(facsimileUrl(page.head.id), page.leaf, "thumb");
  return <img src={src} alt="" draggable={false} onError={() => setBroken(true)} />;
}

function nextPage(key: string, at: number, count: number, onward: number): number | null {
  const wanted = {
    ArrowRight: at + onward,
    ArrowLeft: at - onward,
    PageDown: at + 1,
    PageUp: at - 1,
    Home: 0,
    End: count - 1,
  }[key];
  return wanted === undefined ? null : Math.min(count - 1, Math.max(0, wanted));
}
