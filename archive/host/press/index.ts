export { createPress, type Press, type PressSetting } from "./press";
