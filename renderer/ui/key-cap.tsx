import css from "./key-cap.module.css";

const signs: Readonly<Record<string, string>> = {
  Enter: "↵",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** How this computer's keyboards call a key. */
export function keySign(name: string): string {
  if (name === "+") return name;
  const mac = navigator.platform.startsWith("Mac");
  return name
    .split("+")
    .map((part) => {
      if (part === "mod") return mac ? "⌘" : "Ctrl";
      if (part === "shift") return mac ? "⇧" : "Shift";
      if (part === "alt") return mac ? "⌥" : "Alt";
      return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join(mac ? "" : " ");
}

/** A key of the keyboard, drawn small. On a filled button or in the excerpt bar it takes the colour around it. */
export function KeyCap(props: { readonly name: string; readonly onFill?: boolean }) {
  return (
    <kbd className={`${css["key"]} ${props.onFill ? css["fill"] : ""}`}>{keySign(props.name)}</kbd>
  );
}
