import { useEffect, useState } from "react";
import type { DocumentStatus } from "../document-session.ts";

/** The hub says that something is stored within two seconds; longer means that something is wrong. */
const patienceMs = 3_000;

/** Whether leaving now would leave something behind that only this device has. */
export function useAtRisk({ unsaved, link, access }: DocumentStatus): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!unsaved) return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [unsaved]);
  return unsaved && (late || link !== "online" || access !== "write");
}
