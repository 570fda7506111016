import { Trans, useLingui } from "@lingui/react/macro";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { chooseTheme, useTheme, type Theme } from "./theme.ts";

/** Light, dark, or as the device has it. Kept in this browser. */
export function ThemeChoice() {
  const { t } = useLingui();
  const { chosen } = useTheme();
  return (
    <RadioGroup<Theme | "system">
      legend={<Trans>Look</Trans>}
      value={chosen ?? "system"}
      options={[
        { value: "system", label: t`As the device has it` },
        { value: "light", label: t`Light` },
        { value: "dark", label: t`Dark` },
      ]}
      onChange={(theme) => chooseTheme(theme === "system" ? null : theme)}
    />
  );
}
