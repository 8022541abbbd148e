import { findByline } from "../clean/byline";
import { textLines } from "../text-lines";
import type { Describer } from "./describer";
import { propose, textOf } from "./propose";

/** Who posted a page and when, from the line under its title; the line above it is the page's title. */
export const posted: Describer = {
  id: "posted",
  ofStructured: false,
  propose(draft) {
    const text = textOf(draft);
    const lines = textLines(text);
    const byline = findByline(lines);
    if (byline === null) return [];
    const { author, date } = byline;
    const name = text.slice(author.start, author.end);
    const title = lines[byline.at - 1];
    return propose("posted.byline", text, [
      ...(title === undefined
        ? []
        : [
            {
              kind: "title" as const,
              value: title.text,
              confidence: 0.92,
              start: title.start,
              end: title.end,
            },
          ]),
      { kind: "agent", value: name, role: "author", confidence: 0.88, ...author },
      {
        kind: "date",
        value: date.edtf,
        role: "published",
        confidence: 0.93,
        start: date.start,
        end: date.end,
      },
      {
        kind: "genre",
        value: "web-page",
        confidence: 0.9,
        start: byline.line.start,
        end: byline.line.end,
      },
    ]);
  },
};
