import { Trans, useLingui } from "@lingui/react/macro";
import { IconX } from "@tabler/icons-react";
import { useCombobox } from "downshift";
import { useState } from "react";
import type { ComboboxOption, ComboboxProps } from "./combobox-props.ts";
import { Field } from "./Field.tsx";
import fieldStyles from "./Field.module.css";
import { IconButton } from "./IconButton.tsx";
import { useOptionSearch, type OptionSearch } from "./useOptionSearch.ts";
import styles from "./Combobox.module.css";

/** The combobox itself; use `Combobox`, which loads it when needed. */
export function ComboboxField(props: ComboboxProps) {
  const { value, onChange, search, searchFrom = 1, placeholder, ...text } = props;
  const { t } = useLingui();
  const [typed, setTyped] = useState<string | null>(null);
  const asked = typed !== null && typed.trim().length >= searchFrom ? typed.trim() : null;
  const found = useOptionSearch(asked, search);
  const box = useCombobox<ComboboxOption>({
    items: [...found.options],
    selectedItem: value,
    itemToString: (option) => option?.label ?? "",
    itemToKey: (option) => option?.id,
    onInputValueChange: ({ inputValue, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) return;
      setTyped(inputValue);
      if (inputValue === "") onChange(null);
    },
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem),
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen && typed === null && searchFrom === 0) setTyped("");
    },
    stateReducer: keepChoice,
  });
  const clear = () => {
    box.reset();
    onChange(null);
    setTyped(null);
  };
  return (
    <Field
      {...text}
      below={
        <p className={styles.note} role="status">
          {box.isOpen ? <SearchNote found={found} /> : null}
        </p>
      }
    >
      {(control) => (
        <div className={styles.box}>
          <input
            {...box.getInputProps({ id: control.id })}
            aria-labelledby={undefined}
            aria-describedby={control["aria-describedby"]}
            aria-invalid={control["aria-invalid"]}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            placeholder={placeholder}
            className={`${fieldStyles.control} ${styles.input}`}
          />
          {value ? (
            <IconButton
              className={styles.clear}
              label={t`Clear the choice`}
              icon={<IconX size={18} aria-hidden="true" />}
              onClick={clear}
            />
          ) : null}
          <ul
            {...box.getMenuProps({
              className: styles.list,
              hidden: !box.isOpen || found.options.length === 0,
            })}
          >
            {box.isOpen
              ? found.options.map((option, index) => (
                  <li
                    key={option.id}
                    {...box.getItemProps({ item: option, index })}
                    className={styles.option}
                    data-active={index === box.highlightedIndex}
                  >
                    <bdi lang={option.lang}>{option.label}</bdi>
                    {option.detail ? <span className={styles.detail}>{option.detail}</span> : null}
                  </li>
                ))
              : null}
          </ul>
        </div>
      )}
    </Field>
  );
}

type Reducer = NonNullable<Parameters<typeof useCombobox<ComboboxOption>>[0]["stateReducer"]>;

/** Leaving the field without choosing puts the chosen name back. */
const keepChoice: Reducer = (state, { type, changes }) => {
  if (type !== useCombobox.stateChangeTypes.InputBlur) return changes;
  return { ...changes, inputValue: changes.selectedItem?.label ?? state.selectedItem?.label ?? "" };
};

function SearchNote({ found }: { found: OptionSearch }) {
  if (found.state === "failed") {
    return <Trans>The search did not work. Check the connection and go on typing.</Trans>;
  }
  if (found.state === "found" && found.options.length === 0) {
    return <Trans>Nothing found. Try another spelling.</Trans>;
  }
  return null;
}
