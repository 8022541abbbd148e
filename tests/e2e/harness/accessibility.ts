import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import type { AxeResults } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Serious and critical findings of axe-core on the page as it stands, as `rule: element`. It runs in a world of its own, which the
 * page's policy neither hinders nor has to be loosened for.
 */
export const findBarriers = (page: Page): Promise<readonly string[]> => audit(page, []);

/** What depends on the look alone. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const LOOKS = ["light", "dark", "contrast"] as const;

/**
 * The same in every look. Names, roles and order are no matter of the look and are looked at once; colours are looked at in each,
 * when what moves has come to rest.
 */
export async function findBarriersInLooks(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const look of LOOKS) {
    await page.evaluate(showIn, look);
    const barriers = await audit(page, look === "light" ? [] : COLOURS);
    found.push(...barriers.map((one) => `${look}: ${one}`));
  }
  await page.evaluate(showIn, "light");
  return found;
}

/** As the settings show a look. */
const showIn = async (look: string): Promise<void> => {
  document.documentElement.dataset["theme"] = look;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
  await Promise.allSettled(ending.map(({ finished }) => finished));
};

/** @param rules those to try; none for all */
async function audit(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  const only = rules.length === 0 ? {} : { runOnly: { type: "rule", values: rules } };
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "axe",
  });
  await session.send("Runtime.evaluate", { expression: source, contextId: executionContextId });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: `axe.run(document, ${JSON.stringify({ resultTypes: ["violations"], ...only })}).then(JSON.stringify)`,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  const { violations } = JSON.parse(String(result.value)) as AxeResults;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
    );
}
