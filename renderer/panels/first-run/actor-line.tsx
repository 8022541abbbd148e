import { useState } from "react";
import { useSay } from "../../messages/messages";
import { useArchive } from "../../state/archive-context";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import type { Problem } from "../../../archive/model/archive-error";
import css from "./actor-line.module.css";

/** Asks once whose name the provenance events carry. It blocks nothing. */
export function ActorLine(props: { readonly onNamed?: () => void }) {
  const say = useSay();
  const { about, client, refresh } = useArchive();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  if (about === null || about.actor !== null || !about.mayWrite) return null;
  const keep = async () => {
    const reply = await client.ask("nameActor", { name });
    setProblem(reply.ok ? null : reply.problem);
    if (!reply.ok) return;
    props.onNamed?.();
    refresh();
  };
  return (
    <>
      <form
        className={css["actor"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") void keep();
        }}
      >
        <label htmlFor="actor">{say("actor.ask")}</label>
        <input
          id="actor"
          value={name}
          maxLength={120}
          autoComplete="name"
          placeholder={say("actor.placeholder")}
          onChange={(event) => setName(event.target.value)}
        />
        <Button
          look="line"
          label={say("actor.keep")}
          disabled={name.trim() === ""}
          onPress={() => void keep()}
        />
        <p>{say("actor.why")}</p>
      </form>
      {problem !== null && <ProblemRow problem={problem} />}
    </>
  );
}
