import { FileQuestionMark, FilePlus, FileX, Link2Off } from "lucide-react";
import type { Output } from "../../../archive/contract";
import { useSay } from "../../messages/messages";
import css from "./check-screen.module.css";
import { differingPart } from "./differing-part";

type Discrepancy = Output<"verify">["discrepancies"][number];

const icons = {
  changed: FileX,
  missing: FileQuestionMark,
  unexpected: FilePlus,
  "broken-chain": Link2Off,
} as const;

/** One discrepancy: what it is, what was expected, what was found. */
export function Finding({ found }: { readonly found: Discrepancy }) {
  const say = useSay();
  const Icon = icons[found.kind];
  return (
    <li className={css["finding"]}>
      <Icon className="icon" aria-hidden />
      <div>
        <h2>{say(`check.kind.${found.kind}`, { what: found.what })}</h2>
        <dl>
          {found.expected !== "" && (
            <div>
              <dt>{say("check.expected")}</dt>
              <dd>
                <Digest value={found.expected} other={found.found} />
              </dd>
            </div>
          )}
          {found.found !== "" && (
            <div>
              <dt>{say("check.found")}</dt>
              <dd>
                <Digest value={found.found} other={found.expected} />
              </dd>
            </div>
          )}
        </dl>
      </div>
    </li>
  );
}

/** A value with the part marked in which it differs from the other. */
function Digest(props: { readonly value: string; readonly other: string }) {
  const [before, differing, after] = differingPart(props.value, props.other);
  return (
    <>
      {before}
      {differing !== "" && <em>{differing}</em>}
      {after}
    </>
  );
}
