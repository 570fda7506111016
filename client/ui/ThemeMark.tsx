import {
  IconDroplet,
  IconEar,
  IconLeaf,
  IconMountain,
  IconRecycle,
  IconTag,
  IconWind,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import styles from "./ThemeMark.module.css";

interface Look {
  Icon: ComponentType<{ size?: number; "aria-hidden"?: "true" }>;
  tone?: "air" | "water" | "land" | "green";
}

/** Themes are data; the ones we know a picture for are found by a word in their slug. */
const looks: readonly (Look & { word: string })[] = [
  { word: "air", Icon: IconWind, tone: "air" },
  { word: "water", Icon: IconDroplet, tone: "water" },
  { word: "land", Icon: IconMountain, tone: "land" },
  { word: "biodiversity", Icon: IconLeaf, tone: "green" },
  { word: "circular", Icon: IconRecycle, tone: "green" },
  { word: "noise", Icon: IconEar },
];

const unknown: Look = { Icon: IconTag };

interface ThemeMarkProps {
  /** The theme's slug, e.g. "clean-air". */
  slug: string;
  /** Its name in the viewer's language, from the server: the word always stands beside the icon. */
  name: string;
  filled?: boolean;
}

export function ThemeMark({ slug, name, filled = false }: ThemeMarkProps) {
  const { Icon, tone } = looks.find((look) => slug.split("-").includes(look.word)) ?? unknown;
  const parts = [styles.mark, tone && styles[tone], filled && styles.filled].filter(Boolean);
  return (
    <span className={parts.join(" ")}>
      <Icon size={18} aria-hidden="true" />
      <span>{name}</span>
    </span>
  );
}
