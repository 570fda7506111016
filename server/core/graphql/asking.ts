import { AsyncLocalStorage } from "node:async_hooks";
import type { HubContext } from "#server/core/context.ts";

/** Who is being answered: Apollo makes no context for what goes wrong outside an operation. */
export const asking = new AsyncLocalStorage<Pick<HubContext, "requestId" | "language">>();
