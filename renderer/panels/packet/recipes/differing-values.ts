import type { RecipeDifference } from "../../../../archive/compare/recipe-difference";
import type { PacketDraft, PacketOptions } from "../../../../archive/model/packet";
import type { Say } from "../../../messages/messages";

/** Each option and field that differs: its name, and what it is in the one and in the other. */
export function differingValues(
  { options, words }: RecipeDifference,
  first: PacketDraft,
  second: PacketDraft,
  say: Say,
): readonly (readonly [string, string])[] {
  const between = (one: string, two: string) => `${one} → ${two}`;
  return [
    ...words.map((name): readonly [string, string] => [
      say(`packet.${name}`),
      between(fieldWords(first[name], say), fieldWords(second[name], say)),
    ]),
    ...options.map((name): readonly [string, string] => [
      say(name === "images" ? "packet.facsimiles" : `packet.${name}`),
      between(optionWords(first.options, name, say), optionWords(second.options, name, say)),
    ]),
  ];
}

function fieldWords(value: string | null | undefined | readonly unknown[], say: Say): string {
  if (value === null || value === undefined || value === "") return say("packet.recipe.nothing");
  return typeof value === "string" ? value : say("packet.recipe.entries", { count: value.length });
}

function optionWords(options: PacketOptions, name: keyof PacketOptions, say: Say): string {
  switch (name) {
    case "paper":
      return say(`packet.paper.${options.paper}`);
    case "images":
      return say(`packet.images.${options.images}`);
    case "edition":
      return say(`packet.edition.${options.edition}`);
    case "textView":
      return say(`item.textView.${options.textView}`);
    case "dpi":
      return say("packet.dpi.value", { dpi: options.dpi });
    default:
      return say(options[name] ? "packet.recipe.on" : "packet.recipe.off");
  }
}
