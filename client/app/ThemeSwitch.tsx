import { useLingui } from "@lingui/react/macro";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { IconButton } from "#client/ui/IconButton.tsx";
import { chooseTheme, useTheme } from "./theme.ts";

export function ThemeSwitch() {
  const { t } = useLingui();
  const { shown } = useTheme();
  const isDark = shown === "dark";
  return (
    <IconButton
      label={isDark ? t`Switch to the light page` : t`Switch to the dark page`}
      icon={
        isDark ? (
          <IconSun size={20} aria-hidden="true" />
        ) : (
          <IconMoon size={20} aria-hidden="true" />
        )
      }
      onClick={() => chooseTheme(isDark ? "light" : "dark")}
    />
  );
}
