export { createImageDesk, type ImageDeskSetting } from "./image-desk";
