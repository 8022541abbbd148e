/** The faces of a packet: one serif, its italic and semibold, and its Korean, Chinese, Hebrew and Arabic companions. */
export type FontName =
  | "serif"
  | "serif-italic"
  | "serif-bold"
  | "serif-kr"
  | "serif-kr-bold"
  | "serif-sc"
  | "serif-sc-bold"
  | "serif-hebrew"
  | "serif-hebrew-bold"
  | "amiri"
  | "amiri-bold";

/** Where a packet finds what it does not carry itself. Only fonts that a packet needs are asked for. */
export interface PacketAssets {
  /** The bytes of one whole TrueType font. */
  font(name: FontName): Promise<Uint8Array>;
}
