import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, Tooltip, TooltipTrigger } from "react-aria-components";
import css from "./button.module.css";
import { KeyCap } from "./key-cap";

export interface ButtonProps {
  readonly label: string;
  /** What it is called where more is shown than the label: a count. */
  readonly name?: string;
  readonly icon?: LucideIcon;
  readonly look?: "plain" | "line" | "primary" | "loss";
  /** Shows the icon only; the label becomes its name and its tooltip. */
  readonly square?: boolean;
  /** The key that does the same, shown beside the label or in the tooltip. */
  readonly keyName?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** Lets a narrow bar keep the icon alone. */
  readonly folds?: boolean;
  readonly large?: boolean;
  readonly children?: ReactNode;
  readonly onPress?: () => void;
}

/** The one button: plain, outlined, filled (one a region) or of loss; square with an icon alone. */
export function Button(props: ButtonProps) {
  if (!props.square) return <Face {...props} />;
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      <Face {...props} />
      <Tooltip className={css["tooltip"] ?? ""} placement="bottom" offset={6}>
        {props.label}
        {props.keyName && <KeyCap name={props.keyName} onFill />}
      </Tooltip>
    </TooltipTrigger>
  );
}

function Face(props: ButtonProps) {
  const { label, icon: Icon, square = false, pressed, onPress } = props;
  return (
    <AriaButton
      className={classOf(props)}
      isDisabled={props.disabled ?? false}
      {...namedBy(props)}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {Icon && <Icon className="icon" aria-hidden />}
      {!square && <span className={css["label"]}>{label}</span>}
      {props.children}
      {!square && props.keyName !== undefined && (
        <KeyCap name={props.keyName} onFill={props.look === "primary"} />
      )}
    </AriaButton>
  );
}

/** Its name, where the words that are shown are not all of it. */
function namedBy({ label, name, square, folds }: ButtonProps) {
  return square || folds || name !== undefined ? { "aria-label": name ?? label } : {};
}

function classOf({ look = "plain", square, pressed, folds, large }: ButtonProps): string {
  return [
    css["button"],
    css[look],
    square && css["square"],
    pressed && css["pressed"],
    folds && css["folds"],
    large && css["large"],
  ]
    .filter(Boolean)
    .join(" ");
}
