import type { ReactNode } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import css from "./sheet.module.css";

/** A sheet lifted over the desk: in the middle, or at the end edge as a drawer. Escape and a press outside put it away. */
export function Sheet(props: {
  readonly open: boolean;
  readonly label: string;
  readonly at?: "middle" | "wide" | "end";
  /** A press outside does not put it away: something is being written in it. */
  readonly steady?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const at = props.at ?? "middle";
  return (
    <ModalOverlay
      className={`${css["overlay"]} ${css[at]}`}
      isDismissable={props.steady !== true}
      isOpen={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal className={css["sheet"] ?? ""}>
        <Dialog className={css["dialog"] ?? ""} aria-label={props.label}>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
