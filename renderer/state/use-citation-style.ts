import { useSettings } from "../settings/settings";
import { useRequest } from "./use-request";
import { useStored } from "./use-stored";

const asText = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The citation style that this computer's reader uses, and the language of a citation's own words. */
export function useCitationStyle() {
  const [style, setStyle] = useStored<string | null>("carrel.style", null, asText);
  const styles = useRequest("styles", {}).last?.styles ?? [];
  const known = styles.some(({ id }) => id === style);
  const { language } = useSettings().settings;
  return { styles, style: known ? style : (styles[0]?.id ?? null), setStyle, language };
}
