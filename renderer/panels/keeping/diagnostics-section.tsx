import { FileJson, Stethoscope } from "lucide-react";
import { useState } from "react";
import type { Problem } from "../../../archive/model/archive-error";
import { useSay } from "../../messages/messages";
import { useSettings } from "../../settings/settings";
import { useClient } from "../../state/archive-context";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { saveText } from "../../ui/save-text";
import css from "./keeping-screen.module.css";

/** A report for whoever helps the reader: shown whole before it is saved, and never sent. */
export function DiagnosticsSection() {
  const say = useSay();
  const client = useClient();
  const { settings } = useSettings();
  const [report, setReport] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async () => {
    const { language, theme, readingSize } = settings;
    const { innerWidth: width, innerHeight: height } = window;
    const seen = { language, theme, readingSize, width, height };
    const reply = await client.ask("diagnostics", { window: seen });
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) setReport(`${JSON.stringify(reply.value, null, 1)}\n`);
  };
  return (
    <section className={css["section"]}>
      <p>{say("diagnostics.lead")}</p>
      <Button
        look="line"
        icon={Stethoscope}
        label={say("diagnostics.make")}
        onPress={() => void make()}
      />
      {problem !== null && <ProblemRow problem={problem} />}
      {report !== null && (
        <>
          <pre
            className={css["report"]}
            tabIndex={0}
            role="region"
            aria-label={say("diagnostics.report")}
          >
            {report}
          </pre>
          <Button
            look="line"
            icon={FileJson}
            label={say("diagnostics.save")}
            onPress={() => saveText(report, "carrel-diagnostics.json", "application/json")}
          />
        </>
      )}
    </section>
  );
}
