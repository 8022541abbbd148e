import { useCallback, type ReactNode } from "react";
import type { Problem } from "../../archive/model/archive-error";
import { useSay } from "../messages/messages";
import { useArchive } from "../state/archive-context";
import { useChanges } from "../state/changes-context";
import { useDesk } from "../state/desk-context";
import { useImport } from "../state/jobs-context";
import { useKeys } from "../state/use-keys";
import { ActorLine } from "../panels/first-run/actor-line";
import { ProblemRow } from "../ui/problem-row";
import { Button } from "../ui/button";
import { X } from "lucide-react";
import { Bar } from "./bar";
import { ReadOnlyBand } from "./read-only-band";
import { Foot } from "./foot";
import css from "./frame.module.css";
import { nextPane } from "./panes";

/** What stands around every screen: the bar, what must be known, the screen itself, the foot. */
export function Frame(props: {
  /** Beside the archive's name: where one is. */
  readonly crumbs?: ReactNode;
  /** In the bar before the tools that every screen has. */
  readonly tools?: ReactNode;
  readonly footEnd?: ReactNode;
  readonly onTogglePane?: () => void;
  readonly children: ReactNode;
}) {
  const { notices, dismiss } = useArchive();
  const say = useSay();
  useKeys({
    F6: useCallback(() => nextPane(1), []),
    "shift+F6": useCallback(() => nextPane(-1), []),
  });
  return (
    <div className={css["frame"]}>
      <Bar crumbs={props.crumbs} tools={props.tools} onTogglePane={props.onTogglePane} />
      <div className={css["bands"]}>
        <ReadOnlyBand />
        <Refusals />
        {notices.map((problem) => (
          <ProblemRow key={problem.code + problem.message} problem={problem}>
            <Button label={say("close")} icon={X} square onPress={() => dismiss(problem)} />
          </ProblemRow>
        ))}
      </div>
      <main className={css["main"]}>{props.children}</main>
      <Foot end={props.footEnd} />
    </div>
  );
}

function Refusal(props: { readonly problem: Problem; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <ProblemRow problem={props.problem}>
      <Button label={say("close")} icon={X} square onPress={props.onClose} />
    </ProblemRow>
  );
}

/** Why the last change was not made; where only the reader's name was missing, the field for it. */
function Refusals() {
  const { about } = useArchive();
  const desk = useDesk();
  const changes = useChanges();
  const { problem } = useImport();
  if (desk.problem === null && changes.problem === null && problem === null) return null;
  const named = () => {
    void desk.keepAgain();
    void changes.retry();
  };
  return (
    <>
      {desk.problem !== null && <Refusal problem={desk.problem} onClose={desk.dismiss} />}
      {changes.problem !== null && <Refusal problem={changes.problem} onClose={changes.dismiss} />}
      {about?.actor === null && (
        <div className={css["actor"]}>
          <ActorLine onNamed={named} />
        </div>
      )}
    </>
  );
}
