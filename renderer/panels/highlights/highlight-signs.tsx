import { Trash2 } from "lucide-react";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import type { Highlight, Meaning } from "../../../archive/model/highlight";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import menu from "../../ui/choice-menu.module.css";
import css from "./highlights.module.css";
import { meanings } from "./meanings";
import { MeaningSign } from "./meaning-sign";
import type { Highlighting } from "./use-highlights";

/** Letters of the words that a menu repeats. */
const REPEATED = 60;
const shortened = (quote: string): string =>
  quote.length > REPEATED ? `${quote.slice(0, REPEATED).trimEnd()}…` : quote;

/** Beside the line where highlights begin: their signs, and under them the way to change or remove each. */
export function HighlightSigns(props: {
  readonly highlights: readonly Highlight[];
  readonly highlighting: Highlighting;
  readonly mayWrite: boolean;
}) {
  const say = useSay();
  const { highlights, highlighting, mayWrite } = props;
  const named = highlights.map(({ meaning, place }) =>
    say("highlight.of", {
      meaning: say(`highlight.${meaning}`),
      quote: shortened(place.quote).replaceAll("\n", " "),
    }),
  );
  const signs = [...new Set(highlights.map(({ meaning }) => meaning))].map((meaning) => (
    <MeaningSign key={meaning} meaning={meaning} size={12} />
  ));
  const label = say("highlight.sign", { words: named.join("; ") });
  if (!mayWrite)
    return (
      <span className={css["signs"]} role="img" aria-label={label} title={named.join("\n")}>
        {signs}
      </span>
    );
  return (
    <MenuTrigger>
      <Button className={css["signs"] ?? ""} aria-label={label}>
        {signs}
      </Button>
      <Popover className={menu["popover"] ?? ""} placement="bottom start" offset={4}>
        <Menu
          className={menu["menu"] ?? ""}
          aria-label={say("highlights")}
          onAction={(key) => {
            const [id, deed] = String(key).split(" ");
            const of = highlights.find((one) => one.id === id);
            if (of === undefined) return;
            if (deed === "remove") void highlighting.remove(of);
            else if (deed !== of.meaning) void highlighting.change(of, deed as Meaning);
          }}
        >
          {highlights.map((one) => (
            <Choices key={one.id} highlight={one} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Choices({ highlight }: { readonly highlight: Highlight }) {
  const say = useSay();
  const { id, meaning, place } = highlight;
  return (
    <MenuSection aria-label={place.quote}>
      <Header className={css["quoted"] ?? ""}>
        <Scripted text={shortened(place.quote)} />
      </Header>
      {meanings.map(({ id: other }) => (
        <MenuItem
          key={other}
          id={`${id} ${other}`}
          className={menu["item"] ?? ""}
          textValue={say(`highlight.${other}`)}
          {...(other === meaning ? { "aria-current": true } : {})}
        >
          <span className={menu["tick"]}>
            <MeaningSign meaning={other} className="icon-small" />
          </span>
          <span className={other === meaning ? css["current"] : ""}>
            {say(`highlight.${other}`)}
          </span>
        </MenuItem>
      ))}
      <MenuItem
        id={`${id} remove`}
        className={menu["item"] ?? ""}
        textValue={say("highlight.remove")}
      >
        <span className={menu["tick"]}>
          <Trash2 className="icon-small" aria-hidden />
        </span>
        {say("highlight.remove")}
      </MenuItem>
    </MenuSection>
  );
}
