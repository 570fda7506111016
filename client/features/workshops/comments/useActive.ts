import { useCallback, useEffect, useRef, useState, type FocusEvent } from "react";

/**
 * Longer than a tap takes: what comes and goes with the focus must not move a button away between
 * the finger's touching and its lifting.
 */
const lingerMs = 450;

interface Active {
  active: boolean;
  onFocus: () => void;
  onBlur: (event: FocusEvent) => void;
}

/** Whether the focus is within an element, or was a moment ago. */
export function useActive(): Active {
  const [active, setActive] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onFocus = useCallback(() => {
    clearTimeout(timer.current);
    setActive(true);
  }, []);
  const onBlur = useCallback((event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setActive(false), lingerMs);
  }, []);
  return { active, onFocus, onBlur };
}
