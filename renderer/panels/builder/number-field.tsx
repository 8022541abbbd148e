import { useState } from "react";
import css from "./builder.module.css";

/** A small number with its label; what is no such number while it is typed changes nothing. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Digits after the point. */
  readonly digits: number;
  readonly onValue: (value: number) => void;
}) {
  const { value, least, most, digits } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null => {
    const number = Number(Number(text).toFixed(digits));
    return text !== "" && number >= least && number <= most ? number : null;
  };
  const isTyped = typed !== null && (read(typed) ?? value) === value;
  return (
    <label className={css["number"]}>
      <span>{props.label}</span>
      <input
        type="number"
        min={least}
        max={most}
        step={digits === 0 ? 1 : "any"}
        value={isTyped ? typed : value}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = read(event.target.value);
          if (next !== null && next !== value) props.onValue(next);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
