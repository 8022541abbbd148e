import { useState } from "react";
import type { Input, Output } from "../../../archive/contract";
import { Frame } from "../../frame/frame";
import { useSay, type MessageKey } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import css from "./ledger-screen.module.css";

type Entry = Output<"ledger">["events"][number];
type Type = NonNullable<Input<"ledger">["type"]>;

const PAGE = 100;
const types: readonly Type[] = [
  "open",
  "creation",
  "ingestion",
  "metadata modification",
  "metadata extraction",
  "transcription",
  "withdrawal",
  "undo",
  "fixity check",
  "checkpoint",
];
const typeKey = (type: string) => `ledger.type.${type.replaceAll(" ", "-")}` as MessageKey;

/** The log of the archive, newest first: who did what to which unit, and the digest that chains it to the one before. */
export function LedgerScreen() {
  const say = useSay();
  const [text, setText] = useState("");
  const [type, setType] = useState<Type | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const asked = useRequest("ledger", { before, type, text, limit: PAGE });
  const narrow = (change: () => void) => {
    change();
    setBefore(null);
  };
  const entries = asked.last?.events ?? [];
  const last = entries.at(-1)?.event.seq ?? null;
  return (
    <Frame crumbs={say("ledger.screen")}>
      <section className={css["page"]} data-pane data-pane-first>
        <h1>{say("ledger.screen")}</h1>
        <p className={css["lead"]}>{say("ledger.lead")}</p>
        <div className={css["tools"]}>
          <input
            type="search"
            aria-label={say("ledger.filter")}
            placeholder={say("ledger.filter")}
            value={text}
            maxLength={200}
            onChange={(event) => narrow(() => setText(event.target.value))}
          />
          <select
            aria-label={say("ledger.type")}
            value={type ?? ""}
            onChange={(event) => narrow(() => setType((event.target.value || null) as Type | null))}
          >
            <option value="">{say("ledger.type.any")}</option>
            {types.map((one) => (
              <option key={one} value={one}>
                {say(typeKey(one))}
              </option>
            ))}
          </select>
        </div>
        {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
        {asked.status === "answered" && entries.length === 0 && <p>{say("ledger.nothing")}</p>}
        <ol className={css["events"]}>
          {entries.map((entry) => (
            <EventRow key={entry.event.seq} entry={entry} />
          ))}
        </ol>
        <div className={css["pages"]}>
          {before !== null && (
            <Button look="line" label={say("ledger.newest")} onPress={() => setBefore(null)} />
          )}
          {asked.last?.more === true && (
            <Button look="line" label={say("ledger.older")} onPress={() => setBefore(last)} />
          )}
        </div>
      </section>
    </Frame>
  );
}

function EventRow({ entry }: { readonly entry: Entry }) {
  const say = useSay();
  const { event, unit } = entry;
  const date = new Intl.DateTimeFormat(say.language, { dateStyle: "medium", timeStyle: "short" });
  const id = event.object;
  return (
    <li className={css["event"]}>
      <span className={css["seq"]}>{event.seq}</span>
      <div>
        <p className={css["detail"]}>
          <Scripted text={event.detail} />
        </p>
        {unit !== null && id !== null && (
          <p className={css["unit"]}>
            <button
              onClick={() => goTo({ screen: "item", id, query: null, hit: null, reading: null })}
            >
              <Scripted text={unit.title} />
            </button>
            <ReferenceCode code={unit.referenceCode} />
          </p>
        )}
        <p className={css["meta"]}>
          <span>{say(typeKey(event.type))}</span>
          <time dateTime={event.when}>{date.format(new Date(event.when))}</time>
          <span>{event.agent}</span>
          {event.version !== null && (
            <span>{say("ledger.version", { version: event.version })}</span>
          )}
          <code title={event.hash}>{event.hash.slice(0, 12)}</code>
        </p>
      </div>
    </li>
  );
}
