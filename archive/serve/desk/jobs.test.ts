import { expect, test } from "vitest";
import { createJobs } from "./jobs";

const jobs = () => createJobs(() => undefined);

test("a job that is under way is stopped", () => {
  const desk = jobs();
  const job = desk.begin("a", "import");
  expect(desk.cancel("a")).toBe(true);
  expect(job.signal.aborted).toBe(true);
});

test("a stop that overtakes its job stops it, and no other", () => {
  const desk = jobs();
  expect(desk.cancel("a")).toBe(false);
  expect(desk.begin("b", "import").signal.aborted).toBe(false);
  expect(desk.begin("a", "import").signal.aborted).toBe(true);
});

test("stops of jobs that never come are forgotten in time", () => {
  const desk = jobs();
  for (let n = 0; n < 100; n += 1) desk.cancel(`never-${n}`);
  expect(desk.begin("never-0", "import").signal.aborted).toBe(false);
  expect(desk.begin("never-99", "import").signal.aborted).toBe(true);
});
