import { AsyncLocalStorage } from "node:async_hooks";
import type { HubContext } from "#server/core/context.ts";
import type { Meter } from "#server/core/cost/meter.ts";
import type { NotedOperation } from "#server/core/telemetry/noted-operation.ts";

/** Who is being answered: Apollo makes no context for what goes wrong outside an operation. */
export const asking = new AsyncLocalStorage<
  Pick<HubContext, "requestId" | "language"> & { operation: NotedOperation | null; meter: Meter }
>();
