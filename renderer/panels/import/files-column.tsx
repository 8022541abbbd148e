import { useVirtualizer } from "@tanstack/react-virtual";
import { CircleCheck, Copy, Image, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import css from "./files-column.module.css";
import { whyAside } from "./report-tables";
import { fileSize, type OnlyFile, type Story } from "./story";

type File = Story["files"][number];
type Aside = Story["aside"][number];
type Row = { readonly file: File } | { readonly aside: Aside };

/** Pixels, before a row is measured. */
const ROW_PX = 52;
const TALL_PX = 74;

/** @param only the file to which the report is narrowed, marked in the list */
export function FilesColumn({ story, only }: { readonly story: Story; readonly only: OnlyFile }) {
  const say = useSay();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const rows: readonly Row[] = [
    ...story.aside.filter(({ kind }) => kind === "refused").map((aside) => ({ aside })),
    ...story.files.map((file) => ({ file })),
    ...story.aside.filter(({ kind }) => kind === "here").map((aside) => ({ aside })),
  ];
  // The compiler cannot memoise this hook's functions; they are not passed on.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (at) => ("file" in rows[at]! ? ROW_PX : TALL_PX),
    overscan: 8,
    initialRect: { width: 262, height: 700 },
  });
  return (
    <section className={css["column"]} aria-label={say("story.files")} data-pane>
      <h2>
        {say("story.files")} <span>{say("story.documents")}</span>
      </h2>
      <div ref={setScroller} className={css["scroll"]} tabIndex={0}>
        <ul aria-label={say("story.files")} style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index]!;
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
                {...("file" in row && row.file.id === only ? { "aria-current": true } : {})}
              >
                {"file" in row ? <FileRow file={row.file} /> : <AsideRow aside={row.aside} />}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

const openUnit = (id: string) =>
  goTo({ screen: "item", id, query: null, hit: null, reading: null });

function FileRow({ file }: { readonly file: File }) {
  const say = useSay();
  const [unit] = file.units;
  const isImage = file.documents === 0 && file.format.startsWith("image/");
  const Icon = isImage ? Image : CircleCheck;
  const size = fileSize(say, file.bytes);
  return (
    <>
      <Icon className={`icon-small ${css["sound"] ?? ""}`} aria-hidden />
      <div>
        {unit === undefined ? (
          <b>{file.name}</b>
        ) : (
          <button onClick={() => openUnit(unit.id)}>{file.name}</button>
        )}
        <p>{isImage ? size : say("story.fileSize", { size, words: file.words })}</p>
      </div>
      <span className={css["count"]}>
        {file.documents > 0 ? file.documents.toLocaleString(say.language) : "–"}
      </span>
    </>
  );
}

function AsideRow({ aside }: { readonly aside: Aside }) {
  const say = useSay();
  const { unit, kind } = aside;
  const Icon = kind === "here" ? Copy : TriangleAlert;
  return (
    <>
      <Icon
        className={`icon-small ${(kind === "here" ? css["sound"] : css["loss"]) ?? ""}`}
        aria-hidden
      />
      <div>
        {unit === null ? (
          <b>{aside.source}</b>
        ) : (
          <button onClick={() => openUnit(unit)}>{aside.source}</button>
        )}
        <p className={kind === "refused" ? css["loss"] : ""}>{whyAside(say, aside)}</p>
      </div>
    </>
  );
}
