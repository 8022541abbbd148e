import { BookMarked, FileCheck, FileDown, Undo2 } from "lucide-react";
import { useState } from "react";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useDesk } from "../../state/desk-context";
import { useKeys } from "../../state/use-keys";
import { Button } from "../../ui/button";
import css from "./packet-screen.module.css";
import { PacketList } from "./packet-list";
import { PacketOptionsPane } from "./packet-options";
import { PacketPreview } from "./packet-preview";
import { WholePacket } from "./whole-packet";
import { RecipesSheet } from "./recipes/recipes-sheet";
import { useLivePreview } from "./use-live-preview";
import { usePacketHistory } from "./use-packet-history";
import { usePacketDraft } from "./use-packet-draft";
import { usePacketJob } from "./use-packet-job";
import { usePickedDossiers } from "./use-picked-dossiers";

/** The packet in the making: its documents in order, what is printed, and what came out. */
export function PacketScreen() {
  const say = useSay();
  const desk = useDesk();
  const draft = usePacketDraft();
  const picked = usePickedDossiers(desk.picks);
  const job = usePacketJob();
  const [chosen, setChosen] = useState<string | null>(null);
  useKeys({ Escape: () => goTo(library()) });
  const [recipesOpen, setRecipesOpen] = useState(false);
  const history = usePacketHistory(draft.words, desk.picks, ({ words, picks }) => {
    draft.setAll(words);
    desk.setPicks(picks);
  });
  const packet = draft.asPacket(say, desk, (unit) => picked.dossiers.has(unit));
  // The first page does not wait until all documents are known.
  const first = picked.dossiers.size > 0 ? packet : draft.asPacket(say, desk, () => true);
  const older = job.isOlderThan(packet);
  useLivePreview(job, first, packet, packet.style !== "" && picked.dossiers.size > 0);
  return (
    <Frame
      crumbs={<span>{say("bar.packet")}</span>}
      tools={
        <>
          <Button
            icon={Undo2}
            square
            label={say("packet.undo")}
            keyName="mod+z"
            disabled={history.undo === null}
            onPress={() => history.undo?.()}
          />
          <Button
            icon={BookMarked}
            folds
            label={say("packet.recipes")}
            onPress={() => setRecipesOpen(true)}
          />
          <Button
            icon={FileCheck}
            folds
            label={say("packet.check")}
            onPress={() => goTo({ screen: "checkPacket" })}
          />
          <Button
            look="primary"
            icon={FileDown}
            label={say("packet.make")}
            disabled={packet.entries.length === 0}
            onPress={() => void job.make(packet)}
          />
        </>
      }
      footEnd={<span>{say("packet.sameBytes")}</span>}
    >
      <RecipesSheet
        open={recipesOpen}
        draft={draft}
        packet={packet}
        onClose={() => setRecipesOpen(false)}
      />
      <h1 className="unseen">{say("bar.packet")}</h1>
      <div className={css["packet"]}>
        <section className={css["documents"]} aria-label={say("packet.list")} data-pane>
          <div className={css["head"]}>
            <textarea
              className={css["title"]}
              rows={1}
              aria-label={say("packet.title")}
              placeholder={say("packet.untitled")}
              maxLength={300}
              value={draft.words.title}
              onChange={(event) => draft.set({ title: event.target.value.replaceAll("\n", " ") })}
            />
            <textarea
              className={css["purpose"]}
              aria-label={say("packet.purpose")}
              placeholder={say("packet.purposeHint")}
              rows={2}
              maxLength={2000}
              value={draft.words.purpose}
              onChange={(event) => draft.set({ purpose: event.target.value })}
            />
          </div>
          <PacketList
            dossiers={picked.dossiers}
            chosen={chosen}
            onChoose={setChosen}
            asks={draft.words.options.questions}
          />
          <WholePacket draft={draft} />
        </section>
        <section className={css["options"]} aria-label={say("packet.options")} data-pane>
          <PacketOptionsPane draft={draft} />
        </section>
        <section className={css["preview"]} aria-label={say("preview")} tabIndex={0} data-pane>
          <PacketPreview job={job} older={older} empty={desk.picks.length === 0} />
        </section>
      </div>
    </Frame>
  );
}
