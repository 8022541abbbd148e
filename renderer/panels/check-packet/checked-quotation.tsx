import { Check, FileQuestionMark, FileX } from "lucide-react";
import { useMemo } from "react";
import { wordDiff } from "../../../archive/compare/word-diff";
import type { Output } from "../../../archive/contract";
import { useSay } from "../../messages/messages";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import css from "./check-packet.module.css";

type Checked = Output<"checkPacket">["excerpts"][number];

const icons = { same: Check, changed: FileX, gone: FileQuestionMark } as const;

/** One quotation: whether it stands, and where it does not, what was quoted and what stands there now. */
export function CheckedQuotation({ checked }: { readonly checked: Checked }) {
  const say = useSay();
  const { state, title, referenceCode, document, place } = checked;
  const Icon = icons[state];
  return (
    <li className={css["quotation"]} data-state={state}>
      <Icon className="icon" aria-hidden />
      <div>
        <h2>
          {document}. <Scripted text={title === "" ? say("checkPacket.noDocument") : title} />
        </h2>
        <p className={css["place"]}>
          <b>{say(`checkPacket.state.${state}`)}</b>
          <ReferenceCode code={referenceCode} />
          <span>
            {place === null
              ? say("packet.whole")
              : say("checkPacket.place", { start: place[0], end: place[1] })}
          </span>
        </p>
        {state === "changed" && <Difference checked={checked} />}
        {state === "gone" && <blockquote>{short(checked.expected)}</blockquote>}
      </div>
    </li>
  );
}

const MOST = 600;
const short = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)} …` : text);

function Difference({ checked }: { readonly checked: Checked }) {
  const say = useSay();
  const { expected, found } = checked;
  const stretches = useMemo(() => aroundChanges(wordDiff(expected, found)), [expected, found]);
  if (expected === found) return <p className={css["moved"]}>{say("checkPacket.moved")}</p>;
  if (expected.startsWith("sha256:"))
    return <p className={css["moved"]}>{say("checkPacket.onlyDigest")}</p>;
  return (
    <blockquote>
      {stretches.map(({ kind, text }, index) => {
        if (kind === "gone") return <del key={index}>{text}</del>;
        if (kind === "new") return <ins key={index}>{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
    </blockquote>
  );
}

const AROUND = 80;

/** What is the same is shown only near what is not. */
function aroundChanges(stretches: ReturnType<typeof wordDiff>): ReturnType<typeof wordDiff> {
  return stretches.map((stretch, index) => {
    const { kind, text } = stretch;
    if (kind !== "same" || text.length <= 2 * AROUND) return stretch;
    const start = index === 0 ? "" : text.slice(0, AROUND);
    const end = index === stretches.length - 1 ? "" : text.slice(-AROUND);
    return { kind, text: `${start} … ${end}` };
  });
}
