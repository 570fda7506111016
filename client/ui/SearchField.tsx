import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "#client/router/hooks.ts";
import type { FieldText } from "./Field.tsx";
import { TextField } from "./TextField.tsx";

const pauseMs = 220;

interface SearchFieldProps extends FieldText {
  /** The name of the parameter in the address that holds what is searched for. */
  parameter: string;
  maxLength?: number;
  placeholder?: string;
}

/**
 * Searches while one types: the text goes into the address a moment after the last key, in place of
 * the former one, so that "back" leaves the list and a copied address finds the same.
 */
export function SearchField({ parameter, maxLength, placeholder, ...text }: SearchFieldProps) {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get(parameter) ?? "";
  const [typed, setTyped] = useState(asked);
  const sent = useRef(asked);
  // Somebody went back or cleared the search elsewhere: the field follows the address.
  useEffect(() => {
    if (asked === sent.current) return;
    sent.current = asked;
    setTyped(asked);
  }, [asked]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = wanted;
      setParameters((now) => withParameter(now, parameter, wanted), {
        replace: true,
        preventScrollReset: true,
      });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, parameter, setParameters]);
  return (
    <TextField
      {...text}
      type="search"
      value={typed}
      maxLength={maxLength}
      placeholder={placeholder}
      autoComplete="off"
      enterKeyHint="search"
      spellCheck={false}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

/** The same address with one filter changed; how much of the former list was shown is forgotten. */
export function withParameter(now: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(now);
  if (value === "") next.delete(name);
  else next.set(name, value);
  next.delete("shown");
  return next;
}
