import { FileCheck, RefreshCw } from "lucide-react";
import { useState } from "react";
import type { Output } from "../../../archive/contract";
import type { Problem } from "../../../archive/model/archive-error";
import type { Sending, Ticket } from "../../archive-client";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";
import { admit } from "../../state/tickets";
import { useKeys } from "../../state/use-keys";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Waiting } from "../../ui/waiting";
import { CheckedQuotation } from "./checked-quotation";
import css from "./check-packet.module.css";

type Check = Output<"checkPacket">;

/** A packet that somebody brings, beside the archive of today: dropped here or chosen; nothing of it is imported. */
export function CheckPacketScreen() {
  const say = useSay();
  const { shell } = useArchive();
  const check = useCheckPacket();
  const [over, setOver] = useState(false);
  useKeys({ Escape: () => goTo({ screen: "packet" }) });
  const { result, running } = check;
  return (
    <Frame crumbs={<span>{say("checkPacket.title")}</span>}>
      <div
        className={css["page"]}
        // The window itself imports what is dropped: here a packet is only looked into.
        onDragOver={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          const { nativeEvent } = event;
          const transfer = nativeEvent.dataTransfer;
          if (transfer !== null)
            void check.start((sending) => shell.admitDropped(transfer, sending));
        }}
      >
        <div className={css["zone"]} data-over={over || undefined}>
          <h1>{result === null ? say("checkPacket.none") : result.packet.title}</h1>
          <p className={css["lead"]}>
            {result === null ? say("checkPacket.lead") : verdictOf(result, say)}
          </p>
          <Button
            look={result === null ? "primary" : "line"}
            icon={result === null ? FileCheck : RefreshCw}
            label={say(result === null ? "checkPacket.choose" : "checkPacket.other")}
            disabled={running}
            onPress={() => void check.start(shell.pickFiles)}
          />
        </div>
        {running && <Waiting />}
        {check.problem !== null && <ProblemRow problem={check.problem} />}
        {result !== null && !running && <Result result={result} />}
      </div>
    </Frame>
  );
}

function verdictOf({ packet, excerpts }: Check, say: ReturnType<typeof useSay>): string {
  if (!packet.isOurs) return say("checkPacket.foreign", { archive: packet.archive });
  const same = excerpts.filter(({ state }) => state === "same").length;
  const { maker } = packet;
  const day = new Intl.DateTimeFormat(say.language, { dateStyle: "long", timeZone: "UTC" });
  const issued = day.format(new Date(packet.issued));
  return say("checkPacket.sum", { same, total: excerpts.length, issued, maker });
}

function Result({ result }: { readonly result: Check }) {
  const say = useSay();
  const differing = result.excerpts.filter(({ state }) => state !== "same");
  const same = result.excerpts.filter(({ state }) => state === "same");
  return (
    <section aria-label={say("checkPacket.quotations")}>
      <ul className={css["list"]}>
        {[...differing, ...same].map((one, index) => (
          <CheckedQuotation key={index} checked={one} />
        ))}
      </ul>
    </section>
  );
}

function useCheckPacket() {
  const say = useSay();
  const { client } = useArchive();
  const [result, setResult] = useState<Check | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [running, setRunning] = useState(false);
  return {
    result,
    problem,
    running,
    start: async (pick: (sending: Sending) => Promise<readonly Ticket[]>) => {
      const sending = { signal: new AbortController().signal, onSent: () => undefined };
      const admitted = await admit(pick, sending, say("packet.recipe.fileRemedy"));
      if (!admitted.ok) return setProblem(admitted.problem);
      const [ticket] = admitted.tickets;
      if (ticket === undefined) return;
      setRunning(true);
      const reply = await client.ask("checkPacket", {
        job: crypto.randomUUID(),
        ticket: ticket.ticket,
      });
      setRunning(false);
      setResult(reply.ok ? reply.value : null);
      setProblem(reply.ok ? null : reply.problem);
    },
  };
}
