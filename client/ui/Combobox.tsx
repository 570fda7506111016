import { Suspense } from "react";
import { lazyPart } from "./lazy-part.tsx";
import type { ComboboxProps } from "./combobox-props.ts";
import { TextField } from "./TextField.tsx";

const ComboboxField = lazyPart(() =>
  import("./ComboboxField.tsx").then((module) => ({ default: module.ComboboxField })),
);

/** Search as you type, one choice. The list's code is loaded when a form with it is shown. */
export function Combobox(props: ComboboxProps) {
  const { label, hint, error, optional, id, placeholder } = props;
  const text = { label, hint, error, optional, id, placeholder };
  return (
    <Suspense fallback={<TextField {...text} readOnly value={props.value?.label ?? ""} />}>
      <ComboboxField {...props} />
    </Suspense>
  );
}
