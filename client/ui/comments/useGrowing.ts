import { useLayoutEffect } from "react";

/** As high as its text, up to two fifths of what is visible. */
export function useGrowing(area: { current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = "auto";
    const most = Math.max(96, (window.visualViewport?.height ?? window.innerHeight) * 0.4);
    element.style.height = `${Math.min(most, element.scrollHeight + 2)}px`;
  }, [area, text]);
}
