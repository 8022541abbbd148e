import { useSay } from "../../messages/messages";
import { ORDERS, orderOf, type LibraryQuery } from "../../routes/route";
import { ChoiceMenu } from "../../ui/choice-menu";

/** In which order the hits stand; without words only the orders that need none. */
export function OrderChoice(props: {
  readonly query: LibraryQuery;
  readonly onChange: (query: LibraryQuery) => void;
}) {
  const say = useSay();
  const { query } = props;
  const isSought = query.text.trim() !== "";
  const orders = ORDERS.filter((id) => isSought || (id !== "closest" && id !== "relevance"));
  return (
    <ChoiceMenu
      label={say("results.order")}
      choices={orders.map((id) => ({ id, label: say(`results.order.${id}`) }))}
      chosen={orderOf(query)}
      onChoose={(chosen) =>
        props.onChange({ ...query, order: orders.find((id) => id === chosen) ?? null })
      }
    />
  );
}
