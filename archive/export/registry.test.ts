import { expect, test } from "vitest";
import { ExportFormat } from "../contract/export-units";
import { exporters } from "./registry";
import { fileOf, sourceWith, unitOf } from "./testing/exported";

test("the formats that may be asked for are those that there are", () =>
  expect(exporters.map(({ id }) => id)).toEqual(ExportFormat.options));

test.each(exporters)(
  "$id says what it is, and makes a file of nothing and of one unit",
  async (one) => {
    expect(one.about.length).toBeGreaterThan(60);
    expect(one.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    const whole = () => Promise.resolve({ id: "rec-1" } as never);
    await expect(fileOf(one, [])).resolves.toBeTypeOf("string");
    const file = await fileOf(one, [unitOf(sourceWith({ title: "Ship’s paper" }), { whole })]);
    expect(file).toContain(one.id === "json" ? "rec-1" : "Ship’s paper");
  },
);
