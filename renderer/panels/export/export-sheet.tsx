import { Copy, FileDown, Printer } from "lucide-react";
import { useState } from "react";
import {
  type ChosenUnits,
  ExportFormat,
  type ExportFormat as Format,
} from "../../../archive/contract/export-units";
import { useSay } from "../../messages/messages";
import { useArchive, useMayWrite } from "../../state/archive-context";
import { useCitationStyle } from "../../state/use-citation-style";
import { useStored } from "../../state/use-stored";
import { Button } from "../../ui/button";
import { ChoiceMenu } from "../../ui/choice-menu";
import { copyRich } from "../../ui/copy-rich";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import { saveText } from "../../ui/save-text";
import { Sheet } from "../../ui/sheet";
import { SheetHead } from "../../ui/sheet-head";
import { PrintedList } from "../print/printed-list";
import { usePrinting } from "../print/use-printing";
import css from "./export-sheet.module.css";
import { useHandOut } from "./use-hand-out";

const FORMATS = ExportFormat.options;
const asFormat = (value: unknown): Format | null => FORMATS.find((one) => one === value) ?? null;

interface ExportSheetProps {
  readonly of: ChosenUnits;
  /** As many documents as it is about. */
  readonly count: number;
  /** Heads a printed list: what was sought, or the list's name. */
  readonly title: string;
  readonly onClose: () => void;
}

/** Hands out documents: as a file for another program, as a list on paper, as a bibliography on the clipboard. */
export function ExportSheet(props: ExportSheetProps) {
  const say = useSay();
  const { printed, ...out } = useWays(props);
  const { work } = out;
  return (
    <Sheet open label={say("export")} onClose={props.onClose}>
      <SheetHead
        title={say("export")}
        about={say("export.what", { count: props.count })}
        onClose={props.onClose}
      />
      <div className={css["body"]}>
        <Formats chosen={out.format} onChoose={out.setFormat} />
        <Choices {...out} />
        {work.problem !== null && <ProblemRow problem={work.problem} />}
        <div className={css["told"]} role="status">
          {out.told !== null && <p>{out.told}</p>}
          {out.left > 0 && <p className={css["left"]}>{say("export.left", { left: out.left })}</p>}
        </div>
        {work.slow && (
          <div className={css["working"]}>
            <Meter
              label={say("export.working")}
              done={work.progress?.done ?? 0}
              total={work.progress?.total ?? 0}
              current=""
            />
            <Button label={say("export.stop")} onPress={work.stop} />
          </div>
        )}
      </div>
      <div className={css["actions"]}>
        <Button
          look="primary"
          icon={FileDown}
          label={say("export.save")}
          onPress={() => void out.save()}
        />
        <Button icon={Printer} label={say("export.print")} onPress={() => void out.print()} />
        <Button icon={Copy} label={say("export.copy")} onPress={() => void out.copy()} />
      </div>
      {printed}
    </Sheet>
  );
}

/** The three ways out, with what is chosen for them and what came of the last one. */
function useWays({ of, title }: ExportSheetProps) {
  const say = useSay();
  const { client, about } = useArchive();
  const cited = useCitationStyle();
  const work = useHandOut();
  const { print, printed } = usePrinting();
  const [format, setFormat] = useStored<Format>("carrel.exportFormat", "csl-json", asFormat);
  const [withheld, setWithheld] = useState(false);
  const [came, setCame] = useState<{ readonly told: string; readonly left: number } | null>(null);
  const asked = (job: string) => ({
    job,
    of,
    style: cited.style,
    language: cited.language,
    withheld,
  });
  return {
    ...{ cited, work, printed, format, setFormat, withheld },
    told: came?.told ?? null,
    left: came?.left ?? 0,
    setWithheld: (also: boolean) => {
      setWithheld(also);
      setCame(null);
    },
    save: async () => {
      const made = await work.run((job) => client.ask("exportUnits", { ...asked(job), format }));
      if (made === null) return;
      saveText(made.text, made.name, made.mediaType);
      const { units, name, left } = made;
      setCame({ told: say("export.saved", { units, name }), left });
    },
    print: async () => {
      const made = await work.run((job) => client.ask("citedUnits", asked(job)));
      if (made === null) return;
      const archive = about?.archive?.title ?? "";
      setCame({ told: "", left: made.left });
      print(<PrintedList {...{ title, archive }} cited={made.cited} left={made.left} />);
    },
    copy: async () => {
      const made = await work.run((job) => client.ask("bibliography", asked(job)));
      if (made === null) return;
      await copyRich(
        made.entries.map(({ text }) => text).join("\n"),
        made.entries.map(({ html }) => `<p>${html}</p>`).join(""),
      );
      setCame({ told: say("export.copied", { units: made.entries.length }), left: made.left });
    },
  };
}

function Formats(props: { readonly chosen: Format; readonly onChoose: (format: Format) => void }) {
  const say = useSay();
  return (
    <fieldset className={css["formats"]}>
      <legend>{say("export.format")}</legend>
      {FORMATS.map((format) => (
        <label key={format}>
          <input
            type="radio"
            name="format"
            value={format}
            checked={props.chosen === format}
            onChange={() => props.onChoose(format)}
          />
          <span>
            <b>{say(`export.format.${format}`)}</b>
            <small>{say(`export.about.${format}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Choices({
  cited,
  withheld,
  setWithheld,
}: Pick<ReturnType<typeof useWays>, "cited" | "withheld" | "setWithheld">) {
  const say = useSay();
  const mayWrite = useMayWrite();
  return (
    <div className={css["choices"]}>
      {cited.style !== null && (
        <div className={css["style"]}>
          <span>{say("export.style")}</span>
          <ChoiceMenu
            label={say("citation.style")}
            choices={cited.styles}
            chosen={cited.style}
            onChoose={cited.setStyle}
          />
        </div>
      )}
      {mayWrite && (
        <label className={css["withheld"]}>
          <input
            type="checkbox"
            checked={withheld}
            onChange={(event) => setWithheld(event.target.checked)}
          />
          <span>
            {say("export.withheld")}
            {withheld && <small>{say("export.withheldWhy")}</small>}
          </span>
        </label>
      )}
    </div>
  );
}
