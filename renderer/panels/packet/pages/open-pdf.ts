import { getDocument, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { startPdfWorker } from "./trusted-worker";

/** An opened PDF: how many pages it has, and how one of them is drawn. */
export interface PdfPages {
  readonly total: number;
  /** Width over height of the first page; a packet's pages are all of one paper. */
  readonly ratio: number;
  /** Draws a page, numbered from 1, at a width in device pixels; an abandoned drawing rejects. */
  draw(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Opens a PDF of our own origin; of a large one only the parts that are looked at are fetched. */
export async function openPdf(url: string): Promise<PdfPages> {
  const worker = borrowWorker();
  const loading = getDocument({
    url,
    worker,
    disableAutoFetch: true,
    disableStream: true,
    // Our packets need none of these, and the page's policy refuses them.
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
  });
  const close = async () => {
    await loading.destroy();
    giveBack();
  };
  try {
    const pdf = await loading.promise;
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    return {
      total: pdf.numPages,
      ratio: width / height,
      draw: (page, canvas, across, signal) => drawPage(pdf, { page, canvas, across, signal }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface SharedWorker {
  readonly port: Worker;
  readonly worker: PDFWorker;
}

/** One worker reads all of them: to start one takes longer than a first page may. It ends when nothing was looked at for a while. */
let shared: SharedWorker | null = null;
let users = 0;
let ending: ReturnType<typeof setTimeout> | undefined;
const IDLE = 30_000;

function borrowWorker(): PDFWorker {
  clearTimeout(ending);
  users++;
  if (shared === null) {
    const port = startPdfWorker();
    shared = { port, worker: PDFWorker.create({ port }) };
  }
  return shared.worker;
}

function giveBack(): void {
  if (--users > 0) return;
  ending = setTimeout(() => {
    shared?.worker.destroy();
    shared?.port.terminate();
    shared = null;
  }, IDLE);
}

/** Has the worker ready before there is a PDF. */
export function warmUp(): void {
  borrowWorker();
  giveBack();
}

type Pdf = Awaited<ReturnType<typeof getDocument>["promise"]>;

async function drawPage(
  pdf: Pdf,
  wish: {
    readonly page: number;
    readonly canvas: HTMLCanvasElement;
    readonly across: number;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const page = await pdf.getPage(wish.page);
  wish.signal.throwIfAborted();
  const viewport = page.getViewport({ scale: wish.across / page.getViewport({ scale: 1 }).width });
  const { canvas } = wish;
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const drawing = page.render({ canvas, viewport });
  wish.signal.addEventListener("abort", () => drawing.cancel(), { once: true });
  await drawing.promise;
}
