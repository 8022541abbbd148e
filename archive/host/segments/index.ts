export { createSegmentBuilder } from "./segment-builder";
