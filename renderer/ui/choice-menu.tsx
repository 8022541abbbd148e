import { Check, ChevronDown } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import css from "./choice-menu.module.css";

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
}

/** The chosen one of several, by name; the others open under it. */
export function ChoiceMenu(props: {
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const { choices, chosen } = props;
  const current = choices.find(({ id }) => id === chosen)?.label ?? chosen;
  return (
    <MenuTrigger>
      <Button className={css["button"] ?? ""} aria-label={`${props.label}: ${current}`}>
        {current}
        <ChevronDown className="icon-small" aria-hidden />
      </Button>
      <Popover className={css["popover"] ?? ""} placement="bottom end" offset={4}>
        <Menu
          className={css["menu"] ?? ""}
          aria-label={props.label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) => {
            const [next] = [...keys];
            if (next !== undefined) props.onChoose(String(next));
          }}
        >
          {choices.map(({ id, label }) => (
            <MenuItem key={id} id={id} className={css["item"] ?? ""} textValue={label}>
              {({ isSelected }) => (
                <>
                  <span className={css["tick"]}>
                    {isSelected && <Check className="icon-small" aria-hidden />}
                  </span>
                  {label}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
