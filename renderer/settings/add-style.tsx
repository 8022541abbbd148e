import { Quote } from "lucide-react";
import { useRef, useState } from "react";
import type { Problem } from "../../archive/model/archive-error";
import { useSay } from "../messages/messages";
import { useArchive } from "../state/archive-context";
import { Button } from "../ui/button";
import { ProblemRow } from "../ui/problem-row";

/** Takes a `.csl` file of the reader's own; it is kept on this computer, and offered wherever a style is chosen. */
export function AddStyle() {
  const say = useSay();
  const { about, client, refresh } = useArchive();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  if (about?.mayWrite !== true) return null;
  const add = async (file: File) => {
    const reply = await client.ask("addStyle", { name: file.name, csl: await file.text() });
    setProblem(reply.ok ? null : reply.problem);
    setAdded(reply.ok ? reply.value.label : null);
    if (reply.ok) refresh();
  };
  return (
    <>
      <Button
        label={say("settings.addStyle")}
        icon={Quote}
        onPress={() => field.current?.click()}
      />
      <input
        ref={field}
        type="file"
        accept=".csl"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = "";
          if (file !== undefined) void add(file);
        }}
      />
      {problem !== null && <ProblemRow problem={problem} />}
      {added !== null && <p role="status">{say("settings.styleAdded", { label: added })}</p>}
    </>
  );
}
