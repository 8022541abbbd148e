import { X } from "lucide-react";
import { useState } from "react";
import type { Output } from "../../../archive/contract";
import { type NameAnswer, NameFate, type NameInFile } from "../../../archive/contract/name-files";
import { said as inWords } from "../../messages/said";
import { useSay, type Say } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { Sheet } from "../../ui/sheet";
import css from "./names-preview.module.css";

type Preview = Output<"previewNames">;
type Choice = NameAnswer["as"];

/** What the files would do, by what becomes of each name; those in doubt first, each with the records that it may be. */
export function NamesPreview(props: {
  readonly preview: Preview;
  readonly onTake: (answers: readonly NameAnswer[]) => Promise<void>;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [said, setSaid] = useState<ReadonlyMap<number, Choice>>(new Map());
  const { preview, onTake, onClose } = props;
  const { counts, names, warnings } = preview;
  const answers = names.flatMap(({ at, preferred }): readonly NameAnswer[] => {
    const as = said.get(at);
    return as === undefined || as === "skip" ? [] : [{ at, preferred, as }];
  });
  const taken = counts.new + counts.more + answers.length;
  return (
    <Sheet open at="wide" steady label={say("names.import")} onClose={onClose}>
      <div className={css["head"]}>
        <h2>{say("names.import")}</h2>
        <Button label={say("close")} icon={X} square keyName="Escape" onPress={onClose} />
      </div>
      <p className={css["counts"]}>
        {NameFate.options.map((fate) => (
          <span key={fate}>{say(`names.fate.${fate}`, { count: counts[fate] })}</span>
        ))}
      </p>
      <div
        className={css["scroll"]}
        tabIndex={0}
        role="region"
        aria-label={say("names.import.what")}
      >
        <ul className={css["names"]}>
          {names
            .filter(({ fate }) => fate !== "same")
            .map((one) => (
              <li key={one.at} data-fate={one.fate}>
                <NameLine
                  name={one}
                  choice={said.get(one.at) ?? "skip"}
                  onChoose={(as) => setSaid(new Map(said).set(one.at, as))}
                />
              </li>
            ))}
        </ul>
        {warnings.length > 0 && (
          <ul className={css["warnings"]} aria-label={say("names.import.told")}>
            {warnings.slice(0, 200).map(({ source, says, message, count }) => (
              <li key={source + message}>
                <Scripted
                  text={`${source}: ${inWords(say, says, message)}${count > 1 ? ` (${String(count)})` : ""}`}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={css["keys"]}>
        <Button
          label={say("names.import.take", { count: taken })}
          look="primary"
          disabled={taken === 0}
          onPress={() => void onTake(answers)}
        />
        <Button label={say("names.leave")} look="line" onPress={onClose} />
        <span>{say("names.import.how")}</span>
      </div>
    </Sheet>
  );
}

function NameLine(props: {
  readonly name: NameInFile;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}) {
  const say = useSay();
  const { name, choice } = props;
  return (
    <>
      <b>
        <Scripted text={name.preferred} />
      </b>
      <small>
        {say(`names.is.${name.kind}`)}
        {name.dates !== null && `, ${name.dates}`} · {name.file}, {name.place}
      </small>
      <p>
        <Scripted text={becomes(say, name)} />
      </p>
      {name.differs.map(({ what, here, there }) => (
        <p key={what} className={css["differs"]}>
          <Scripted text={say("names.import.differs", { here, there })} />
        </p>
      ))}
      {name.fate === "ambiguous" && (
        <select
          aria-label={say("names.import.who", { name: name.preferred })}
          value={choice}
          onChange={(event) => props.onChoose(event.target.value as Choice)}
        >
          <option value="skip">{say("names.import.skip")}</option>
          <option value="new">{say("names.import.new")}</option>
          {name.candidates.map((one) => (
            <option key={one.id} value={one.id}>
              {say("names.import.is", {
                name: [one.preferred, one.dates, one.note].filter(Boolean).join(", "),
              })}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function becomes(say: Say, { fate, record, adds, forms, candidates }: NameInFile): string {
  if (fate === "new") return say("names.import.makes", { forms });
  if (fate === "ambiguous")
    return say("names.import.doubt", { names: candidates.map((one) => one.preferred).join(" · ") });
  const added = adds.forms.map(({ form }) => form).join(", ");
  return say("names.import.adds", {
    name: record?.preferred ?? "",
    forms: added,
    more: adds.more.length,
    has: added === "" ? "no" : "yes",
  });
}
