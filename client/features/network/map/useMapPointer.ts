import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from "react";
import type { Frame } from "./frame.ts";
import type { MapPlace } from "./map-places.ts";
import { isDirection, nearestPlace, nextPlace } from "./next-place.ts";

interface Pointing {
  places: readonly MapPlace[];
  frame: Frame;
  active: string | null;
  setActive: (id: string | null) => void;
}

/** As far from a dot a pointer or a finger still means it, in CSS pixels. */
const reach = 22;

/**
 * Dots lie close together, so the nearest to the pointer is meant, whichever lies on top. A mouse
 * shows the label by being there; a finger by the first tap, and opens with the second.
 */
export function useMapPointer({ places, frame, active, setActive }: Pointing) {
  const touched = useRef(false);
  /** The city one was at when the finger came down: the focus moves before the click comes. */
  const before = useRef<string | null>(null);
  const placeUnder = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const scale = frame.width / box.width;
    const at = {
      x: frame.x + (clientX - box.left) * scale,
      y: frame.y + (clientY - box.top) * scale,
    };
    return nearestPlace(places, at, reach * scale);
  };
  /** On the label that is shown, or on the dot that has the focus, one is at that city. */
  const isOnShown = ({ target }: MouseEvent, shown: string | null) =>
    target instanceof Element &&
    target.closest("span") !== null &&
    target.closest<HTMLElement>("[data-map-city]")?.dataset["mapCity"] === shown;
  return {
    onPointerDown: ({ pointerType }: PointerEvent) => {
      touched.current = pointerType !== "mouse";
      before.current = active;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "mouse" || isOnShown(event, active)) return;
      const place = placeUnder(event);
      if (place && place.city.id !== active) setActive(place.city.id);
    },
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      // Enter on a link clicks without a pointer.
      if (event.detail === 0 || !touched.current || isOnShown(event, before.current)) return;
      const place = placeUnder(event);
      if (place && place.city.id === before.current) return;
      event.preventDefault();
      event.stopPropagation();
      setActive(place?.city.id ?? null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>, from: MapPlace) => {
      if (event.key === "Escape") return setActive(null);
      if (!isDirection(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const next = nextPlace(places, from, event.key);
      if (!next) return;
      const list = event.currentTarget.closest("ul");
      list?.querySelector<HTMLElement>(`[data-map-city="${CSS.escape(next.city.id)}"]`)?.focus();
    },
  };
}
