import { expect, test } from "vitest";
import type { PdfPages } from "./open-pdf";
import { sheetsOf } from "./open-sheets";
import type { OpenedPdf } from "./use-pdf";

const pdf = (total: number): PdfPages => ({
  total,
  ratio: 0.7,
  draw: async () => {},
  close: async () => {},
});
const open = (total: number, turn: number): OpenedPdf & { readonly kind: "open" } => ({
  kind: "open",
  pdf: pdf(total),
  turn,
});
const opening: OpenedPdf = { kind: "opening" };

test("before the whole there is the first page alone, and pages are being counted", () => {
  const cover = open(1, 1);
  const sheets = sheetsOf(opening, cover);
  expect(sheets).toMatchObject({ total: 1, counting: true });
  expect(sheets?.of(1)).toBe(cover.pdf);
  expect(sheetsOf(opening, opening)).toBeNull();
});

test("a newer first page lies over the older packet, whose other pages stay", () => {
  const [whole, cover] = [open(14, 2), open(1, 3)];
  const sheets = sheetsOf(whole, cover);
  expect(sheets).toMatchObject({ total: 14, counting: false });
  expect(sheets?.of(1)).toBe(cover.pdf);
  expect(sheets?.of(2)).toBe(whole.pdf);
});

test("the whole packet takes the place of the first page that came before it", () => {
  const [whole, cover] = [open(14, 4), open(1, 3)];
  expect(sheetsOf(whole, cover)?.of(1)).toBe(whole.pdf);
});
