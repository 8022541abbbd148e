import { useState } from "react";
import type { Output } from "../../../archive/contract";
import { type NameAnswer, NameFate, type NameInFile } from "../../../archive/contract/name-files";
import { placeInWords } from "../../messages/said";
import { useSay, type Say } from "../../messages/messages";
import { ImportPreview, PreviewEntry } from "../../ui/import-preview";
import css from "./names-preview.module.css";

type Preview = Output<"previewNames">;
type Choice = NameAnswer["as"];

/** What the files would do, by what becomes of each name; those in doubt first, each with the records that it may be. */
export function NamesPreview(props: {
  readonly preview: Preview;
  readonly onTake: (answers: readonly NameAnswer[]) => void;
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
    <ImportPreview
      title={say("names.import")}
      sums={NameFate.options.map((fate) => say(`names.fate.${fate}`, { count: counts[fate] }))}
      warnings={warnings}
      take={{ label: say("names.import.take", { count: taken }), count: taken }}
      how={say("names.import.how")}
      onTake={() => onTake(answers)}
      onClose={onClose}
    >
      {names
        .filter(({ fate }) => fate !== "same")
        .map((one) => (
          <NameEntry
            key={one.at}
            name={one}
            choice={said.get(one.at) ?? "skip"}
            onChoose={(as) => setSaid(new Map(said).set(one.at, as))}
          />
        ))}
    </ImportPreview>
  );
}

function NameEntry(props: {
  readonly name: NameInFile;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}) {
  const say = useSay();
  const { name } = props;
  const who = [say(`names.is.${name.kind}`), ...(name.dates === null ? [] : [name.dates])];
  return (
    <PreviewEntry
      name={name.preferred}
      where={`${who.join(", ")} · ${name.file}, ${placeInWords(say, name.place)}`}
      becomes={becomes(say, name)}
      differs={name.differs.map(({ here, there }) => say("names.import.differs", { here, there }))}
      isOpen={name.fate === "ambiguous"}
    >
      {name.fate === "ambiguous" && <WhoIsIt {...props} />}
    </PreviewEntry>
  );
}

function WhoIsIt({ name, choice, onChoose }: Parameters<typeof NameEntry>[0]) {
  const say = useSay();
  return (
    <select
      className={css["who"]}
      aria-label={say("names.import.who", { name: name.preferred })}
      value={choice}
      onChange={(event) => onChoose(event.target.value as Choice)}
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
