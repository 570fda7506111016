import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowLeft, IconSearch, IconX } from "@tabler/icons-react";
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from "react";
import { limits } from "#schema/limits.ts";
import { closeSearch } from "#client/app/search-door.ts";
import { useNavigate } from "#client/router/hooks.ts";
import { IconButton } from "#client/ui/IconButton.tsx";
import { HitName } from "./HitName.tsx";
import { hitPath } from "./hit-path.ts";
import { keepRecentSearch, readRecentSearches } from "./recent-searches.ts";
import { RecentSearches } from "./RecentSearches.tsx";
import styles from "./SearchPalette.module.css";
import { SearchNote } from "./SearchNote.tsx";
import { useTypedSearch } from "./useTypedSearch.ts";

/** One field for the whole hub: type, go down with the arrows, Enter; Escape goes back to the page. */
export function SearchPalette() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(-1);
  const found = useTypedSearch(typed);
  const { hits } = found;
  // The last line leads to all hits.
  const lines = typed.trim() === "" ? 0 : hits.length + 1;
  useEffect(() => {
    dialog.current?.showModal();
    // A dialog gives the focus to what stands first: on phones the way back.
    field.current?.focus();
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, listId]);

  const type = (text: string) => {
    setTyped(text);
    setActive(-1);
  };
  const goTo = (place: number) => {
    const hit = hits[place];
    const text = typed.trim();
    if (text === "") return;
    keepRecentSearch(text);
    closeSearch();
    void navigate(hit ? hitPath(hit.url) : `/search?${new URLSearchParams({ q: text })}`);
  };
  const press = (event: KeyboardEvent) => {
    // Keys of a keyboard that composes a letter are not meant for the list.
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && lines > 0) {
      event.preventDefault();
      setActive((now) => ((now + step + 1 + lines + 1) % (lines + 1)) - 1);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      goTo(active);
    }
  };
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) closeSearch();
  };
  return (
    // Escape and the close button do by keyboard what the press beside does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t`Search`}
      onClose={closeSearch}
      onClick={closeBeside}
    >
      <div className={styles.bar}>
        <span className={styles.glass}>
          <IconSearch size={22} aria-hidden="true" />
        </span>
        <IconButton
          className={styles.back}
          label={t`Close`}
          icon={<IconArrowLeft aria-hidden="true" />}
          onClick={closeSearch}
        />
        <input
          ref={field}
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={t`Search`}
          aria-expanded={lines > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
          value={typed}
          maxLength={limits.searchText.max}
          placeholder={t`Cities, practices, workshops …`}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
        />
        {typed === "" ? (
          <kbd className={styles.escape}>Esc</kbd>
        ) : (
          <IconButton
            label={t`Clear`}
            icon={<IconX size={20} aria-hidden="true" />}
            onClick={() => {
              type("");
              field.current?.focus();
            }}
          />
        )}
      </div>
      <div className={styles.body}>
        <div id={listId} role="listbox" aria-label={t`What is found`} className={styles.list}>
          {lines === 0 ? null : (
            <>
              {hits.map((hit, place) => (
                <Option
                  key={hit.url + hit.title}
                  id={`${listId}-${place}`}
                  active={active === place}
                  onPoint={() => setActive(place)}
                  onChoose={() => goTo(place)}
                >
                  <HitName hit={hit} />
                </Option>
              ))}
              <Option
                id={`${listId}-${hits.length}`}
                active={active === hits.length}
                onPoint={() => setActive(hits.length)}
                onChoose={() => goTo(-1)}
              >
                <span className={styles.all}>
                  <IconSearch size={20} stroke={1.6} aria-hidden="true" />
                  <span>
                    <Trans>Show all that is found under “{typed.trim()}”</Trans>
                  </span>
                </span>
              </Option>
            </>
          )}
        </div>
        {typed.trim() === "" ? (
          <RecentSearches texts={readRecentSearches()} onChoose={type} />
        ) : null}
        <SearchNote found={found} />
      </div>
    </dialog>
  );
}

interface OptionProps {
  id: string;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
  children: ReactNode;
}

function Option({ id, active, onPoint, onChoose, children }: OptionProps) {
  return (
    // The field keeps the focus and has the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles.option}
      onPointerMove={active ? undefined : onPoint}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
