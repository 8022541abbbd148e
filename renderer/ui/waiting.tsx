import { useEffect, useState } from "react";
import { useSay } from "../messages/messages";
import css from "./waiting.module.css";

/** No sign of waiting before this: what comes sooner needs no apology. */
export const PATIENCE_MS = 300;

/** Says that something is being fetched, but only when it takes long enough to be noticed. */
export function Waiting() {
  const say = useSay();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={css["waiting"]} role="status">
      {shown ? say("waiting") : ""}
    </p>
  );
}
