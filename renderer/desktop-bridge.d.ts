/** A file that the shell let in: pages pass its ticket to `importFiles` or `openArchive`, never a path. */
export interface AdmittedFile {
  readonly ticket: string;
  readonly name: string;
}

/** What the menu, the dock or the system asks of the page. */
export type DesktopCommand =
  | { readonly kind: "new-archive" }
  /** The menu's Open: the page calls `pickArchive`. */
  | { readonly kind: "open" }
  /** The system asked for this archive (double click, second start). */
  | { readonly kind: "open-archive"; readonly file: AdmittedFile }
  /** The menu's Import: the page calls `pickFiles`. */
  | { readonly kind: "import" }
  | { readonly kind: "open-sample" }
  | { readonly kind: "export-packet" }
  | { readonly kind: "manual" }
  | { readonly kind: "help" };

/** What the preload script puts at `window.desktop`. Absent in a plain browser (reading room). */
export interface DesktopBridge {
  /** Node's name of the platform: darwin, win32, linux. */
  readonly platform: string;
  /** Sends one message of the wire to the service. */
  post(message: string): void;
  /** Hears messages of the wire; returns its own stop. */
  onMessage(listener: (message: string) => void): () => void;
  /** Hears the menu; returns its own stop. */
  onCommand(listener: (command: DesktopCommand) => void): () => void;
  /** Empty when the reader cancelled. */
  pickFiles(): Promise<readonly AdmittedFile[]>;
  pickFolder(): Promise<readonly AdmittedFile[]>;
  /** null when the reader cancelled. */
  pickArchive(): Promise<AdmittedFile | null>;
  /** Files of a drop event, in order; those without a path on this computer are left out. */
  admitDropped(files: readonly File[]): Promise<readonly AdmittedFile[]>;
  /** Asks where a backup goes; null when the reader cancelled. */
  pickBackupPlace(name: string): Promise<AdmittedFile | null>;
  /** Opens another window: with the archive of this ticket, or with none. An archive that a window has open already comes to the front. */
  openWindow(ticket: string | null): Promise<void>;
  /** Asks where, then copies the packet there. `url` as `makePacket` gave it. False when the reader cancelled. */
  savePacket(url: string, name: string): Promise<boolean>;
}

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
}
