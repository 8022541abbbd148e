export { openIntake } from "./open-intake";
export type { IntakeLimits, IntakeOptions, OpenIntake } from "./intake-limits";
