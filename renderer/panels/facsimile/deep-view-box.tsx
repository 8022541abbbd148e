import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from "react";
import { openDeepView, type DeepView, type Fit, type PageSource, type Zone } from "./deep-view";
import css from "./facsimile-pane.module.css";

/** A page that comes within this time, in milliseconds, takes the place of the last without a gap. */
const FLICKER = 300;
/** How far an arrow key moves the page, as a share of the pane. */
const ARROW = 0.12;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-ARROW, 0],
  ArrowRight: [ARROW, 0],
  ArrowUp: [0, -ARROW],
  ArrowDown: [0, ARROW],
};

export type Glass = Pick<DeepView, "zoomBy" | "fit" | "turn">;

export interface DeepViewBoxProps {
  /** The name of the page, for those who hear it. */
  readonly name: string;
  readonly pageKey: string;
  /** null while it is waited for: the page before stays for a moment, so that nothing flickers. */
  readonly source: PageSource | null;
  readonly fit: Fit;
  readonly filter: string | undefined;
  readonly zone: Zone | null;
  readonly glass: Ref<Glass>;
  readonly onZoom: (percent: number) => void;
  readonly onFailed: () => void;
  /** Turns pages: -1 back, 1 on. */
  readonly onPage: (by: 1 | -1) => void;
}

/** The page under the glass. */
export function DeepViewBox(props: DeepViewBoxProps) {
  const { source, pageKey, zone } = props;
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<DeepView | null>(null);
  const shown = useRef<string | null>(null);
  /** The page that can be seen; a new object for each time that one is opened. */
  const [opened, setOpened] = useState<{ readonly key: string } | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (box.current === null) return;
    const made = openDeepView(box.current, css["zone"] ?? "", {
      zoomed: (percent) => latest.current.onZoom(percent),
      failed: () => latest.current.onFailed(),
      opened: () => setOpened({ key: shown.current ?? "" }),
    });
    view.current = made;
    return () => {
      view.current = null;
      shown.current = null;
      made.destroy();
    };
  }, []);
  useEffect(() => {
    if (source === null) {
      const clearing = setTimeout(() => view.current?.clear(), FLICKER);
      return () => clearTimeout(clearing);
    }
    view.current?.show(source, latest.current.fit, shown.current === pageKey);
    shown.current = pageKey;
  }, [source, pageKey]);
  useEffect(() => {
    if (opened !== null) view.current?.mark(zone, true);
  }, [zone, opened]);
  useImperativeHandle(props.glass, () => ({
    zoomBy: (factor) => view.current?.zoomBy(factor),
    fit: (fit) => view.current?.fit(fit),
    turn: () => view.current?.turn(),
  }));
  return (
    <div
      className={css["glass"]}
      role="group"
      aria-label={props.name}
      tabIndex={0}
      data-opened={opened?.key === pageKey ? pageKey : undefined}
      style={props.filter === undefined ? undefined : { filter: props.filter }}
      onKeyDown={(event) => press(event, view.current, props.onPage)}
      ref={box}
    />
  );
}

function press(
  event: KeyboardEvent,
  view: DeepView | null,
  onPage: DeepViewBoxProps["onPage"],
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const by = arrows[event.key];
  if (by !== undefined) view?.panBy(...by);
  else if (event.key === "PageDown") onPage(1);
  else if (event.key === "PageUp") onPage(-1);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
