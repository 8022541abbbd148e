import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** What the page holds after its garbage was collected. */
export interface PageMemory {
  /** Objects of the program, in bytes. */
  readonly heap: number;
  /** Nodes of the document, those that only the program still holds included. */
  readonly nodes: number;
  readonly listeners: number;
  /** Memory of the page's process that is its own (RssAnon), in bytes; null where the system does not tell it. */
  readonly process: number | null;
}

/** Looks at the page's memory through the browser's debugging door. */
export async function memoryOf(page: Page): Promise<PageMemory> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  // Twice: what weak references held goes with the second.
  await session.send("HeapProfiler.collectGarbage");
  await page.waitForTimeout(200);
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  await session.detach();
  return {
    heap: value("JSHeapUsedSize"),
    nodes: value("Nodes"),
    listeners: value("JSEventListeners"),
    process: await ownMemory(page),
  };
}

/** The largest page process of this browser: there is one page with a document, and perhaps a spare one. */
async function ownMemory(page: Page): Promise<number | null> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  if (browser === undefined) return null;
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  await browser.detach();
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => anonymous(id));
  return Math.max(...sizes.map((size) => size ?? 0)) || null;
}

function anonymous(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN) * 1024 || null;
  } catch {
    return null;
  }
}
