import { JoinByCode } from "#client/features/workshops/join/JoinByCode.tsx";

/** For a code that is read from a screen or heard. */
export function Page() {
  return <JoinByCode />;
}
