import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { FacsimileHead } from "../../../archive/model/facsimile";
import type { Mark } from "../../../archive/model/mark";
import { useSay, type Say } from "../../messages/messages";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import { DeepViewBox, type Glass } from "./deep-view-box";
import css from "./facsimile-pane.module.css";
import { PageStrip } from "./page-strip";
import { pageKey, pageLabel, pagesOf, type Page } from "./pages";
import { pageAt, pageStarts, signsOf, zoneAt } from "./pages-in-step";
import { filterOf, useLook } from "./use-look";
import { usePageImage, type PageImage } from "./use-page-image";
import { ViewTools } from "./view-tools";

/** The text beside the image, and where in it the reader is. */
export interface TextBeside {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Offset in UTF-16 code units; null until it is known. */
  readonly at: number | null;
  /** The page was turned: the text is to show the place where it begins. */
  readonly onTurn: (start: number) => void;
}

export interface FacsimilePaneProps {
  readonly heads: readonly FacsimileHead[];
  readonly beside: TextBeside | null;
}

/** The page images of a unit, closely: under a glass, with their strip, in step with the text. */
export function FacsimilePane({ heads, beside }: FacsimilePaneProps) {
  const say = useSay();
  const [look, setLook] = useLook();
  const glass = useRef<Glass | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const { pages, labels, at, turnTo, learn, zone } = usePages(heads, beside, look.linked);
  const page = pages[at];
  if (page === undefined) return null;
  return (
    <section className={css["pane"]} aria-label={say("facsimile.label")} data-pane>
      <PageUnderGlass
        {...{ page, look, zone, glass, learn }}
        name={nameOf(say, page, labels[at] ?? "", at, pages.length)}
        onZoom={setPercent}
        onPage={(by) => turnTo(at + by)}
      />
      <ViewTools {...{ glass, percent, look }} onLook={setLook} hasText={beside !== null} />
      {pages.length > 1 && <PageStrip {...{ pages, labels, at }} onPage={turnTo} />}
    </section>
  );
}

/** Which page lies under the glass: the one that was turned to, until the reader moves on in the text. */
function usePages(heads: readonly FacsimileHead[], beside: TextBeside | null, linked: boolean) {
  const [leaves, setLeaves] = useState<Readonly<Record<string, number>>>({});
  const pages = useMemo(() => pagesOf(heads, leaves), [heads, leaves]);
  const [at, setAt] = useState(0);
  const { text = "", marks = noMarks } = beside ?? {};
  const starts = useMemo(() => pageStarts(text, marks, pages), [text, marks, pages]);
  const place = beside?.at ?? null;
  const [heard, setHeard] = useState<number | null>(null);
  if (place !== heard) {
    setHeard(place);
    const next = place === null || !linked ? null : pageAt(starts, place);
    if (next !== null) setAt(next);
  }
  const here = Math.min(at, pages.length - 1);
  const zone = useMemo(
    () =>
      place === null || !linked || pageAt(starts, place) !== here ? null : zoneAt(marks, place),
    [marks, place, linked, starts, here],
  );
  const labels = useMemo(() => {
    const signs = signsOf(marks, starts);
    return pages.map((page, index) => pageLabel(page, signs[index] ?? null));
  }, [pages, marks, starts]);
  return {
    pages,
    labels,
    at: here,
    zone,
    turnTo(next: number) {
      const to = Math.min(pages.length - 1, Math.max(0, next));
      setAt(to);
      const start = starts[to];
      if (linked && to !== here && start !== null && start !== undefined) beside?.onTurn(start);
    },
    learn(id: string, count: number) {
      if (count > 1 && leaves[id] !== count) setLeaves({ ...leaves, [id]: count });
    },
  };
}

const noMarks: readonly Mark[] = [];

/** What the image is called, and what it shows where somebody said so. */
function nameOf(say: Say, { head }: Page, label: string, at: number, count: number): string {
  const name =
    count === 1
      ? (head.label ?? say("facsimile.page", { page: head.page }))
      : say("facsimile.pageOf", { label, at: at + 1, count });
  return head.description === undefined ? name : `${name}. ${head.description}`;
}

function PageUnderGlass(props: {
  readonly page: Page;
  readonly name: string;
  readonly look: Parameters<typeof filterOf>[0];
  readonly zone: ReturnType<typeof zoneAt>;
  readonly glass: RefObject<Glass | null>;
  readonly learn: (id: string, leaves: number) => void;
  readonly onZoom: (percent: number | null) => void;
  readonly onPage: (by: 1 | -1) => void;
}) {
  const say = useSay();
  const { page, look } = props;
  const image = usePageImage(page);
  const [broken, setBroken] = useState<string | null>(null);
  const leaves = image.tiles?.leaves;
  const { learn } = props;
  useEffect(() => {
    if (leaves !== undefined) learn(page.head.id, leaves);
  }, [learn, page.head.id, leaves]);
  return (
    <div className={css["desk"]}>
      <DeepViewBox
        {...{ name: props.name, source: image.source, fit: look.fit, zone: props.zone }}
        pageKey={image.key}
        filter={filterOf(look)}
        glass={props.glass}
        onZoom={(percent) => props.onZoom(image.cutting === null ? percent : null)}
        onPage={props.onPage}
        onFailed={() => setBroken(image.key)}
      />
      {broken === pageKey(page) && image.problem === null && (
        <p className={css["missing"]} role="alert">
          {say("facsimile.missing")}
        </p>
      )}
      <Cutting image={image} />
      {image.problem !== null && (
        <div className={css["missing"]}>
          <ProblemRow problem={image.problem} />
        </div>
      )}
    </div>
  );
}

/** How far a large image is, over the page that can already be seen. */
function Cutting({ image }: { readonly image: PageImage }) {
  const say = useSay();
  if (image.cutting === null) return null;
  return (
    <div className={css["cutting"]}>
      <Meter label={say("facsimile.cutting")} {...image.cutting} current="" />
    </div>
  );
}
