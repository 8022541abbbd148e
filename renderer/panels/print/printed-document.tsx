import type { Dossier } from "../../../archive/contract/dossier";
import type { ShownNote } from "../../../archive/contract/own-work";
import type { Highlight } from "../../../archive/model/highlight";
import type { Transcription } from "../../../archive/model/transcription";
import { readingChanges } from "../../../archive/model/reading-text";
import type { TextView } from "../../../archive/model/text-view";
import { useSay, type Say } from "../../messages/messages";
import { linesText } from "../../ui/lines-text";
import { Scripted } from "../../ui/scripted";
import { MeaningSign } from "../highlights/meaning-sign";
import { highlightCovers } from "../highlights/use-highlights";
import { madeBy } from "../item/item-head";
import { noteMaker, noteWords } from "../item/margin-notes";
import { changesOver, marksOver } from "../item/marks-near";
import { signedNotes } from "../item/notes";
import { TextLineRow } from "../item/text-line";
import { isLineated, textLines } from "../item/text-lines";
import css from "./printed-document.module.css";
import { today } from "./printed-list";

export interface PrintedDocumentProps {
  readonly dossier: Dossier;
  readonly reading: Transcription;
  readonly view: TextView;
  readonly highlights: readonly Highlight[];
  readonly notes: readonly ShownNote[];
  readonly citation: string;
  readonly archive: { readonly title: string; readonly head: string };
}

/** A document on paper: its whole text with line numbers and marks, the notes, what the reader made of it, its citation, and where it comes from. */
export function PrintedDocument(props: PrintedDocumentProps) {
  const { dossier, reading } = props;
  const { unit, path } = dossier;
  const say = useSay();
  const facts = [unit.referenceCode, unit.dates[0]?.display, ...path.map(({ title }) => title)];
  return (
    <>
      <h1 dir="auto">
        <Scripted text={unit.title} />
      </h1>
      <p className={css["facts"]}>
        <Scripted text={facts.filter(Boolean).join(" · ")} />
      </p>
      <p className={css["facts"]}>
        <Scripted text={madeBy(say, reading)} />
      </p>
      <Text {...props} />
      <EditionNotes {...props} />
      <OwnWork {...props} />
      <h2>{say("print.citation")}</h2>
      <p>
        <Scripted text={props.citation} />
      </p>
      <h2>{say("print.from")}</h2>
      {origin(say, props).map((line) => (
        <p key={line} className={css["origin"]}>
          <Scripted text={line} />
        </p>
      ))}
    </>
  );
}

function Text({ reading, view, highlights }: PrintedDocumentProps) {
  const { text, marks, language } = reading;
  const changes = view === "reading" ? readingChanges(text, marks) : [];
  const covers = highlightCovers(highlights);
  const notes = signedNotes(marks);
  const lineated = isLineated(text);
  return (
    <div className={css["text"]} lang={language}>
      {textLines(text, marks).map((line) => (
        <div key={`${line.start}-${line.shape}`} className={css["line"]}>
          <span className={css["signs"]}>
            {highlights
              .filter(({ place: { start } }) => start >= line.start && start <= line.end)
              .map(({ id, meaning }) => (
                <MeaningSign key={id} meaning={meaning} size={11} />
              ))}
          </span>
          <TextLineRow
            {...{ line, text, language, lineated, view, covers, notes }}
            numbering="five"
            changes={changesOver(changes, line)}
            marks={marksOver(marks, line)}
            onNote={() => {}}
          />
        </div>
      ))}
    </div>
  );
}

function EditionNotes({ reading, view }: PrintedDocumentProps) {
  const say = useSay();
  const notes = [...signedNotes(reading.marks).values()];
  if (notes.length === 0) return null;
  return (
    <>
      <h2>{say("print.notes")}</h2>
      {notes.map((note) => (
        <p key={note.id} className={css["note"]}>
          <b>{note.sign}</b> <Scripted text={noteWords(say, note.mark, view, reading.text)} />{" "}
          <small>{noteMaker(say, note)}</small>
        </p>
      ))}
    </>
  );
}

function OwnWork({ highlights, notes }: PrintedDocumentProps) {
  const say = useSay();
  return (
    <>
      {highlights.length > 0 && <h2>{say("print.highlights")}</h2>}
      {highlights.map(({ id, meaning, place }) => (
        <p key={id} className={css["note"]}>
          <MeaningSign meaning={meaning} size={11} /> <b>{say(`highlight.${meaning}`)}</b> “
          <Scripted text={place.quote} />” <small>{linesText(say, place.lines)}</small>
        </p>
      ))}
      {notes.length > 0 && <h2>{say("print.own")}</h2>}
      {notes.map(({ note }) => (
        <p key={note.id} className={css["note"]}>
          {note.place !== null && (
            <>
              “<Scripted text={note.place.quote} />”{" "}
              <small>{linesText(say, note.place.lines)}</small>
              {": "}
            </>
          )}
          <Scripted text={note.text} /> <small>{note.by}</small>
        </p>
      ))}
    </>
  );
}

/** Digits of a digest that tell two states of an archive apart. */
const SHORT = 12;

function origin(say: Say, { dossier, reading, archive }: PrintedDocumentProps): readonly string[] {
  const { unit, inheritedCustody } = dossier;
  const chain = unit.custody.length > 0 ? unit.custody : (inheritedCustody?.custody ?? []);
  const holder = chain.findLast(({ kind, to }) => kind === "held" && to === null)?.holder;
  const { source } = unit;
  return [
    ...(holder === undefined ? [] : [say("print.held", { holder })]),
    ...(source === null ? [] : [say("print.file", { name: source.name, sha256: source.sha256 })]),
    say("print.reading", { sha256: reading.sha256 }),
    say("print.archive", {
      archive: archive.title,
      head: archive.head.slice(0, SHORT),
      date: today(say),
    }),
  ];
}
