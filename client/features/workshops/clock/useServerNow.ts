import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { followServerClock, measureServerClock, serverNow } from "./server-clock.ts";

/** The hub's time, told four times a second while `ticking`; measured anew after a sleep. */
export function useServerNow(ticking: boolean): number {
  const client = useApolloClient();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const measure = () => void measureServerClock(client);
    const wake = () => {
      if (document.visibilityState === "visible") void measureServerClock(client, true);
    };
    measure();
    const unfollow = followServerClock(() => setNow(serverNow()));
    document.addEventListener("visibilitychange", wake);
    window.addEventListener("online", measure);
    return () => {
      unfollow();
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("online", measure);
    };
  }, [client]);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(serverNow()), 250);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
