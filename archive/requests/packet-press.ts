import type { CoverContent, IssuedPacket, IssueOptions, PacketContent } from "../packet";

/** Makes PDFs away from the service's thread. */
export interface PacketPress {
  /** @throws ArchiveError `packet.*` `press.*`; the signal's reason when it was stopped */
  issue(content: PacketContent, options?: IssueOptions): Promise<IssuedPacket>;
  /** The cover alone, as it will be in the packet. @throws ArchiveError `packet.*` `press.*` */
  cover(content: CoverContent): Promise<IssuedPacket>;
}
