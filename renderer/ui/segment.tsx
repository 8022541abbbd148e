import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import css from "./segment.module.css";

export interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly lang?: string;
}

/** A few alternatives side by side; one is always chosen. */
export function Segment<T extends string>(props: {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly wide?: boolean;
  readonly onChoose: (id: T) => void;
}) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      className={`${css["segment"]} ${props.wide ? css["wide"] : ""}`}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.chosen]}
      onSelectionChange={(keys) => {
        const [next] = [...keys];
        if (next !== undefined) props.onChoose(next as T);
      }}
    >
      {props.choices.map(({ id, label, lang }) => (
        <ToggleButton key={id} id={id} className={css["choice"] ?? ""}>
          <span lang={lang}>{label}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
