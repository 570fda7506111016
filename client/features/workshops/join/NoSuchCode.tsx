import { JoinByCode } from "./JoinByCode.tsx";

/** A link or a code that opens nothing: say what to check, and let it be typed again at once. */
export function NoSuchCode({ code }: { code: string }) {
  return <JoinByCode key={code} wrongCode={code} />;
}
