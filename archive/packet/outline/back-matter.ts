import type { PacketAgent, PacketContent } from "../content";
import type { Block, Run } from "./block";
import { shownDate } from "./description";
import { documentAnchor, documentNumber } from "./document";
import type { BackPart } from "./front-matter";
import type { Messages } from "./messages";
import { readRichText } from "./rich-text";
import { STYLES } from "./styles";

/** The documents in the order of their dates; undated ones come last but keep the archivist's order. */
export function setChronology({ documents }: PacketContent, messages: Messages): BackPart {
  const dated = documents.map(({ unit }, index) => {
    const date = unit.dates[0];
    return {
      unit,
      index,
      sort: sortKey(date?.edtf ?? null),
      display: date === undefined ? "" : shownDate(date, messages),
    };
  });
  const rows = dated
    .toSorted((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.index - b.index))
    .map(({ unit, index, display }): readonly (readonly Run[])[] => [
      [{ text: display }],
      [{ text: unit.title, target: documentAnchor(index) }],
    ]);
  const table: Block = {
    kind: "table",
    style: STYLES.listedRow,
    columns: [0.28, 0.72],
    head: null,
    rows,
    rowHeaders: true,
    ruled: false,
  };
  return { anchor: "chronology", title: messages.chronology, blocks: [table] };
}

/** EDTF dates sort as text once their marks of doubt are taken away; no date sorts last. */
function sortKey(edtf: string | null): string {
  const plain = (edtf ?? "")
    .replace(/[?~%[\]{}]/gu, "")
    .replace(/X/gu, "0")
    .replace(/^\.\./u, "");
  return plain === "" ? "~" : plain;
}

/** Everyone of the packet once, with every form of the name and the documents they have to do with. */
export function setPersons(content: PacketContent, messages: Messages): BackPart {
  const { documents } = content;
  const persons = new Map<
    string,
    { agent: PacketAgent; forms: Map<string, string>; places: Set<number> }
  >();
  documents.forEach(({ agents }, index) => {
    for (const agent of agents) {
      const key = agent.preferred ?? agent.name;
      const person = persons.get(key) ?? {
        agent,
        forms: new Map<string, string>(),
        places: new Set<number>(),
      };
      persons.set(key, person);
      person.places.add(index);
      for (const { form, kind } of agent.variants)
        if (form !== key) person.forms.set(form, messages.variantKind[kind]);
      if (agent.name !== key && !person.forms.has(agent.name)) person.forms.set(agent.name, "");
    }
  });
  const blocks = [...persons]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { agent, forms, places }]): Block => ({
      kind: "paragraph",
      role: "P",
      style: STYLES.listed,
      runs: personRuns(
        key,
        agent.dates,
        forms,
        [...places].map((place) => ({
          anchor: documentAnchor(place),
          name: documentNumber(content, place, messages),
        })),
        messages,
      ),
    }));
  return { anchor: "persons", title: messages.persons, blocks };
}

function personRuns(
  name: string,
  dates: string | null,
  forms: ReadonlyMap<string, string>,
  places: readonly { readonly anchor: string; readonly name: string }[],
  messages: Messages,
): readonly Run[] {
  const variants = [...forms].map(([form, kind]) => (kind === "" ? form : `${form} (${kind})`));
  return [
    { text: name, face: "bold" },
    ...(dates === null ? [] : [{ text: `, ${messages.edtf(dates)}` }]),
    ...(variants.length === 0 ? [] : [{ text: ` · ${variants.join(" · ")}` }]),
    { text: ` — ${messages.inDocuments} `, tone: "soft" },
    ...places.flatMap(({ anchor, name: place }, index): readonly Run[] => [
      ...(index === 0 ? [] : [{ text: ", ", tone: "soft" as const }]),
      { text: place, tone: "soft", target: anchor },
    ]),
  ];
}

/** Every document's entry once, in the order of its words. */
export function setBibliography(
  { recipe, documents }: PacketContent,
  messages: Messages,
): BackPart {
  const plain = (html: string): string => html.replace(/<[^>]*>/gu, "");
  const { compare } = new Intl.Collator(recipe.language);
  const sorted = [...new Set(documents.map(({ citation }) => citation.bibliography))]
    .filter((entry) => entry !== "")
    .toSorted((a, b) => compare(plain(a), plain(b)));
  return {
    anchor: "bibliography",
    title: messages.bibliography,
    blocks: sorted.map((entry) => ({
      kind: "paragraph",
      role: "P",
      style: STYLES.listed,
      runs: readRichText(entry),
    })),
  };
}
