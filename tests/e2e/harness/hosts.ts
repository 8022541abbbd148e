import type { Host } from "./desk";
import { readingRoom } from "./reading-room";
import { shellInElectron, shellOnDouble } from "./shell";

const every: readonly Host[] = [readingRoom, shellOnDouble, shellInElectron];

/** The hosts that can run here; each journey runs on every one of them. */
export const hosts: readonly Host[] = every.filter(({ missing }) => missing === null);

/** The others, each with its reason. */
export const missingHosts: readonly Host[] = every.filter(({ missing }) => missing !== null);

export { readingRoom };
