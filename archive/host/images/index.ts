export { createImageDesk, type ImageDeskSetting } from "./image-desk";
export { writeJpegOf } from "./write-jpeg";
