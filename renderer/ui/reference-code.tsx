import css from "./reference-code.module.css";

/** The archive's own shelf mark. It is never hidden and never cut short. */
export function ReferenceCode({ code }: { readonly code: string }) {
  return (
    <span className={css["code"]} translate="no">
      {code}
    </span>
  );
}
