import { BookOpenText, Copy, CornerDownRight, Undo2, X } from "lucide-react";
import { useState } from "react";
import type { KeptExcerpt } from "../../../archive/contract/excerpts";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useArchive, useClient } from "../../state/archive-context";
import { useCitationStyle } from "../../state/use-citation-style";
import { useDesk } from "../../state/desk-context";
import { Button } from "../../ui/button";
import { ChoiceMenu } from "../../ui/choice-menu";
import { copyRich } from "../../ui/copy-rich";
import { linesText } from "../../ui/lines-text";
import { ProblemRow } from "../../ui/problem-row";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import { Sheet } from "../../ui/sheet";
import { escapeHtml } from "../../ui/escape-html";
import { ListField } from "../own-work/list-field";
import css from "./excerpts-drawer.module.css";

/** The basket of kept excerpts: the words, where they stand, and what can be made of them. */
export function ExcerptsDrawer(props: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useSay();
  const desk = useDesk();
  const cited = useCitationStyle();
  const { onClose } = props;
  const makePacket = () => {
    const units = [...new Set(desk.excerpts.map(({ excerpt }) => excerpt.unit as string))];
    const known = new Set(desk.picks.map(({ unit }) => unit));
    const added = units.filter((unit) => !known.has(unit));
    desk.setPicks([...desk.picks, ...added.map((unit) => ({ unit, whole: false }))]);
    onClose();
    goTo({ screen: "packet" });
  };
  return (
    <Sheet open={props.open} at="end" label={say("excerpts")} onClose={onClose}>
      <div className={css["head"]}>
        <h2>{say("excerpts")}</h2>
        <span className={css["count"]}>
          {say("excerpts.count", { count: desk.excerpts.length })}
        </span>
        <Button label={say("close")} icon={X} square keyName="Escape" onPress={onClose} />
      </div>
      {cited.style !== null && (
        <ChoiceMenu
          label={say("citation.style")}
          choices={cited.styles}
          chosen={cited.style}
          onChoose={cited.setStyle}
        />
      )}
      {desk.problem !== null && <ProblemRow problem={desk.problem} />}
      {desk.dropped !== null && (
        <div className={css["undo"]} role="status">
          <span>{say("excerpts.dropped")}</span>
          <Button icon={Undo2} label={say("undo")} onPress={() => void desk.restore()} />
        </div>
      )}
      <div className={css["scroll"]}>
        {desk.excerpts.length === 0 && <p className={css["empty"]}>{say("excerpts.empty")}</p>}
        <ol>
          {desk.excerpts.map((kept) => (
            <ExcerptRow key={kept.excerpt.id} kept={kept} onClose={onClose} />
          ))}
        </ol>
      </div>
      <div className={css["actions"]}>
        <Button
          look="primary"
          icon={BookOpenText}
          label={say("excerpts.makePacket")}
          disabled={desk.excerpts.length === 0}
          onPress={makePacket}
        />
      </div>
    </Sheet>
  );
}

function ExcerptRow(props: { readonly kept: KeptExcerpt; readonly onClose: () => void }) {
  const say = useSay();
  const desk = useDesk();
  const copy = useCopyExcerpt();
  const { about } = useArchive();
  const { kept } = props;
  const { excerpt } = kept;
  return (
    <li className={css["row"]}>
      <button
        className={css["title"]}
        onClick={() => {
          props.onClose();
          goTo({
            screen: "item",
            id: excerpt.unit,
            query: null,
            hit: null,
            reading: excerpt.transcription,
          });
        }}
      >
        <Scripted text={kept.title} />
      </button>
      <blockquote className={css["quote"]}>
        <Scripted text={excerpt.quote} />
      </blockquote>
      <p className={css["place"]}>
        <ReferenceCode code={kept.referenceCode} />
        <span>{kept.date}</span>
        <span>{linesText(say, excerpt.lines)}</span>
      </p>
      <Collect kept={kept} />
      {kept.state !== "same" && (
        <p className={css["changed"]}>{say(`excerpts.state.${kept.state}`)}</p>
      )}
      {kept.moved !== null && <Moved to={kept.moved} onClose={props.onClose} />}
      <div className={css["tools"]}>
        <Button
          icon={Copy}
          label={say(copy.copied ? "copied" : "excerpts.copy")}
          onPress={() => void copy.copy(kept)}
        />
        {about?.archive?.writable && (
          <Button icon={X} label={say("excerpts.remove")} onPress={() => void desk.drop(kept)} />
        )}
      </div>
    </li>
  );
}

/** The words stand in another unit since a page was cut up or joined. */
function Moved(props: {
  readonly to: NonNullable<KeptExcerpt["moved"]>;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { unit, title, referenceCode } = props.to;
  const open = () => {
    props.onClose();
    goTo({ screen: "item", id: unit, query: null, hit: null, reading: null });
  };
  return (
    <Button
      look="line"
      icon={CornerDownRight}
      label={say("excerpts.moved", { title: `${referenceCode} ${title}`.trim().slice(0, 60) })}
      onPress={open}
    />
  );
}

/** Puts the excerpt into a collection. */
function Collect({ kept }: { readonly kept: KeptExcerpt }) {
  const { about } = useArchive();
  if (about?.archive?.writable !== true || !about.mayWrite) return null;
  const { id, unit } = kept.excerpt;
  return <ListField kind="collection" member={{ unit, excerpt: id }} code={kept.referenceCode} />;
}

/** How long a copy is confirmed, in milliseconds. */
export const COPIED_MS = 2000;

function useCopyExcerpt() {
  const client = useClient();
  const { style, language } = useCitationStyle();
  const [copied, setCopied] = useState(false);
  const copy = async ({ excerpt }: KeptExcerpt) => {
    const reply = await client.ask("cite", {
      id: excerpt.unit,
      style,
      language,
      locator: null,
      place: { transcription: excerpt.transcription, start: excerpt.start, end: excerpt.end },
    });
    if (!reply.ok) return;
    await copyRich(
      `“${excerpt.quote}” ${reply.value.note}`,
      `“${escapeHtml(excerpt.quote)}” ${reply.value.html.note}`,
    );
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  return { copied, copy };
}
