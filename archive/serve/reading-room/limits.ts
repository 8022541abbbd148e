import { LARGEST_UPLOAD, LONGEST_MESSAGE } from "../wire/doors";

/** What one reading room takes before it refuses; a test lowers them. Times in milliseconds, sizes in bytes. */
export interface RoomLimits {
  readonly connections: number;
  readonly headerBytes: number;
  readonly headersWithin: number;
  readonly requestWithin: number;
  readonly messageBytes: number;
  readonly uploadBytes: number;
  /** All uploads of the room together. */
  readonly uploadsBytes: number;
  readonly streams: number;
  /** What may wait for a slow reader of events before its stream is ended. */
  readonly streamBacklog: number;
  readonly heartbeatEvery: number;
}

export const usualLimits: RoomLimits = {
  connections: 128,
  headerBytes: 16 * 1024,
  headersWithin: 10_000,
  requestWithin: 10 * 60_000,
  messageBytes: LONGEST_MESSAGE,
  uploadBytes: LARGEST_UPLOAD,
  uploadsBytes: 4 * LARGEST_UPLOAD,
  streams: 32,
  streamBacklog: 1024 * 1024,
  heartbeatEvery: 20_000,
};
