import { useEffect, useState } from "react";
import { followAnnouncements } from "./announce.ts";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** Stands once in the shell and reads what `announce` is given. */
export function Announcer() {
  const [message, setMessage] = useState("");
  useEffect(() => followAnnouncements(setMessage), []);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {message}
    </VisuallyHidden>
  );
}
