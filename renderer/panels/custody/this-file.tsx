import { FileText } from "lucide-react";
import type { Dossier } from "../../../archive/contract/dossier";
import { useSay } from "../../messages/messages";
import css from "./custody-section.module.css";

/** The end of every chain: the file that was imported, by whom and when. It is taken from the log, never typed. */
export function ThisFile({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const { source } = dossier.unit;
  const made = dossier.events.find(({ type }) => type === "creation");
  if (source === null || made === undefined) return null;
  const date = new Intl.DateTimeFormat(say.language, { dateStyle: "medium" });
  const when = date.format(new Date(made.when));
  return (
    <p className={css["file"]}>
      <FileText className="icon-small" aria-hidden />
      <span>
        <bdi>{source.name}</bdi>
        <small>{say("custody.imported", { date: when, agent: made.agent })}</small>
      </span>
    </p>
  );
}
