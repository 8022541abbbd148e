import { Fragment } from "react";
import { Scripted } from "./scripted";

/** A snippet with its matches marked; `marks` are [start, end) in UTF-16 code units. */
export function MarkedText(props: {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
  readonly lang?: string | null;
}) {
  const { text, marks, lang = null } = props;
  const starts = marks.map(([start]) => start);
  return (
    <>
      <Scripted text={text.slice(0, starts[0] ?? text.length)} lang={lang} />
      {marks.map(([start, end], at) => (
        <Fragment key={start}>
          <mark>
            <Scripted text={text.slice(start, end)} lang={lang} />
          </mark>
          <Scripted text={text.slice(end, starts[at + 1] ?? text.length)} lang={lang} />
        </Fragment>
      ))}
    </>
  );
}
