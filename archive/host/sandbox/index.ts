export { createSandbox } from "./create-sandbox";
export type { SandboxFile, SandboxOptions } from "./create-sandbox";
export { forkParser } from "./fork-parser";
export { sandboxLimits } from "./parser-port";
export type { ParserProcess, SandboxLimits, SpawnParser } from "./parser-port";
