import type { HubContext } from "#server/core/context.ts";

/** The absolute address of a page of this hub; `path` begins with a slash. */
export function pageAddress({ services }: Pick<HubContext, "services">, path: string): string {
  return services.config.publicUrl + path;
}
