import type { FieldText } from "./Field.tsx";

export interface ComboboxOption {
  id: string;
  label: string;
  /** Sets apart what has the same name, e.g. the country. */
  detail?: string;
  lang?: string;
}

export interface ComboboxProps extends FieldText {
  value: ComboboxOption | null;
  onChange: (value: ComboboxOption | null) => void;
  /** Finds options for what was typed; an aborted search's answer is dropped. */
  search: (text: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;
  placeholder?: string;
  /** From how many characters on to search; 0 offers something at once. */
  searchFrom?: number;
}
