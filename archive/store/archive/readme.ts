/** The page that an archive carries for someone who has no Carrel. */
export function readmeText(title: string): string {
  return `${title}

This folder is an archive of documents, written by the program Carrel (format carrel/1). You need no
special program to read it.

  objects/     The documents. It is an OCFL 1.1 storage root (Oxford Common File Layout,
               https://ocfl.io/1.1/spec/). Every object has a folder of its own; inventory.json in it
               lists every version and every file with its SHA-512.
                 src-...  an imported file, byte for byte
                 rec-...  a unit of description: metadata.json, and transcription-N.txt with its text (UTF-8)
                 fax-...  page images
                 agt-...  a name with its variants      rcp-...  a packet's recipe
                 not-...  a reader's excerpt or note    set-, xhb-  a kept search, an exhibit
                 imp-...  an import: when, by whom, what was left aside
  log/         What was done, by whom and when: one event per line (JSON). "prev" in each line is the
               SHA-256 of the line before it, without its line feed.
  archive.json What this archive is called, its identifier and format.
  staging/     Work that was under way. quarantine/  Work that could not be finished, kept aside.
  reserve.bin  Empty room, so that a full disk can still be put in order. It holds nothing.
  lock.*       Which program has the archive open for writing.

Do not edit files inside objects/ or log/: the digests would no longer agree. To keep the archive safe, copy
the whole folder. The format is described in docs/formats/archive.md of Carrel's source.
`;
}
