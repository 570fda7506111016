const patienceMs = 15_000;

/** Resolves as soon as `done` holds; looks often, and fails after a while with what it waited for. */
export async function until(
  what: string,
  done: () => boolean | Promise<boolean>,
  ms = patienceMs,
): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}
