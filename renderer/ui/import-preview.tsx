import type { ReactNode } from "react";
import type { Output } from "../../archive/contract";
import { said as inWords } from "../messages/said";
import { type Say, useSay } from "../messages/messages";
import { Button } from "./button";
import css from "./import-preview.module.css";
import { Scripted } from "./scripted";
import { Sheet } from "./sheet";
import { SheetHead } from "./sheet-head";

/** What could not be read is told of so many times at most. */
const MOST_WARNINGS = 300;

type Warning = Output<"previewTermSets">["warnings"][number];

/** What files would do, entry by entry, and the rows of them that could not be read. */
export function ImportPreview(props: {
  readonly title: string;
  /** In numbers. */
  readonly sums?: readonly string[];
  readonly warnings: readonly Warning[];
  readonly take: { readonly label: string; readonly count: number };
  readonly how?: string;
  readonly onTake: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const { title, sums = [], warnings, take, how } = props;
  return (
    <Sheet open at="wide" steady label={title} onClose={props.onClose}>
      <SheetHead title={title} onClose={props.onClose} />
      {sums.length > 0 && (
        <p className={css["sums"]}>
          {sums.map((sum) => (
            <span key={sum}>{sum}</span>
          ))}
        </p>
      )}
      <div
        className={css["scroll"]}
        tabIndex={0}
        role="region"
        aria-label={say("names.import.what")}
      >
        <ul>{props.children}</ul>
        {warnings.length > 0 && (
          <ul className={css["warnings"]} aria-label={say("names.import.told")}>
            {warnings.slice(0, MOST_WARNINGS).map((one) => (
              <li key={one.source + one.message}>
                <Scripted text={warningWords(say, one)} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={css["keys"]}>
        <Button
          label={take.label}
          look="primary"
          disabled={take.count === 0}
          onPress={props.onTake}
        />
        <Button label={say("names.leave")} look="line" onPress={props.onClose} />
        {how !== undefined && <span>{how}</span>}
      </div>
    </Sheet>
  );
}

function warningWords(say: Say, { source, says, message, count }: Warning): string {
  return `${source}: ${inWords(say, says, message)}${count > 1 ? ` (${String(count)})` : ""}`;
}

/** One thing that a file has: what it is called, where it stands, what becomes of it, and where it differs from what is here. */
export function PreviewEntry(props: {
  readonly name: string;
  readonly where: string;
  readonly becomes: string;
  readonly differs: readonly string[];
  /** Wants an answer of the reader's. */
  readonly isOpen?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <li className={`${css["entry"]} ${props.isOpen === true ? css["open"] : ""}`}>
      <b>
        <Scripted text={props.name} />
      </b>
      <small>{props.where}</small>
      <p>
        <Scripted text={props.becomes} />
      </p>
      {props.differs.map((one) => (
        <p key={one} className={css["differs"]}>
          <Scripted text={one} />
        </p>
      ))}
      {props.children}
    </li>
  );
}
