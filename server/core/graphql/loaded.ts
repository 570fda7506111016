/**
 * Promises of what is known already. They are promises like any other, but a plan that runs a query
 * takes their value at once, and `whenLoaded` goes on at once: no turn of the event loop for each of
 * hundreds of rows that came in one statement.
 */
const known = Symbol("known");

interface Loaded<T> extends Promise<T> {
  [known]?: { value: T };
}

/** A promise of that value, which tells it at once to who asks `valueIfLoaded`. */
export function loaded<T>(value: T): Promise<T> {
  const promise = Promise.resolve(value);
  markLoaded(promise, value);
  return promise;
}

/** Says that a promise was resolved with that value. */
export function markLoaded<T>(promise: Promise<T>, value: T): void {
  (promise as Loaded<T>)[known] = { value };
}

/** Null: it is not known yet. */
export function valueIfLoaded<T>(promise: PromiseLike<T>): { value: T } | null {
  return (promise as Loaded<T>)[known] ?? null;
}

/** Like `promise.then(work)`, at once when the value is known. */
export function whenLoaded<T, U>(
  promise: Promise<T>,
  work: (value: T) => U | Promise<U>,
): Promise<U> {
  const ready = valueIfLoaded(promise);
  if (!ready) return promise.then(work);
  try {
    const result = work(ready.value);
    return result instanceof Promise ? result : loaded(result);
  } catch (error) {
    return Promise.reject(error);
  }
}
