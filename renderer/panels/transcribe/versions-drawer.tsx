import { PenLine } from "lucide-react";
import { useDeferredValue, useMemo } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import { changedMarks } from "../../../archive/compare/changed-marks";
import { changedWords, wordDiff } from "../../../archive/compare/word-diff";
import type { MarkedText } from "../../../archive/model/marked-text/marked-text";
import { useSay, type MessageKey } from "../../messages/messages";
import { useRequest } from "../../state/use-request";
import { changedLines } from "./changed-lines";
import css from "./versions-drawer.module.css";

const shown: Readonly<Record<string, MessageKey>> = {
  ingestion: "transcribe.version.imported",
  creation: "transcribe.version.made",
  transcription: "transcribe.version.issued",
  undo: "transcribe.version.undone",
};

/** The versions in which a reading may have changed, newest first; the standing one is always among them. */
function versionsOf({ events, version }: Dossier) {
  const rows = events.flatMap((event) => {
    const name =
      shown[event.type] ?? (event.version === version ? "transcribe.version.standing" : null);
    return event.version === null || name === null
      ? []
      : [{ ...event, version: event.version, name }];
  });
  return rows
    .filter((row, at) => rows.findLastIndex((one) => one.version === row.version) === at)
    .toReversed();
}

/** The versions of the text, the one that the draft is compared with, and what differs. */
export function VersionsDrawer(props: {
  readonly dossier: Dossier;
  readonly reading: string | null;
  readonly now: MarkedText;
  readonly chosen: number;
  readonly onChoose: (version: number) => void;
}) {
  const say = useSay();
  const { dossier, reading, chosen } = props;
  const asked = useRequest(
    "unitVersion",
    reading === null ? null : { id: dossier.unit.id, version: chosen },
  );
  const other = asked.last?.transcriptions.find(({ id }) => id === reading) ?? nothing;
  const time = new Intl.DateTimeFormat(say.language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <fieldset className={css["versions"]}>
        <legend>{say("transcribe.versions")}</legend>
        <p className={css["draft"]}>
          <PenLine className="icon-small" aria-hidden />
          {say("transcribe.yourDraft")}
        </p>
        {reading !== null &&
          versionsOf(dossier).map((row) => (
            <label key={row.version} className={css["version"]}>
              <span className={css["number"]}>{row.version}</span>
              <span>
                <b>{say(row.name)}</b>
                <small>
                  {say("transcribe.whoWhen", {
                    who: row.agent,
                    when: time.format(new Date(row.when)),
                  })}
                </small>
              </span>
              <input
                type="radio"
                name="compared"
                aria-label={say("transcribe.compareWith", { version: row.version })}
                checked={row.version === chosen}
                onChange={() => props.onChoose(row.version)}
              />
            </label>
          ))}
      </fieldset>
      {asked.last !== null && <Comparison before={other} now={props.now} version={chosen} />}
    </>
  );
}

const nothing: MarkedText = { text: "", marks: [] };

function Comparison(props: {
  readonly before: MarkedText;
  readonly now: MarkedText;
  readonly version: number;
}) {
  const say = useSay();
  const { before } = props;
  const now = useDeferredValue(props.now);
  const { lines, counts } = useMemo(() => {
    const stretches = wordDiff(before.text, now.text);
    const words = changedWords(stretches);
    return {
      lines: changedLines(stretches),
      counts: { ...words, marks: changedMarks(before, now) },
    };
  }, [before, now]);
  return (
    <section
      className={css["comparison"]}
      aria-label={say("transcribe.against", { version: props.version })}
    >
      <h3>{say("transcribe.against", { version: props.version })}</h3>
      <p className={css["counts"]}>{say("transcribe.counts", counts)}</p>
      {lines.slice(0, 200).map(({ at, parts }) => (
        <p key={at} className={css["compared"]}>
          {parts.map(({ kind, text }, index) => {
            if (kind === "gone") return <del key={index}>{text.replaceAll("\n", "⏎")}</del>;
            if (kind === "new") return <ins key={index}>{text === "" ? "⏎" : text}</ins>;
            return <span key={index}>{text}</span>;
          })}
        </p>
      ))}
    </section>
  );
}
