export { serveArchive as openReadingRoom } from "./serve-archive";
