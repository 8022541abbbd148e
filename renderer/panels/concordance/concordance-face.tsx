import { FileDown } from "lucide-react";
import { useState, type ReactNode } from "react";
import { LineOrder, type ConcordanceLine } from "../../../archive/contract/concordance";
import { useSay } from "../../messages/messages";
import { asSearch, type LibraryQuery } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useClient } from "../../state/archive-context";
import { useProgress } from "../../state/jobs-context";
import { useSlow } from "../../state/use-slow";
import { useStored } from "../../state/use-stored";
import { Button } from "../../ui/button";
import { ChoiceMenu } from "../../ui/choice-menu";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import { saveText } from "../../ui/save-text";
import css from "./concordance-face.module.css";
import { LineList } from "./line-list";
import { NeighboursPane, REACHES } from "./neighbours-pane";
import { useLines, type Lines } from "./use-lines";

const ORDERS = LineOrder.options;
const asOrder = (value: unknown): LineOrder | null => ORDERS.find((one) => one === value) ?? null;
const asReach = (value: unknown): number | null => REACHES.find((one) => one === value) ?? null;

/** Every place where a word of the search stands, each in its line. */
export function ConcordanceFace(props: {
  readonly query: LibraryQuery;
  /** What chooses between this face and the other one. */
  readonly faces: ReactNode;
}) {
  const say = useSay();
  const { query } = props;
  const [order, setOrder] = useStored<LineOrder>("carrel.lines.order", "right", asOrder);
  const [within, setWithin] = useStored<number>("carrel.lines.within", 5, asReach);
  const [common, setCommon] = useState(false);
  const [mark, setMark] = useState<string | null>(null);
  const lines = useLines(query, { order, within, common, mark });
  const { answer } = lines;
  const sort = () => setOrder(ORDERS[(ORDERS.indexOf(order) + 1) % ORDERS.length]!);
  return (
    <>
      <div className={css["head"]}>
        <Counts lines={lines} />
        <span className={css["grow"]} />
        <ChoiceMenu
          label={say("concordance.order")}
          choices={ORDERS.map((id) => ({ id, label: say(`concordance.order.${id}`) }))}
          chosen={order}
          onChoose={(id) => setOrder(asOrder(id) ?? order)}
        />
        <TableButton query={query} order={order} disabled={answer === null || answer.shown === 0} />
        {props.faces}
      </div>
      {lines.problem !== null && <ProblemRow problem={lines.problem} />}
      <Working lines={lines} />
      {answer !== null && answer.shown === 0 && (
        <p className={css["none"]}>{say("concordance.none")}</p>
      )}
      {answer !== null && answer.shown > 0 && (
        <div className={css["body"]}>
          <LineList
            answer={answer}
            lines={lines}
            order={order}
            onOpen={(line) => open(query, line)}
            onSort={sort}
          />
          <NeighboursPane
            {...{ within, common, mark }}
            neighbours={answer.neighbours}
            onWithin={setWithin}
            onCommon={setCommon}
            onMark={setMark}
          />
        </div>
      )}
    </>
  );
}

/** Opens the document at the line. */
const open = (query: LibraryQuery, { unit, hit, transcription, start, end }: ConcordanceLine) =>
  goTo({ screen: "item", id: unit, query, hit, reading: transcription, at: [start, end] });

function Counts({ lines: { answer } }: { readonly lines: Lines }) {
  const say = useSay();
  if (answer === null) return <span role="status" />;
  const { total, shown, documents } = answer;
  return (
    <span role="status" className={css["counts"]}>
      <b>{say("concordance.count", { lines: total, documents })}</b>
      {shown < total && <span>{say("concordance.capped", { shown })}</span>}
    </span>
  );
}

/** What takes longer than a second says how far it is, and can be stopped. */
function Working({ lines }: { readonly lines: Lines }) {
  const say = useSay();
  const slow = useSlow(lines.job);
  const progress = useProgress(lines.job);
  if (lines.stopped)
    return (
      <div className={css["working"]}>
        <span>{say("concordance.stopped")}</span>
        <Button label={say("concordance.again")} onPress={lines.again} />
      </div>
    );
  if (!slow) return null;
  return (
    <div className={css["working"]}>
      <Meter
        label={say("concordance.working")}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        current=""
      />
      <Button label={say("concordance.stop")} onPress={lines.stop} />
    </div>
  );
}

function TableButton(props: {
  readonly query: LibraryQuery;
  readonly order: LineOrder;
  readonly disabled: boolean;
}) {
  const say = useSay();
  const client = useClient();
  const save = async () => {
    const { text, names, narrowing, order: hits } = asSearch(props.query, 0, 1);
    const job = crypto.randomUUID();
    const { order } = props;
    const reply = await client.ask("concordanceTable", {
      job,
      text,
      names,
      narrowing,
      hits,
      order,
    });
    if (reply.ok) saveText(reply.value.text, reply.value.name, reply.value.mediaType);
  };
  return (
    <Button
      icon={FileDown}
      label={say("concordance.csv")}
      disabled={props.disabled}
      onPress={() => void save()}
    />
  );
}
