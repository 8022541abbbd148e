import {
  BookOpenText,
  FileText,
  Folder,
  Gavel,
  Globe,
  Mail,
  Newspaper,
  ScrollText,
  Send,
  Table2,
  type LucideIcon,
} from "lucide-react";

const icons: Readonly<Record<string, LucideIcon>> = {
  letter: Mail,
  note: ScrollText,
  telegram: Send,
  cable: Send,
  minutes: Gavel,
  minute: Gavel,
  register: Table2,
  "register-page": Table2,
  essay: BookOpenText,
  "web-page": Globe,
  article: Newspaper,
  diary: ScrollText,
};

/** A drawing of what kind of document it is; beside words, so it has no name of its own. */
export function GenreIcon(props: {
  readonly genre: string | null;
  readonly level: string;
  readonly className?: string;
}) {
  const isFolder = props.level !== "item" && props.level !== "part" && props.genre === null;
  const Icon = isFolder ? Folder : (icons[props.genre ?? ""] ?? FileText);
  return <Icon className={props.className ?? "icon"} aria-hidden />;
}
