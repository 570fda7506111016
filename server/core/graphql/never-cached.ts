import { Extensions } from "type-graphql";

/**
 * A field whose value hangs on more than the query and its language: on the moment, on who asks, on
 * the caller's address. An answer with one of them is never kept by a cache.
 */
export const NeverCached: MethodDecorator = Extensions({ neverCached: true });
