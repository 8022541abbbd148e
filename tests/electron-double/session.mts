// Sessions: permission handlers and request blocking.
import type { Chromium } from "./chromium.mts";
import { createProtocol } from "./schemes.mts";
import type { WebContents } from "./web-contents.mts";

interface Details {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
interface Verdict {
  readonly cancel?: boolean;
}
type Before = (details: Details, decide: (verdict: Verdict) => void) => void;
type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string) => boolean;

/** Chromium's permission -> Electron's. */
const permissions: Readonly<Record<string, string>> = {
  geolocation: "geolocation",
  notifications: "notifications",
  camera: "media",
  microphone: "media",
  midi: "midi",
  "clipboard-read": "clipboard-read",
};

export class DoubleSession {
  readonly protocol: ReturnType<typeof createProtocol>;
  readonly webRequest = {
    onBeforeRequest: (first: Before | object, second?: Before): void => {
      this.#before = second ?? (first as Before);
    },
  };
  #before: Before | null = null;
  #request: RequestHandler | null = null;
  #check: CheckHandler | null = null;
  #device: (() => boolean) | null = null;

  constructor(isReady: () => boolean) {
    this.protocol = createProtocol(isReady);
  }
  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler;
  }
  setDevicePermissionHandler(handler: (() => boolean) | null): void {
    this.#device = handler;
  }
  /** For tests: what each handler answers by itself; a missing one grants, as Electron does. */
  async answers(permission: string) {
    const asked = new Promise<boolean>((resolve) => this.#request?.(null, permission, resolve));
    return {
      request: this.#request === null || (await asked),
      check: this.#check === null || this.#check(null, permission, ""),
      device: this.#device === null || this.#device(),
    };
  }

  judge(details: Details): Promise<Verdict> {
    const before = this.#before;
    if (before === null) return Promise.resolve({});
    return new Promise((resolve) => before(details, resolve));
  }
  /** Chromium asks a person; Electron asks the handlers. Their answers are put into Chromium before the first page. */
  async applyPermissions(contents: WebContents, chromium: Chromium): Promise<void> {
    for (const [name, permission] of Object.entries(permissions)) {
      const setting = (await this.#isGranted(contents, permission)) ? "granted" : "denied";
      await chromium.send("Browser.setPermission", { permission: { name }, setting });
    }
  }
  /** Electron grants what no handler refuses: each must refuse by itself. */
  async #isGranted(contents: WebContents, permission: string): Promise<boolean> {
    const [check, request] = [this.#check, this.#request];
    const checked = check === null || check(contents, permission, "");
    const asked =
      request === null ||
      (await new Promise<boolean>((resolve) => request(contents, permission, resolve)));
    return checked && asked;
  }
}

export function createSessions(isReady: () => boolean) {
  const sessions = new Map<string, DoubleSession>();
  const fromPartition = (name: string): DoubleSession => {
    const known = sessions.get(name) ?? new DoubleSession(isReady);
    sessions.set(name, known);
    return known;
  };
  return {
    fromPartition,
    get defaultSession() {
      return fromPartition("");
    },
  };
}
