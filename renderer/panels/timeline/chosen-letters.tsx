import { ArrowDownLeft, ArrowUpRight, X } from "lucide-react";
import type { Output } from "../../../archive/contract";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import css from "./chosen-letters.module.css";

type Letters = Output<"letters">;

export interface ChosenLettersProps {
  readonly letters: Letters;
  readonly chosen: readonly string[];
  readonly letter: string | null;
  readonly onChoose: (...keys: readonly string[]) => void;
  readonly onOpen: (id: string) => void;
  readonly onRecord: (id: string) => void;
}

/** Who was chosen, with whom they wrote, and their letters in order. */
export function ChosenLetters(props: ChosenLettersProps) {
  const say = useSay();
  const { letters, chosen, onChoose } = props;
  const isPair = chosen.length > 1;
  return (
    <aside className={css["pane"]} aria-label={say("timeline.chosen")} data-pane>
      <Who {...props} />
      {!isPair && <WithWhom letters={letters} of={chosen[0] ?? ""} onChoose={onChoose} />}
      <InOrder {...props} />
    </aside>
  );
}

function Who({ letters, chosen, onChoose, onRecord }: ChosenLettersProps) {
  const say = useSay();
  const [one, other] = chosen.map((key) => letters.people.find((person) => person.key === key));
  const [key = "", otherKey] = chosen;
  const called = (name: string | undefined, of: string) => name ?? of.replace(/^~/, "");
  return (
    <>
      <div className={css["head"]}>
        <h2>
          <Scripted text={called(one?.name, key)} />
          {otherKey !== undefined && (
            <>
              {" "}
              <span className={css["and"]}>{say("timeline.and")}</span>{" "}
              <Scripted text={called(other?.name, otherKey)} />
            </>
          )}
        </h2>
        <Button label={say("close")} icon={X} square onPress={() => onChoose()} />
      </div>
      {one !== undefined && otherKey === undefined && <Person person={one} onRecord={onRecord} />}
    </>
  );
}

function Person(props: {
  readonly person: Letters["people"][number];
  readonly onRecord: (id: string) => void;
}) {
  const say = useSay();
  const { id, name, wrote, received } = props.person;
  return (
    <>
      {id !== null && (
        <button className={css["record"]} onClick={() => props.onRecord(id)}>
          {say("names.openRecord", { name })}
        </button>
      )}
      <p className={css["sums"]}>
        {say("timeline.wrote", { count: wrote })} · {say("timeline.received", { count: received })}
      </p>
    </>
  );
}

function InOrder({ letters, letter, onOpen }: ChosenLettersProps) {
  const say = useSay();
  const { listed } = letters;
  if (listed === null) return null;
  return (
    <>
      <div className={css["count"]}>
        <h3>{say("timeline.inOrder")}</h3>
        <span>{say("timeline.listed", { shown: listed.letters.length, total: listed.total })}</span>
      </div>
      <ol className={css["list"]}>
        {listed.letters.map(({ id, title, referenceCode, date, wrote, others }) => (
          <li key={id} className={id === letter ? css["focus"] : ""}>
            <span className={css["date"]}>{date === "" ? say("timeline.noDate") : date}</span>
            {wrote ? (
              <ArrowUpRight className="icon-small" aria-hidden />
            ) : (
              <ArrowDownLeft className="icon-small" aria-hidden />
            )}
            <button onClick={() => onOpen(id)} title={title}>
              <Scripted
                text={say(wrote ? "timeline.toWhom" : "timeline.fromWhom", {
                  who: others.join(", "),
                })}
              />{" "}
              <ReferenceCode code={referenceCode} />
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** With whom they wrote: how many letters went out, and how many came. */
function WithWhom(props: {
  readonly letters: Letters;
  readonly of: string;
  readonly onChoose: (...keys: readonly string[]) => void;
}) {
  const say = useSay();
  const { people, pairs } = props.letters;
  const at = people.findIndex(({ key }) => key === props.of);
  const rows = people
    .map((person, other) => ({
      person,
      wrote: pairs.find(({ from, to }) => from === at && to === other)?.count ?? 0,
      received: pairs.find(({ from, to }) => from === other && to === at)?.count ?? 0,
    }))
    .filter(({ wrote, received }) => wrote + received > 0)
    .toSorted((a, b) => b.wrote + b.received - a.wrote - a.received);
  if (at < 0 || rows.length === 0) return null;
  return (
    <table className={css["with"]}>
      <thead>
        <tr>
          <th scope="col">{say("timeline.withWhom")}</th>
          <th scope="col">{say("timeline.wroteHead")}</th>
          <th scope="col">{say("timeline.receivedHead")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ person, wrote, received }) => (
          <tr key={person.key}>
            <th scope="row">
              <button onClick={() => props.onChoose(props.of, person.key)}>
                <Scripted text={person.name} />
              </button>
            </th>
            <td>{wrote}</td>
            <td>{received}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
