import { useEffect, useState } from "react";
import { useSay } from "../messages/messages";
import { useArchive } from "../state/archive-context";
import { useImport } from "../state/jobs-context";
import css from "./drop-zone.module.css";

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes("Files") === true;

/** The whole window takes files and folders. Where nothing may be written, a drop does nothing, and never leaves the page. */
export function DropZone() {
  const say = useSay();
  const { about, shell } = useArchive();
  const { startFrom } = useImport();
  const [over, setOver] = useState(false);
  const takes = about?.mayWrite === true && about.archive?.writable !== false;

  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(takes);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const transfer = event.dataTransfer;
      if (takes && transfer !== null)
        void startFrom((sending) => shell.admitDropped(transfer, sending));
    };
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [takes, shell, startFrom]);

  if (!over) return null;
  return (
    <div className={css["zone"]} role="status">
      <p>{say("drop.here")}</p>
    </div>
  );
}
