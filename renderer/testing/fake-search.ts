import type { Input, Output } from "../../archive/contract";
import type { Hit } from "../../archive/model/hit";
import { placesOf } from "../panels/library/match-lines";
import type { Sheaf } from "./material";

const also: Readonly<Record<string, readonly string[]>> = {
  seo: ["서문하", "徐文河", "Со Мунха"],
  glass: ["glasses"],
};

/** A search that only knows whole words and three forms of one name. */
export function fakeSearch(sheaves: readonly Sheaf[], input: Input<"search">): Output<"search"> {
  const words = input.text.split(/\s+/).filter((word) => word !== "");
  const forms = words.flatMap((word) => [
    word.replace(/^\+/, ""),
    ...(also[word.toLowerCase()] ?? []),
  ]);
  const items = sheaves.filter(({ row }) => row.level === "item");
  const narrowed = items.filter(({ row }) => {
    const { narrowing } = input;
    const okType = !narrowing?.type.length || narrowing.type.includes(row.genre ?? "");
    const okLanguage =
      !narrowing?.language.length || narrowing.language.includes(row.language ?? "");
    return okType && okLanguage;
  });
  const found = narrowed
    .map((one) => ({ one, places: placesOf(one.dossier.transcriptions[0]?.text ?? "", forms) }))
    .filter(({ places }) => words.length === 0 || places.length > 0)
    .toSorted((a, b) => b.places.length - a.places.length);
  const hits = found.map(({ one, places }): Hit => {
    const text = (one.dossier.transcriptions[0]?.text ?? "").replaceAll("\n", " ");
    const from = Math.max(0, (places[0]?.[0] ?? 0) - 70);
    const snippet = `${from > 0 ? "…" : ""}${text.slice(from, from + 190)}`;
    const shift = from > 0 ? from - 1 : 0;
    const { row } = one;
    const matched = [...new Set(places.map(([a, b]) => text.slice(a, b)))].map((form) => ({
      form,
      because: /[^\p{Script=Latin}\p{P}\s]/u.test(form)
        ? `Seo Munha, ${row.language === "ko" ? "Korean form; personal seal in the hand of the item" : row.language === "ru" ? "Russian form; consular list of 1907, f. 3" : "Han form; signature"}`
        : null,
    }));
    return {
      id: row.id,
      referenceCode: row.referenceCode,
      title: row.title,
      date: row.date,
      level: row.level,
      genre: row.genre,
      language: row.language,
      score: 1,
      snippet,
      marks: places
        .map(([a, b]) => [a - shift, b - shift] as const)
        .filter(([, b]) => b < snippet.length),
      matched,
      places: places.length,
    };
  });
  const count = (key: "genre" | "language" | "level") => {
    const counts = new Map<string, number>();
    for (const { one } of found)
      counts.set(one.row[key] ?? "", (counts.get(one.row[key] ?? "") ?? 0) + 1);
    return [...counts].map(([value, n]) => ({ value, count: n }));
  };
  return {
    query: input.text,
    interpretation: {
      text: "",
      ran: words.map((word) => ({
        word: word.replace(/^\+/, ""),
        presence: word.startsWith("+") ? "required" : "optional",
        also: (also[word.toLowerCase()] ?? []).map((form) => ({
          form,
          because: "a form of the name",
        })),
        found: placesOf(items.map(({ dossier }) => dossier.transcriptions[0]?.text).join("\n"), [
          word,
        ]).length,
        nearest: "lamp",
      })),
      dropped: [],
      capped: [],
    },
    total: hits.length,
    ms: 6,
    hits: hits.slice(input.offset, input.offset + input.limit),
    facets: { type: count("genre"), language: count("language"), level: count("level") },
    years: [4, 7, 9, 14, 12, 8, 6, 3].map((n, at) => ({
      year: 1904 + at,
      certain: words.length === 0 ? n : at === 3 ? 4 : at === 4 ? 1 : 0,
      possible: at === 4 ? 1 : 0,
    })),
    undated: words.length === 0 ? 37 : 2,
  };
}
