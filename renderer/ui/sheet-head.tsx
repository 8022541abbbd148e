import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useSay } from "../messages/messages";
import { Button } from "./button";
import { Scripted } from "./scripted";
import css from "./sheet-head.module.css";

/** A sheet's title, what else can be done with all of it, and the way out. */
export function SheetHead(props: {
  readonly title: string;
  /** Of how much it is, in words. */
  readonly about?: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  return (
    <div className={css["head"]}>
      <h2>
        <Scripted text={props.title} />
      </h2>
      {props.about !== undefined && <span className={css["about"]}>{props.about}</span>}
      {props.children}
      <Button label={say("close")} icon={X} square keyName="Escape" onPress={props.onClose} />
    </div>
  );
}
