import { CircleHelp, Pin, Quote, Split } from "lucide-react";
import type { Meaning } from "../../../archive/model/highlight";

const SIGNS = { evidence: Pin, question: CircleHelp, contradicts: Split, quote: Quote } as const;

/** The sign of a meaning, beside a line and in lists; its name stands beside it, or is said with it. */
export function MeaningSign(props: {
  readonly meaning: Meaning;
  readonly className?: string;
  readonly size?: number;
}) {
  const Sign = SIGNS[props.meaning];
  return (
    <Sign
      className={props.className ?? ""}
      {...(props.size === undefined ? {} : { size: props.size })}
      aria-hidden
    />
  );
}
