import { useSay } from "../../messages/messages";
import type { LibraryQuery } from "../../routes/route";
import { Segment } from "../../ui/segment";
import { type Face, useStoredFace } from "./use-face";

/** Results as documents, or as the lines in which the words stand. */
export function FaceChoice(props: { readonly query: LibraryQuery; readonly face: Face }) {
  const say = useSay();
  const [, setFace] = useStoredFace();
  if (props.query.text.trim() === "") return null;
  return (
    <Segment<Face>
      label={say("concordance.faces")}
      choices={[
        { id: "hits", label: say("concordance.context") },
        { id: "lines", label: say("concordance") },
      ]}
      chosen={props.face}
      onChoose={setFace}
    />
  );
}
