import { Check, CircleHelp, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { NameMention } from "../../../archive/contract/name-work";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import { evidenceWords } from "./evidence-words";
import css from "./mentions-pane.module.css";
import { openMention, type useMentions } from "./use-mentions";

const LIKELY = 40;
const SIGN = { linked: Check, rejected: X, perhaps: CircleHelp } as const;

/** One place with the words around it; the one looked at shows what speaks for it and against, and the answers. */
export function MentionRow(props: {
  readonly mention: NameMention;
  readonly work: ReturnType<typeof useMentions>;
}) {
  const say = useSay();
  const { mention, work } = props;
  const { state } = mention;
  const row = useRef<HTMLLIElement>(null);
  const isChosen = work.chosen?.unit === mention.unit && work.chosen.form === mention.form;
  const wasShown = useRef(false);
  useEffect(() => {
    // What is chosen when the record opens is not come to: the record stands above it in a narrow window.
    if (isChosen && wasShown.current) row.current?.scrollIntoView({ block: "nearest" });
    wasShown.current = true;
  }, [isChosen]);
  const Sign = state === "open" ? null : SIGN[state];
  return (
    <li
      ref={row}
      className={[css["mention"], css[state], isChosen && css["chosen"]].filter(Boolean).join(" ")}
      aria-current={isChosen ? "true" : undefined}
    >
      <button className={css["words"]} onClick={() => work.choose(mention)}>
        {Sign !== null && (
          <Sign className="icon-small" role="img" aria-label={say(`names.state.${state}`)} />
        )}
        <Context mention={mention} />
      </button>
      <button className={css["code"]} onClick={() => openMention(mention)} title={mention.title}>
        <ReferenceCode code={mention.referenceCode} />
      </button>
      {isChosen && <Reasons mention={mention} />}
      {isChosen && work.mayWrite && <Answers mention={mention} work={work} />}
    </li>
  );
}

function Context({ mention }: { readonly mention: NameMention }) {
  const say = useSay();
  const { before, form, after, role, title } = mention;
  const isInText = before + after !== "";
  return (
    <span>
      {isInText ? <Scripted text={`…${before}`} /> : `${title}: `}
      {!isInText && role !== null && `${say(`role.${role}`)} `}
      <mark>
        <Scripted text={form} />
      </mark>
      {isInText && <Scripted text={`${after}…`} />}
    </span>
  );
}

function Reasons({ mention }: { readonly mention: NameMention }) {
  const say = useSay();
  return (
    <ul className={css["reasons"]}>
      {mention.evidence.map((one) => (
        <li key={one.kind} className={one.speaksFor ? css["for"] : css["against"]}>
          <span aria-hidden>{one.speaksFor ? "+" : "−"}</span>{" "}
          <Scripted text={evidenceWords(say, one)} />
        </li>
      ))}
      <li>{say("names.score", { score: mention.score })}</li>
    </ul>
  );
}

/** The likelier answer is the filled one; Enter never gives it. */
function Answers({ mention, work }: Parameters<typeof MentionRow>[0]) {
  const say = useSay();
  const { state, score } = mention;
  const isLikely = score >= LIKELY;
  return (
    <div className={css["answers"]}>
      {state === "open" || state === "perhaps" ? (
        <>
          <Button
            label={say("names.link")}
            keyName="a"
            look={isLikely ? "primary" : "line"}
            onPress={() => work.tell(mention, "linked")}
          />
          <Button
            label={say("names.reject")}
            keyName="r"
            look={isLikely ? "line" : "primary"}
            onPress={() => work.tell(mention, "rejected")}
          />
          {state === "open" && (
            <Button
              label={say("names.perhaps")}
              keyName="q"
              look="line"
              onPress={() => work.tell(mention, "perhaps")}
            />
          )}
        </>
      ) : (
        <Button
          label={say("names.reopen")}
          look="line"
          onPress={() => work.tell(mention, "open")}
        />
      )}
      <Button label={say("names.other")} keyName="l" look="line" onPress={work.startChoosing} />
    </div>
  );
}
